using System.Globalization;
using System.Text;
using HopEn.Audit.Reports.Archives;

namespace HopEn.Audit.Demo;

/// <summary>Writes the extraction of the Annuaire Santé, zipped as it is published: our mailboxes lost among the country's.</summary>
internal static class DirectoryFile
{
    public const string Archive = "Extraction_Correspondance_MSSante.zip";
    public const string Member = "Extraction_Correspondance_MSSante_202508040312.txt";

    private const int Noise = 4000;
    private const string Headers =
        "Type de BAL|Adresse BAL|Type Identifiant PP|Identifiant PP|Identification nationale PP|Type identifiant structure|Identification Structure|Service de rattachement|Civilité d'exercice|Nom d'exercice|Prénom d'exercice|Catégorie profession|Libellé de catégorie profession|Code Profession|Libellé Profession|Code savoir-faire|Libellé savoir-faire|Dématérialisation|Raison Sociale structure BAL|Enseigne commerciale structure BAL|L2COMPLEMENTLOCALISATION structure BAL|L3COMPLEMENTDISTRIBUTION structure BAL|L4NUMEROVOIE structure BAL|L4COMPLEMENTNUMEROVOIE structure BAL|NL4TYPEVOIE structure BAL|L4LIBELLEVOIE structure BAL|L5LIEUDITMENTION structure BAL|L6LIGNEACHEMINEMENT structure BAL|Code postal structure BAL|Département structure BAL|Pays structure BAL";

    public static string Name => $"{Archive}!{Member}";

    public static void Write(string folder, int seed, DemoMailboxes mailboxes, PlantedDefects ledger)
    {
        var random = DemoRandom.For(seed, 31);
        var text = new StringBuilder(Headers).Append('\n');
        var line = 1L;
        var step = Noise / mailboxes.Published.Count;
        for (int i = 0, next = 0; i < Noise || next < mailboxes.Published.Count; i++)
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

            var stranger = Stranger(random, i);
            Append(text, stranger, random);
            line++;
            if (i % 500 != 499)
                continue;
            // A few addresses come twice in the real file.
            Append(text, stranger, random);
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

    private static DirectoryEntry Stranger(DemoRandom random, int rank)
    {
        var number = rank.ToString(CultureInfo.InvariantCulture);
        var rpps = "99" + (700_000_000 + (rank * 31L)).ToString(CultureInfo.InvariantCulture);
        var hospital = DemoFiness.Of(60000 + (rank % 400));
        return random.Next(10) switch
        {
            < 3 => new(
                "PER",
                $"cabinet{number}@medecin.mssante.fr",
                rpps,
                string.Empty,
                string.Empty,
                string.Empty,
                string.Empty
            ),
            < 5 => new(
                "PER",
                $"liberal{number}@pro.mssante.fr",
                rpps,
                "SIRET",
                (99_000_000_000_000 + rank).ToString(CultureInfo.InvariantCulture),
                string.Empty,
                "CABINET MEDICAL " + number
            ),
            < 8 => new(
                "PER",
                $"praticien{number}@hopital{rank % 400}.mssante.fr",
                rpps,
                "FINESS",
                hospital,
                "Médecine",
                "HOPITAL INVENTE " + (rank % 400)
            ),
            _ => new(
                "ORG",
                $"service{number}@hopital{rank % 400}.mssante.fr",
                string.Empty,
                "FINESS",
                "1" + hospital,
                "Chirurgie",
                "HOPITAL INVENTE " + (rank % 400)
            ),
        };
    }

    private static void Append(StringBuilder text, DirectoryEntry entry, DemoRandom random)
    {
        var person = entry.Rpps.Length > 0;
        var name = person ? DemoNames.Professional(random.Next(10)).ToUpperInvariant() : string.Empty;
        string[] cells =
        [
            entry.Type,
            entry.Address,
            person ? "8" : string.Empty,
            entry.Rpps,
            person ? "8" + entry.Rpps : string.Empty,
            entry.StructureKind,
            entry.Structure,
            entry.Service,
            person ? "DR" : string.Empty,
            name,
            person ? "Camélian" : string.Empty,
            person ? "C" : string.Empty,
            person ? "Civil" : string.Empty,
            person ? "10" : string.Empty,
            person ? "Médecin" : string.Empty,
            string.Empty,
            string.Empty,
            "O",
            entry.Name,
            string.Empty,
            string.Empty,
            string.Empty,
            "1",
            string.Empty,
            "RUE",
            "DE L’EXEMPLE",
            string.Empty,
            "99000 TROIS-RIVIERES",
            "99000",
            "Département 99",
            "France",
        ];
        text.AppendJoin('|', cells).Append('\n');
    }
}
