using System.Globalization;
using System.Text;
using HopEn.Audit.Reports.Archives;

namespace HopEn.Audit.Demo;

/// <summary>Writes the extraction of the Annuaire Santé, zipped as it is published: our mailboxes lost among the country's.</summary>
internal static class DirectoryFile
{
    public const string Archive = "Extraction_Correspondance_MSSante.zip";
    public const string Member = "Extraction_Correspondance_MSSante_202508040312.txt";

    private const int OthersCount = 4000;
    private const string Headers =
        "Type de BAL|Adresse BAL|Type Identifiant PP|Identifiant PP|Identification nationale PP|"
        + "Type identifiant structure|Identification Structure|Service de rattachement|Civilité d'exercice|"
        + "Nom d'exercice|Prénom d'exercice|Catégorie profession|Libellé de catégorie profession|Code Profession|"
        + "Libellé Profession|Code savoir-faire|Libellé savoir-faire|Dématérialisation|Raison Sociale structure BAL|"
        + "Enseigne commerciale structure BAL|L2COMPLEMENTLOCALISATION structure BAL|"
        + "L3COMPLEMENTDISTRIBUTION structure BAL|L4NUMEROVOIE structure BAL|L4COMPLEMENTNUMEROVOIE structure BAL|"
        + "NL4TYPEVOIE structure BAL|L4LIBELLEVOIE structure BAL|L5LIEUDITMENTION structure BAL|"
        + "L6LIGNEACHEMINEMENT structure BAL|Code postal structure BAL|Département structure BAL|Pays structure BAL";

    public static string Name => $"{Archive}!{Member}";

    public static void Write(string folder, int seed, DemoMailboxes mailboxes, PlantedDefects ledger)
    {
        var random = DemoRandom.For(seed, 31);
        var text = new StringBuilder(Headers).Append('\n');
        var line = 1L;
        var step = OthersCount / mailboxes.Published.Count;
        for (int i = 0, next = 0; i < OthersCount || next < mailboxes.Published.Count; i++)
        {
            if (i % step == 0 && next < mailboxes.Published.Count)
            {
                var entry = mailboxes.Published[next++];
                Append(text, entry, random);
                line++;
                if (entry.Undeclared)
                    ledger.Add(
                        "directory-undeclared-mailbox",
                        entry.Address.ToLowerInvariant(),
                        Name,
                        line,
                        "BAL publiée pour l’établissement, absente de sa liste"
                    );
            }

            var other = OfTheCountry(random, i);
            Append(text, other, random);
            line++;
            if (i % 500 != 499)
                continue;
            // A few addresses come twice in the real file.
            Append(text, other, random);
            line++;
        }

        File.WriteAllBytes(
            Path.Combine(folder, Archive),
            StoredZip.Bytes((Member, DemoEncodings.Utf8.GetBytes(text.ToString())))
        );
        ledger.Add(
            "directory-freshness",
            Name,
            Name,
            null,
            "Extraction du 04/08/2025 : ancienne pour tout audit mené après le 06/08/2025"
        );
    }

    private static DirectoryEntry OfTheCountry(DemoRandom random, int rank)
    {
        var number = rank.ToString(CultureInfo.InvariantCulture);
        var rpps = "99" + (700_000_000 + (rank * 31L)).ToString(CultureInfo.InvariantCulture);
        var hospital = DemoFiness.Of(60000 + (rank % 400));
        return random.Next(10) switch
        {
            < 3 => new DirectoryEntry
            {
                Type = "PER",
                Address = $"cabinet{number}@medecin.mssante.fr",
                Rpps = rpps,
            },
            < 5 => new DirectoryEntry
            {
                Type = "PER",
                Address = $"liberal{number}@pro.mssante.fr",
                Rpps = rpps,
                StructureKind = "SIRET",
                Structure = (99_000_000_000_000 + rank).ToString(CultureInfo.InvariantCulture),
                Name = "CABINET MEDICAL " + number,
            },
            < 8 => new DirectoryEntry
            {
                Type = "PER",
                Address = $"praticien{number}@hopital{rank % 400}.mssante.fr",
                Rpps = rpps,
                StructureKind = "FINESS",
                Structure = hospital,
                Service = "Médecine",
                Name = "HOPITAL INVENTE " + (rank % 400),
            },
            _ => new DirectoryEntry
            {
                Type = "ORG",
                Address = $"service{number}@hopital{rank % 400}.mssante.fr",
                StructureKind = "FINESS",
                Structure = "1" + hospital,
                Service = "Chirurgie",
                Name = "HOPITAL INVENTE " + (rank % 400),
            },
        };
    }

    private static void Append(StringBuilder text, DirectoryEntry entry, DemoRandom random)
    {
        var isPerson = entry.Rpps.Length > 0;
        var name = isPerson ? DemoNames.Professional(random.Next(10)).ToUpperInvariant() : string.Empty;
        string[] cells =
        [
            .. new[] { entry.Type, entry.Address },
            .. isPerson ? ["8", entry.Rpps, "8" + entry.Rpps] : Blank(3),
            .. new[] { entry.StructureKind, entry.Structure, entry.Service },
            .. isPerson ? ["DR", name, "Camélian", "C", "Civil", "10", "Médecin"] : Blank(7),
            .. Blank(2),
            .. new[] { "O", entry.Name },
            .. Blank(3),
            .. new[] { "1", string.Empty, "RUE", "DE L’EXEMPLE", string.Empty },
            .. new[] { "99000 TROIS-RIVIERES", "99000", "Département 99", "France" },
        ];
        text.AppendJoin('|', cells).Append('\n');
    }

    private static string[] Blank(int count) => [.. Enumerable.Repeat(string.Empty, count)];
}
