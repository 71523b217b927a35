using System.Globalization;

namespace HopEn.Audit.Demo;

/// <summary>The files of what one software package sends and produces.</summary>
internal sealed class DomainFiles : IDisposable
{
    private readonly DemoDomain domain;
    private readonly Dictionary<string, Awaited> awaited = new(StringComparer.Ordinal);

    private DomainFiles(string folder, DemoDomain domain)
    {
        this.domain = domain;
        TextFile New(string name) =>
            new(
                Path.Combine(folder, name),
                domain.Index == 0 ? DemoEncodings.Windows1252 : DemoEncodings.Utf8,
                domain.LineEnd
            );
        Sends = New(SendsName);
        Documents = New(DocumentsName);
        Feeds = New(DmpName);
        Correspondents = New(CorrespondentsName);
        Sends.Row(
            ";",
            domain.Index == 0
                ?
                [
                    "Date d’envoi",
                    "Expéditeur",
                    "Destinataire",
                    "Objet",
                    "IPP",
                    "NDA",
                    "Statut",
                    "Format",
                    "Type de document",
                    "Id document",
                ]
                : ["DATE_ENVOI", "DE", "A", "SUJET", "ID_PATIENT", "VENUE", "ETAT", "FORMAT", "TYPE_DOC", "ID_DOC"]
        );
        Documents.Row(
            ";",
            "Code LOINC",
            "Date de production",
            "Date de validation",
            "IPP",
            "NDA",
            "Id document",
            "Format",
            "UF"
        );
        Feeds.Row(";", "Date alimentation", "Statut DMP", "Code LOINC", "NDA", "Id document", "Code erreur");
        Correspondents.Row(";", "IPP", "RPPS correspondant", "BAL MSSanté");
    }

    public static IReadOnlyList<(string[] Cells, string Code)> BadSends { get; } =
    [
        (
            [
                "32/01/2025",
                "a@ch-3rivieres.mssante.fr",
                "dr.x@medecins99.mssante.fr",
                "Objet",
                "8196000001",
                "",
                "Remis",
                "CDA",
                "11490-0",
                "DOCX5",
            ],
            "date"
        ),
        (
            [
                "05/02/2025 10:00",
                "a@ch-3rivieres.mssante.fr",
                "",
                "Objet",
                "8196000001",
                "",
                "Remis",
                "CDA",
                "11490-0",
                "DOCX6",
            ],
            "missing"
        ),
        (
            [
                "05/02/2025 10:00",
                "a@ch-3rivieres.mssante.fr",
                "docteur sans adresse",
                "Objet",
                "8196000001",
                "",
                "Remis",
                "CDA",
                "11490-0",
                "DOCX7",
            ],
            "malformed"
        ),
        (
            [
                "05/02/2025 10:00",
                "a@ch-3rivieres.mssante.fr",
                "dr.x@medecins99.mssante.fr",
                "Objet",
                "8196000001",
                "",
                "Peut-être",
                "CDA",
                "11490-0",
                "DOCX8",
            ],
            "code"
        ),
    ];

    public string SendsName => ExchangeFiles.Name("envois-mssante", domain);

    public string DocumentsName => ExchangeFiles.Name("documents", domain);

    public string DmpName => ExchangeFiles.Name("dmp", domain);

    public string CorrespondentsName => ExchangeFiles.Name("correspondants", domain);

    /// <summary>Types that reached a professional in the period.</summary>
    public HashSet<string> SentTypes { get; } = new(StringComparer.Ordinal);

    public TextFile Sends { get; }

    public TextFile Documents { get; }

    public TextFile Feeds { get; }

    public TextFile Correspondents { get; }

    public static DomainFiles Open(string folder, DemoDomain domain) => new(folder, domain);

    // The software of site Sud does not write the stay in its log: messages are matched by the patient.
    public void Send(
        DemoVenue venue,
        DemoDocument document,
        string result,
        string format,
        string from,
        string to,
        int day,
        DemoRandom random
    )
    {
        if (result != "Rejeté" && awaited.TryGetValue(document.Id, out var state))
        {
            if (to.EndsWith("@patient.mssante.fr", StringComparison.Ordinal))
                state.Patient = true;
            else if (!to.EndsWith("@" + DemoMailboxes.Domain, StringComparison.Ordinal))
                state.Professional = true;
        }

        // The moment of site Sud is 22:30 UTC: the next day in France.
        if (
            result != "Rejeté"
            && format != "PDF"
            && !to.EndsWith("@patient.mssante.fr", StringComparison.Ordinal)
            && EncounterDates.Day(domain.Index == 0 ? day : day + 1) <= EncounterDates.Last
        )
            SentTypes.Add(document.Type);
        var moment =
            domain.Index == 0
                ? Day(day) + " 17:45"
                : EncounterDates.Day(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T22:30:00Z";
        Sends.Row(
            ";",
            moment,
            from,
            to,
            "Compte rendu de " + DemoNames.Family(random),
            venue.Ipp,
            domain.Index == 0 ? venue.Number : string.Empty,
            result,
            format,
            document.Type,
            document.Id
        );
    }

    /// <summary>Writes a document; its line, and the day it was validated when it was.</summary>
    public (long Line, int? ValidatedOn) Document(DemoVenue venue, DemoDocument document, DemoRandom random)
    {
        int? validated = document.IsValidated ? document.ProducedOn + random.Between(0, 4) : null;
        var line = Documents.Row(
            ";",
            document.Type,
            Day(document.ProducedOn),
            validated is { } day ? Day(day) : string.Empty,
            venue.Ipp,
            venue.Number,
            document.Id,
            "CDA",
            venue.Unit.Code
        );
        return (line, validated);
    }

    // In the afternoon: on the day of a closure that ends at 13:00, what waited is sent then.
    public void Dmp(DemoVenue venue, DemoDocument document, string result, string error) =>
        Feeds.Row(
            ";",
            Day(document.ProducedOn + document.DaysToFeed) + " 14:10",
            result,
            document.Type,
            venue.Number,
            document.Id,
            error
        );

    public void Correspondent(DemoVenue venue, long rpps, bool hasMailbox) =>
        Correspondents.Row(
            ";",
            venue.Ipp,
            rpps.ToString(CultureInfo.InvariantCulture),
            hasMailbox ? $"dr.{rpps.ToString(CultureInfo.InvariantCulture)}@medecins99.mssante.fr" : string.Empty
        );

    /// <summary>Remembers a document until its messages are known.</summary>
    public void Await(DemoDocument document, long line, bool isFed, bool isStay)
    {
        var duty = document.Type is "11490-0" or "34874-8" || !isStay;
        if (duty)
            awaited[document.Id] = new Awaited { Line = line, IsFed = isFed };
    }

    /// <summary>Plants the documents that did not go to all three.</summary>
    public void PlantDuties(PlantedDefects ledger)
    {
        foreach (
            var (id, state) in awaited.Where(pair =>
                !(pair.Value.IsFed && pair.Value.Professional && pair.Value.Patient)
            )
        )
            ledger.Add("document-triple-duty", id, DocumentsName, state.Line, "Ne va pas aux trois destinataires");
    }

    public void Dispose()
    {
        Sends.Dispose();
        Documents.Dispose();
        Feeds.Dispose();
        Correspondents.Dispose();
    }

    private static string Day(int rank) =>
        EncounterDates.Day(rank).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private sealed class Awaited
    {
        public required long Line { get; init; }

        public required bool IsFed { get; init; }

        public bool Professional { get; set; }

        public bool Patient { get; set; }
    }
}
