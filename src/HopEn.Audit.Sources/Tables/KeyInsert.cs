using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Tables;

/// <summary>Writes the SQL of patient keys: salted integers of (domain, value), so that no key is ever stored.</summary>
internal static class KeyInsert
{
    /// <summary>SQL of a patient's key.</summary>
    public static string Patient(Dataset dataset, string domain, string column) =>
        dataset.Pseudonyms.KeySql("patient:" + domain, ColumnSql.Name(column));

    /// <summary>SQL of a stay's key.</summary>
    public static string Encounter(Dataset dataset, DossierSource source) =>
        dataset.Pseudonyms.KeySql("encounter:" + source.EncounterDomain, ColumnSql.Name("encounter"));

    /// <summary>SQL of a matricule's key, from the squeezed cell. What has neither the form of a matricule nor that of a hash is no key.</summary>
    public static string Ins(Dataset dataset, ColumnSql c, string squeezed) =>
        c.Read(
            "matricule",
            $"CASE WHEN ins_form_valid({squeezed}, ins_digits({squeezed}), try_cast(ins_digits({squeezed}) AS BIGINT)) OR hashed_key({squeezed}) THEN {dataset.Pseudonyms.KeySql("ins", squeezed)} END",
            "UBIGINT"
        );

    /// <summary>The statement of a correspondence of keys.</summary>
    public static string Crosswalk(Dataset dataset, DossierSource source, ColumnSql c, string cells) =>
        $"""
            INSERT INTO raw.crosswalk
            {cells}, read AS (SELECT *, squeezed(matricule) AS m FROM cell),
            keyed AS (SELECT *, {Patient(dataset, source.Domain, "patient")} AS patient_id, {Encounter(
                dataset,
                source
            )} AS encounter_id, {Ins(dataset, c, "m")} AS ins_id,
                {Patient(dataset, source.OtherDomain ?? source.Domain, "other-patient")} AS other_id FROM read)
            SELECT patient_id, encounter_id, ins_id, other_id,
                {c.Reject(
                $"{ColumnSql.Unread("matricule", "ins_id", "malformed")}WHEN (patient_id IS NOT NULL)::INTEGER + (encounter_id IS NOT NULL)::INTEGER + (ins_id IS NOT NULL)::INTEGER + (other_id IS NOT NULL)::INTEGER < 2 THEN 'alone' "
            )}
            FROM keyed
            """;

    /// <summary>The statement of a list of merges.</summary>
    public static string Merge(Dataset dataset, DossierSource source, ColumnSql c, string cells) =>
        $"""
            INSERT INTO raw.merge
            {cells}
            SELECT {Patient(dataset, source.Domain, "absorbed")}, {Patient(dataset, source.Domain, "kept")}, {c.Reject(
                $"{ColumnSql.Missing("absorbed")}{ColumnSql.Missing("kept")}"
            )}
            FROM cell
            """;

    /// <summary>Refuses a correspondence that links nothing.</summary>
    /// <exception cref="ConfigurationException">Fewer than two keys, or another patient without its domain.</exception>
    public static void CheckCrosswalk(TableFile table, DossierSource source, IEnumerable<string> columns)
    {
        var found = columns.ToArray();
        if (found.Length < 2)
        {
            throw new ConfigurationException(
                $"La table de correspondance «\u202f{table.Name}\u202f» doit avoir au moins deux colonnes d’identifiants (patient, venue, matricule, patient d’un autre domaine)\u202f: indiquez-les sous «\u202fcolumns\u202f», dossier.yml ligne {source.Line}."
            );
        }

        if (found.Contains("other-patient") && source.OtherDomain is null)
        {
            throw new ConfigurationException(
                $"La table de correspondance «\u202f{table.Name}\u202f» contient les identifiants d’un autre domaine\u202f: donnez son nom avec «\u202fautre-domaine\u202f», celui de la source qui les emploie (dossier.yml ligne {source.Line})."
            );
        }
    }
}
