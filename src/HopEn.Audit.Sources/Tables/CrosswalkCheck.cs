using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Tables;

/// <summary>What a correspondence of keys must hold beyond its columns, each of which is optional.</summary>
internal static class CrosswalkCheck
{
    /// <summary>Refuses a correspondence that links nothing.</summary>
    /// <exception cref="ConfigurationException">Fewer than two keys, or another patient without its domain.</exception>
    public static void Run(TableFile table, DossierSource source, IEnumerable<string> columns)
    {
        var found = columns.ToArray();
        if (found.Length < 2)
        {
            throw new ConfigurationException(
                $"La table de correspondance «\u202f{table.Name}\u202f» doit avoir au moins deux colonnes "
                    + $"d’identifiants (patient, venue, matricule, patient d’un autre domaine)\u202f: "
                    + $"indiquez-les sous «\u202fcolumns\u202f», dossier.yml ligne {source.Line}."
            );
        }

        if (found.Contains("other-patient") && source.OtherDomain is null)
        {
            throw new ConfigurationException(
                $"La table de correspondance «\u202f{table.Name}\u202f» contient les identifiants d’un autre domaine\u202f: "
                    + $"donnez son nom avec «\u202fautre-domaine\u202f», "
                    + $"celui de la source qui les emploie (dossier.yml ligne {source.Line})."
            );
        }
    }
}
