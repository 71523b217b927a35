using System.Globalization;
using System.IO.Compression;
using MiniExcelLibs;

namespace HopEn.Audit.Cli.Tests.Demo.Recomputed;

/// <summary>The demonstration's exports as plain records.</summary>
internal sealed class RawDemo
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
    private readonly (string Uf, string? Finess, string Service, DateOnly From, DateOnly To)[] units;

    public RawDemo(string folder)
    {
        var same = RetainedPatients(folder);
        string Patient(string key) => same.GetValueOrDefault(key, key);
        units =
        [
            .. RawFile
                .Rows(folder, "structure-uf.csv")
                .Select(row =>
                    (
                        Uf: row["UF"],
                        Finess: Finess(row["FINESS géographique"]),
                        Service: row["Service"].Length > 0 ? row["Service"] : row["Libellé"],
                        From: Day(row["Début validité"])!.Value,
                        To: Day(row["Fin validité"]) ?? DateOnly.MaxValue
                    )
                ),
        ];
        var gam = Directory
            .GetFiles(folder, "gam-venues-*.csv")
            .Order(StringComparer.Ordinal)
            .SelectMany(path => RawFile.Rows(folder, Path.GetFileName(path)))
            .Select(row =>
                Venue(
                    "G",
                    row["IPP"],
                    row["NDA"],
                    row["TYPE"] switch
                    {
                        "H" => 'H',
                        "C" => 'C',
                        "U" => 'U',
                        "S" => 'S',
                        "HAD" => 'D',
                        _ => 'E',
                    },
                    Day(row["ENTREE"])!.Value,
                    Day(row["SORTIE"]),
                    row["UF"],
                    null,
                    null,
                    row[RawFile.Place]
                )
            );
        var south = RawFile
            .Rows(folder, "sejours-sud.csv")
            .Select(row =>
                Venue(
                    "S",
                    row["ID_PATIENT"],
                    row["VENUE"],
                    row["NATURE"] switch
                    {
                        "HOSP" => 'H',
                        "CS" => 'C',
                        "URG" => 'U',
                        "SEANCE" => 'S',
                        "HAD" => 'D',
                        _ => 'E',
                    },
                    Day(row["DEBUT"])!.Value,
                    Day(row["FIN"]),
                    row["UF"],
                    row["FINESS"],
                    row["SERVICE"],
                    row[RawFile.Place]
                )
            );
        Venues = [.. gam.Concat(south)];

        var boxes = MiniExcel
            .Query(Path.Combine(folder, "bal-declarees.xlsx"), useHeaderRow: true)
            .Cast<IDictionary<string, object?>>()
            .Select(row =>
                (
                    Address: $"{row["Adresse de la BAL"]}",
                    Type: $"{row["Type de boîte"]}",
                    Finess: $"{row["FINESS de rattachement"]}"
                )
            )
            .Concat(
                RawFile
                    .Rows(folder, "bal-site-sud.csv")
                    .Select(row => (Address: row["Adresse"], Type: row["Type"], Finess: row["FINESS"]))
            );
        Boxes = boxes
            .Where(box => box.Address.Length > 0)
            .GroupBy(box => box.Address.ToLowerInvariant())
            .ToDictionary(
                group => group.Key,
                group => (group.Max(box => box.Type)!, group.Min(box => Attachment(box.Finess)))
            );

        var identities = new[]
        {
            ("G", "identites-gam.csv", "IPP", "Matricule INS", "Statut de l’identité"),
            ("S", "identites-sud.csv", "ID_PATIENT", "MATRICULE", "STATUT"),
        }
            .SelectMany(file =>
                RawFile
                    .Rows(folder, file.Item2)
                    .Select(row =>
                        (
                            Patient: Patient(file.Item1 + row[file.Item3]),
                            Ins: row[file.Item4].Replace(" ", ""),
                            Qualified: row[file.Item5].Contains("ualifi", StringComparison.OrdinalIgnoreCase)
                        )
                    )
            )
            .ToArray();
        var byIns = identities
            .Where(one => one.Ins.Length == 15)
            .GroupBy(one => one.Ins)
            .Where(group => group.Select(one => one.Patient).Distinct().Count() == 1)
            .ToDictionary(group => group.Key, group => group.First().Patient);
        Identified = identities.Select(one => one.Patient).ToHashSet();
        Qualified = identities.Where(one => one.Qualified).Select(one => one.Patient).ToHashSet();
        UsableIns = identities
            .Where(one => one.Qualified && one.Ins.Length == 15)
            .Select(one => one.Patient)
            .ToHashSet();

        Sends =
        [
            .. RawFile
                .Rows(folder, "envois-mssante-gam.csv")
                .Select(row => new RawSend(
                    Day(row["Date d’envoi"])!.Value,
                    row["Expéditeur"],
                    row["Destinataire"],
                    Patient("G" + row["IPP"]),
                    "G" + row["NDA"],
                    row["Statut"] == "Rejeté",
                    row["Format"],
                    Document("G", row["Id document"]),
                    row["Type de document"]
                )),
            .. RawFile
                .Rows(folder, "envois-mssante-sud.csv")
                .Select(row => new RawSend(
                    Day(row["DATE_ENVOI"])!.Value,
                    row["DE"],
                    row["A"],
                    Patient("S" + row["ID_PATIENT"]),
                    string.Empty,
                    row["ETAT"] == "Rejeté",
                    row["FORMAT"],
                    Document("S", row["ID_DOC"]),
                    row["TYPE_DOC"]
                )),
            .. RawFile
                .Rows(folder, "messages-citoyens.csv")
                .Select(row => new RawSend(
                    Day(row["Date"])!.Value,
                    row["De"],
                    row["À"],
                    byIns.GetValueOrDefault(row["À"].Split('@')[0]),
                    string.Empty,
                    row["Statut"] == "Échec",
                    string.Empty
                )),
        ];
        Documents =
        [
            .. FilesOfBothDomains("documents")
                .SelectMany(file =>
                    RawFile
                        .Rows(folder, file.Name)
                        .Select(row => new RawDocument(
                            Patient(file.Domain + row["IPP"]),
                            file.Domain + row["NDA"],
                            Day(row["Date de production"])!.Value,
                            row["Date de validation"].Length > 0,
                            row["Code LOINC"],
                            Document(file.Domain, row["Id document"]),
                            row["UF"],
                            row[RawFile.Place]
                        ))
                ),
        ];
        Feeds =
        [
            .. FilesOfBothDomains("dmp")
                .SelectMany(file =>
                    RawFile
                        .Rows(folder, file.Name)
                        .Select(row => new RawFeed(
                            Day(row["Date alimentation"])!.Value,
                            row["Statut DMP"],
                            row["Code LOINC"],
                            file.Domain + row["NDA"],
                            Document(file.Domain, row.GetValueOrDefault("Id document", string.Empty)),
                            row["Code erreur"]
                        ))
                ),
        ];
        using var archive = ZipFile.OpenRead(Path.Combine(folder, "Extraction_Correspondance_MSSante.zip"));
        using var extraction = new StreamReader(archive.Entries[0].Open());
        var listed = extraction
            .ReadToEnd()
            .Split('\n')
            .Select(line => line.Split('|'))
            .Where(cells => cells.Length > 3)
            .Select(cells => cells[3])
            .ToHashSet();
        Care = FilesOfBothDomains("correspondants")
            .SelectMany(file =>
                RawFile
                    .Rows(folder, file.Name)
                    .Select(row =>
                        (
                            Patient: Patient(file.Domain + row["IPP"]),
                            Rpps: row["RPPS correspondant"],
                            HasBox: row["BAL MSSanté"].Length > 0 || listed.Contains(row["RPPS correspondant"])
                        )
                    )
            )
            .ToArray()
            .GroupBy(one => one.Rpps)
            .SelectMany(doctor => doctor.Select(one => (one.Patient, HasBox: doctor.Any(line => line.HasBox))))
            .GroupBy(one => one.Patient)
            .ToDictionary(group => group.Key, group => group.Any(one => one.HasBox));
        Pathways =
        [
            .. RawFile
                .Rows(folder, "parcours.csv")
                .Select(row => (row["Parcours"], Patient("G" + row["IPP"]), "G" + row["NDA"])),
        ];

        RawVenue Venue(
            string domain,
            string ipp,
            string number,
            char kind,
            DateOnly start,
            DateOnly? end,
            string uf,
            string? finess,
            string? service,
            string at
        )
        {
            var on = kind is 'H' or 'D' ? end ?? start : start;
            var (site, named) = Unit(uf, on);
            return new RawVenue(
                Patient(domain + ipp),
                domain + number,
                kind,
                start,
                end,
                uf,
                finess ?? site,
                service ?? named,
                at
            );
        }

        static string Document(string domain, string id) => id.Length == 0 ? string.Empty : domain + id;
    }

    public IReadOnlyList<RawVenue> Venues { get; }

    public IReadOnlyList<RawSend> Sends { get; }

    public IReadOnlyList<RawDocument> Documents { get; }

    public IReadOnlyList<RawFeed> Feeds { get; }

    /// <summary>Type and attachment (0 as required, 1 unknown, 2 not) of a declared mailbox.</summary>
    public IReadOnlyDictionary<string, (string Type, int Attachment)> Boxes { get; }

    public IReadOnlyDictionary<string, bool> Care { get; }

    public IReadOnlySet<string> Identified { get; }

    public IReadOnlySet<string> Qualified { get; }

    public IReadOnlySet<string> UsableIns { get; }

    public IReadOnlyList<(string Pathway, string Patient, string Stay)> Pathways { get; }

    /// <summary>Site and service of a unit on a day; null both when the structure does not know it.</summary>
    public (string? Site, string? Service) Unit(string uf, DateOnly on)
    {
        var unit = units.FirstOrDefault(one => one.Uf == uf && one.From <= on && one.To >= on);
        return (unit.Finess, unit.Service);
    }

    public static string[] Perimeter { get; } = ["990000028", "990000036", "990000119"];

    // Merged files first, then the correspondence of both software packages, then the matricule that one patient of each has.
    private static Dictionary<string, string> RetainedPatients(string folder)
    {
        var kept = FilesOfBothDomains("fusions")
            .SelectMany(file =>
                RawFile
                    .Rows(folder, file.Name)
                    .Select(row =>
                        (Absorbed: file.Domain + row["IPP absorbé"], Kept: file.Domain + row["IPP conservé"])
                    )
            )
            .ToDictionary(merge => merge.Absorbed, merge => merge.Kept);
        string Merged(string key)
        {
            while (kept.TryGetValue(key, out var next))
                key = next;
            return key;
        }

        var same = kept.Keys.ToDictionary(key => key, Merged);
        var pairs = RawFile
            .Rows(folder, "correspondance-ipp.csv")
            .ToDictionary(row => Merged("S" + row["IPP Soins-Sud"]), row => Merged("G" + row["IPP GAM"]));
        Dictionary<string, string> Matricules(string domain, string file, string patient, string ins) =>
            RawFile
                .Rows(folder, file)
                .Select(row => (Ins: row[ins].Replace(" ", ""), Patient: Merged(domain + row[patient])))
                .Where(one => one.Ins.Length == 15)
                .Distinct()
                .GroupBy(one => one.Ins)
                .Where(group => group.Count() == 1)
                .ToDictionary(group => group.Key, group => group.First().Patient);
        var gam = Matricules("G", "identites-gam.csv", "IPP", "Matricule INS");
        foreach (var (ins, patient) in Matricules("S", "identites-sud.csv", "ID_PATIENT", "MATRICULE"))
        {
            if (!pairs.ContainsKey(patient) && gam.TryGetValue(ins, out var other))
                pairs[patient] = other;
        }

        foreach (var (south, north) in pairs)
            same[south] = north;
        foreach (var (absorbed, into) in same.ToArray())
            same[absorbed] = pairs.GetValueOrDefault(into, into);
        return same;
    }

    private static IEnumerable<(string Domain, string Name)> FilesOfBothDomains(string stem) =>
        [("G", stem + "-gam.csv"), ("S", stem + "-sud.csv")];

    // The dossier refuses the legal entity: only a site of the perimeter is as required.
    private static int Attachment(string written)
    {
        var finess = Finess(written);
        return finess is null ? 1
            : Perimeter.Contains(finess) ? 0
            : 2;
    }

    private static string? Finess(string written)
    {
        var digits = written.Replace(" ", "");
        if (digits.Length == 10 && digits[0] == '1')
            digits = digits[1..];
        return digits.Length == 9 && digits.All(char.IsDigit) ? digits : null;
    }

    private static DateOnly? Day(string written)
    {
        if (written.Length == 0)
            return null;
        if (written.EndsWith('Z'))
            return DateOnly.FromDateTime(
                TimeZoneInfo.ConvertTime(DateTimeOffset.Parse(written, CultureInfo.InvariantCulture), Paris).DateTime
            );
        return DateOnly.ParseExact(
            written[..10],
            written[2] == '/' ? "dd/MM/yyyy" : "yyyy-MM-dd",
            CultureInfo.InvariantCulture
        );
    }
}
