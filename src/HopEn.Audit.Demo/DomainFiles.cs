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
        Sends.Line(
            domain.Index == 0
                ? "Date d’envoi;Expéditeur;Destinataire;Objet;IPP;NDA;Statut;Format;Type de document;Id document"
                : "DATE_ENVOI;DE;A;SUJET;ID_PATIENT;VENUE;ETAT;FORMAT;TYPE_DOC;ID_DOC"
        );
        Documents.Line("Code LOINC;Date de production;Date de validation;IPP;NDA;Id document;Format;UF");
        Feeds.Line("Date alimentation;Statut DMP;Code LOINC;NDA;Id document;Code erreur");
        Correspondents.Line("IPP;RPPS correspondant;BAL MSSanté");
    }

    /// <summary>Rows of the log that no reader can use, each with the reason.</summary>
    public static IReadOnlyList<(string Row, string Code)> BadSends { get; } =
    [
        (BadSend("32/01/2025", "dr.x@medecins99.mssante.fr", "Remis", "DOCX5"), "date"),
        (BadSend("05/02/2025 10:00", string.Empty, "Remis", "DOCX6"), "missing"),
        (BadSend("05/02/2025 10:00", "docteur sans adresse", "Remis", "DOCX7"), "malformed"),
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

    /// <summary>Writes a message of the log, and remembers whom it reached.</summary>
    /// <remarks>The software of site Sud does not write the stay: its messages are matched by the patient.</remarks>
    public void Send(DemoEncounter encounter, DemoDocument document, DemoMessage message, DemoRandom random)
    {
        if (!message.IsRejected && awaited.TryGetValue(document.Id, out var state))
        {
            state.Patient |= message.IsToPatient;
            state.Professional |=
                !message.IsToPatient && !message.To.EndsWith("@" + MailboxList.Domain, StringComparison.Ordinal);
        }

        // The moment of site Sud is 22:30 UTC: the next day in France.
        var frenchDay = EncounterDates.Day(domain.Index == 0 ? message.Day : message.Day + 1);
        if (message is { IsRejected: false, IsToPatient: false, Format: not "PDF" } && frenchDay <= EncounterDates.Last)
            SentTypes.Add(document.Type);
        var isoDay = EncounterDates.Day(message.Day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string[] cells =
        [
            domain.Index == 0 ? Day(message.Day) + " 17:45" : isoDay + "T22:30:00Z",
            message.From,
            message.To,
            "Compte rendu de " + DemoNames.Family(random),
            encounter.Ipp,
            domain.Index == 0 ? encounter.Number : string.Empty,
            message.Result,
            message.Format,
            document.Type,
            document.Id,
        ];
        Sends.Row(cells);
    }

    /// <summary>Writes a document; its line, and the day it was validated when it was.</summary>
    public (long Line, int? ValidatedOn) Document(DemoEncounter encounter, DemoDocument document, DemoRandom random)
    {
        int? validated = document.IsValidated ? document.ProducedOn + random.Between(0, 4) : null;
        var line = Documents.Row(
            document.Type,
            Day(document.ProducedOn),
            validated is { } day ? Day(day) : string.Empty,
            encounter.Ipp,
            encounter.Number,
            document.Id,
            "CDA",
            encounter.Unit.Code
        );
        return (line, validated);
    }

    // In the afternoon: on the day of a closure that ends at 13:00, what waited is sent then.
    public void Dmp(DemoEncounter encounter, DemoDocument document, string result, string error) =>
        Feeds.Row(
            Day(document.ProducedOn + document.DaysToFeed) + " 14:10",
            result,
            document.Type,
            encounter.Number,
            document.Id,
            error
        );

    public void Correspondent(DemoEncounter encounter, long rpps, bool hasMailbox) =>
        Correspondents.Row(
            encounter.Ipp,
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

    private static string BadSend(string moment, string recipient, string result, string document) =>
        $"{moment};a@ch-3rivieres.mssante.fr;{recipient};Objet;8196000001;;{result};CDA;11490-0;{document}";

    private sealed class Awaited
    {
        public required long Line { get; init; }

        public required bool IsFed { get; init; }

        public bool Professional { get; set; }

        public bool Patient { get; set; }
    }
}
