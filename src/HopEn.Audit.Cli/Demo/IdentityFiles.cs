namespace HopEn.Audit.Cli.Demo;

/// <summary>Identities of two software packages: UTF-8 with a mark, and Windows-1252.</summary>
internal static class IdentityFiles
{
    private const string Header = "IPP;STATUT;OID INS;MATRICULE INS;NOM DE NAISSANCE;PRÉNOMS;DATE DE NAISSANCE;SEXE;CODE COG;MOTIF;ATTRIBUT";

    /// <param name="folder">Where to write.</param>
    /// <param name="rows">Identities; second rows of a patient come after all first rows.</param>
    /// <param name="patients">Number of first rows.</param>
    /// <param name="counted">Patients whom the qualification rate counts.</param>
    /// <param name="planted">Receives the ground truth.</param>
    public static void Write(string folder, IReadOnlyList<DemoIdentity> rows, int patients, IReadOnlySet<string> counted, PlantedDefects planted)
    {
        using var first = new LineWriter(Path.Combine(folder, "identites-dpi.csv"), LineWriter.Utf8WithMark);
        using var second = new LineWriter(Path.Combine(folder, "identites-gam.csv"), LineWriter.Windows1252);
        first.Write(Header);
        second.Write(Header);
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            var file = (i < patients) == (i % 2 == 0) ? first : second;
            var line = file.Write(string.Join(';', row.Ipp, row.Status, row.Oid, row.Matricule, row.BirthName, row.GivenNames, row.BirthDate, row.Sex, row.BirthPlace, row.Reason, row.Attribute));
            foreach (var rule in row.Planted) planted.Add(rule, row.Ipp, file.Name, line);
            if (row.Status != "Qualifiée" && counted.Contains(row.Ipp)) planted.Add("ins-qualification", row.Ipp, file.Name, line);
        }

        planted.Reject("code", first.Name, first.Write("800000001;Inconnu;;;NOM;PRÉNOM;01/01/1980;F;75056;;"));
        planted.Reject("date", second.Name, second.Write("800000002;Provisoire;;;NOM;PRÉNOM;1980-13-45;F;75056;Pas de pièce;"));
    }
}
