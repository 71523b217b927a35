using System.Globalization;
using System.IO.Compression;

namespace HopEn.Audit.Cli.Demo;

/// <summary>The MSSanté extraction of the Annuaire Santé, in its ZIP: the hospital's boxes among those of the country.</summary>
internal static class DirectoryFile
{
    public const string Archive = "Extraction_Correspondance_MSSante.zip";
    public const string Member = "Extraction_Correspondance_MSSante_202508040312.txt";

    private const string Header =
        "Type de BAL|Adresse BAL|Type Identifiant PP|Identifiant PP|Identification nationale PP|Type identifiant structure|Identification Structure|Service de rattachement|Civilité d'exercice|" +
        "Nom d'exercice|Prénom d'exercice|Catégorie profession|Libellé de catégorie profession|Code Profession|Libellé Profession|Code savoir-faire|Libellé savoir-faire|Dématérialisation|" +
        "Raison Sociale structure BAL|Enseigne commerciale structure BAL|L2COMPLEMENTLOCALISATION structure BAL|L3COMPLEMENTDISTRIBUTION structure BAL|L4NUMEROVOIE structure BAL|" +
        "L4COMPLEMENTNUMEROVOIE structure BAL|NL4TYPEVOIE structure BAL|L4LIBELLEVOIE structure BAL|L5LIEUDITMENTION structure BAL|L6LIGNEACHEMINEMENT structure BAL|" +
        "Code postal structure BAL|Département structure BAL|Pays structure BAL";

    public static void Write(string folder, DemoRandom random, IReadOnlyList<DemoMailbox> own, IReadOnlyList<DemoMailbox> undeclared, PlantedDefects planted)
    {
        var path = Path.Combine(folder, Member);
        using (var file = new LineWriter(path, LineWriter.Utf8, "\n"))
        {
            file.Write(Header);
            foreach (var box in own.Where(box => box.IsPublished).DistinctBy(box => box.Address)) file.Write(Line(box));
            foreach (var box in undeclared) planted.Add("directory-undeclared-mailbox", box.Address, $"{Archive}!{Member}", file.Write(Line(box)));
            for (var i = 0; i < 3000; i++) file.Write(Elsewhere(random, i));
        }

        Zip(folder, path);
        planted.Add("directory-freshness", $"{Archive}!{Member}", $"{Archive}!{Member}", null);
    }

    private static string Line(DemoMailbox box)
    {
        var finess = box.PublishedFiness ?? box.Finess.Replace(" ", string.Empty, StringComparison.Ordinal);
        var person = box.Type == "PER";
        return string.Join('|',
            box.PublishedType ?? box.Type, box.Address, person ? "8" : "", person ? Rpps(box) : "", person ? "8" + Rpps(box) : "", finess.Length > 0 ? "1" : "", finess.Length > 0 ? "1" + finess : "",
            box.Service, person ? "DR" : "", person ? "TITULAIRE" : "", person ? "FICTIF" : "", person ? "C" : "", person ? "Civil" : "", person ? "10" : "", person ? "Médecin" : "", "", "", "O",
            finess.Length > 0 ? "CENTRE HOSPITALIER DES TROIS-RIVIERES" : "", "", "", "", "1", "", "RUE", "DU MOULIN", "", "99100 TROIS-RIVIERES", "99100", "99", "FRANCE");
    }

    private static string Rpps(DemoMailbox box) => box.Rpps.Length == 11 ? box.Rpps : "10199999999";

    private static string Elsewhere(DemoRandom random, int index)
    {
        var person = random.Chance(85);
        var finess = DemoFiness.Number(99_100_000 + random.Next(500));
        var number = (10_200_000_000L + index).ToString(CultureInfo.InvariantCulture);
        return person
            ? string.Join('|', "PER", $"praticien{index}@medecin.mssante.fr", "8", number, "8" + number, "", "", "", "DR", "PRATICIEN", "FICTIF", "C", "Civil", "10", "Médecin", "SM54", "Médecine générale", "O", "", "", "", "", "", "", "", "", "", "", "", "", "FRANCE")
            : string.Join('|', "ORG", $"secretariat{index}@autre-hopital.mssante.fr", "", "", "", "1", "1" + finess, "Secrétariat", "", "", "", "", "", "", "", "", "", "N", "AUTRE HOPITAL", "", "", "", "", "", "", "", "", "", "99200", "99", "FRANCE");
    }

    private static void Zip(string folder, string path)
    {
        using (var archive = ZipFile.Open(Path.Combine(folder, Archive), ZipArchiveMode.Create))
        {
            var entry = archive.CreateEntry(Member);
            entry.LastWriteTime = new DateTimeOffset(2025, 8, 4, 3, 12, 0, TimeSpan.Zero);
            using var target = entry.Open();
            using var source = File.OpenRead(path);
            source.CopyTo(target);
        }

        File.Delete(path);
    }
}
