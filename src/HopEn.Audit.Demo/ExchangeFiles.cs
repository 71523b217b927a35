using System.Globalization;

namespace HopEn.Audit.Demo;

/// <summary>Writes what the hospital sends and produces: documents, MSSanté log, DMP, correspondents, pathways, citizen messages.</summary>
/// <remarks>The log holds subjects with names and the citizen file holds matricules, as real ones do: nothing of either may come out.</remarks>
internal sealed class ExchangeFiles(
    DemoHospital hospital,
    DemoOptions options,
    DemoMailboxes mailboxes,
    IdentityFactory identities,
    PlantedDefects ledger
) : IDisposable
{
    public const string Citizen = "messages-citoyens.csv";
    public const string Pathways = "parcours.csv";
    private const string Unsecured = "echanges-non-securises.csv";
    private const int Stream = 41;

    private readonly Dictionary<string, string> applicative = mailboxes
        .Declared.Where(box => box.Type == "APP")
        .DistinctBy(box => box.Finess)
        .ToDictionary(box => box.Finess, box => box.Address);
    private readonly string[] organisational =
    [
        .. mailboxes
            .Declared.Where(box => box.Type == "ORG" && box.Rules.Count == 0 && box.Reject is null && !box.IsPatient)
            .Select(box => box.Address)
            .Take(12),
    ];
    private readonly string unattached = mailboxes
        .Declared.First(box => box.Rules.Contains("mailbox-site-attachment"))
        .Address;
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly HashSet<string> sentTypes = new(StringComparer.Ordinal);
    private DemoDomain? domain;
    private DomainFiles? files;
    private TextFile? citizen;
    private TextFile? pathways;
    private long serial;

    /// <summary>Name of a file of a domain.</summary>
    public static string Name(string stem, DemoDomain domain) => $"{stem}-{(domain.Index == 0 ? "gam" : "sud")}.csv";

    public void Open(string folder, DemoDomain of)
    {
        domain = of;
        known.Clear();
        if (citizen is null)
        {
            citizen = new TextFile(Path.Combine(folder, Citizen), DemoEncodings.Utf8WithMark, "\r\n");
            citizen.Row(";", "Date;De;À;Objet;Statut");
            pathways = new TextFile(Path.Combine(folder, Pathways), DemoEncodings.Utf8, "\n");
            pathways.Row(";", "Parcours;IPP;NDA");
        }

        files = DomainFiles.Open(folder, of);
    }

    public void Close()
    {
        Rejects(files!);
        sentTypes.UnionWith(files!.SentTypes);
        files!.Dispose();
        files = null;
    }

    /// <summary>Everything that one encounter gives rise to.</summary>
    public void Of(DemoVenue venue)
    {
        if (venue.Kind is not ('H' or 'C'))
            return;
        var random = DemoRandom.For(
            options.Seed,
            Stream + domain!.Index,
            long.Parse(venue.Number, CultureInfo.InvariantCulture)
        );
        Pathway(venue, random);
        var fate = random.Next(100);
        if (fate < 5)
            return;
        var document = new DemoDocument(
            "DOC" + (serial++).ToString("000000", CultureInfo.InvariantCulture),
            Type(venue, random),
            venue.End,
            fate >= 11
        );
        var (line, validated) = files!.Document(venue, document, random);
        Dmp(venue, document, line, validated, random);
        if (!document.IsValidated)
            return;
        if (fate < 15)
            return;
        var hasMailbox = fate >= 20;
        // A doctor has a mailbox or has none, whoever the patient.
        var doctor = 99_700_000_000 + (venue.Patient * 37 % 400) + (hasMailbox ? 0 : 500) + (domain.Index * 1000);
        if (known.Add(venue.Ipp + (hasMailbox ? "+" : "-")))
            files.Correspondent(venue, doctor, hasMailbox);
        // The patient receives what no doctor can: a document may go to the one without the other.
        if (fate == 19 && Matricule(venue) is { } matricule)
            files.Send(
                venue,
                document,
                "Remis",
                "CDA",
                Sender(venue.Unit.Site),
                matricule + "@patient.mssante.fr",
                venue.End,
                random
            );
        if (!hasMailbox || fate < 23)
            return;
        Send(venue, document, fate, $"dr.{doctor}@medecins99.mssante.fr", random);
    }

    /// <summary>The files that no encounter gives rise to.</summary>
    public void WriteRest(string folder)
    {
        foreach (var (address, day) in new[] { ("1850599123456", 20), ("0000000000000", 60), ("prenom.nom", 100) })
        {
            ledger.Add(
                "citizen-address",
                address,
                Citizen,
                citizen!.Row(
                    ";",
                    When(day + 31),
                    Sender(hospital.North),
                    address + "@patient.mssante.fr",
                    "Convocation",
                    "Remis"
                ),
                "Adresse qui n’est pas un matricule"
            );
        }

        using (var flows = new TextFile(Path.Combine(folder, Unsecured), DemoEncodings.Utf8, "\n"))
        {
            flows.Row(
                ";",
                "Flux",
                "Canal",
                "Service",
                "Plan d’action",
                "Échéance",
                "Responsable",
                "Date de réalisation"
            );
            flows.Row(
                ";",
                "Comptes rendus d’imagerie aux libéraux",
                "Fax",
                "Imagerie",
                "Passage à la messagerie applicative",
                "31/12/2099",
                "DSI",
                string.Empty
            );
            flows.Row(
                ";",
                "Résultats de biologie urgents",
                "Fax",
                "Laboratoire",
                "Passage à la messagerie applicative",
                "31/03/2025",
                "Biologiste responsable",
                "15/03/2025"
            );
            void Faulty(string note, params string[] cells) =>
                ledger.Add("unsecured-exchange-plan", cells[0], Unsecured, flows.Row(";", cells), note);
            Faulty(
                "Flux sans plan",
                "Demandes d’avis entre sites",
                "Courriel ordinaire",
                "Gériatrie",
                string.Empty,
                string.Empty,
                string.Empty,
                string.Empty
            );
            Faulty(
                "Échéance dépassée",
                "Images sur CD remis au patient",
                "CD",
                "Imagerie",
                "Portail d’images",
                "30/06/2025",
                string.Empty,
                string.Empty
            );
            Faulty(
                "Flux sans responsable",
                "Ordonnances de sortie aux pharmacies",
                "Fax",
                "Pharmacie",
                "Messagerie organisationnelle de la pharmacie",
                "31/12/2099",
                string.Empty,
                string.Empty
            );
        }

        using var rates = new TextFile(Path.Combine(folder, "taux-equipement.csv"), DemoEncodings.Utf8, "\n");
        rates.Row(";", "Département", "Mois", "Taux", "Source");
        rates.Row(";", "99", "12/2024", "71 %", "ARS, courrier du 15/01/2025");
        rates.Row(";", "99", "05/2025", "74 %", "ARS, courrier du 12/06/2025");
        rates.Row(";", "99", "08/2025", "80 %", "ARS, courrier du 02/09/2025");
        foreach (var type in sentTypes.Where(type => type is "18748-4"))
            ledger.Add("document-type-validation", type, null, null, "Type envoyé hors de la liste validée");
        ledger.Add("pathway-validation", DemoPathway.Unvalidated, null, null, "Parcours sans validation");
        if (!options.WithApplicativeMailbox)
            ledger.Add("pathway-use-case", hospital.Main.Finess, null, null, "Envois automatiques seulement");
    }

    public void Dispose()
    {
        files?.Dispose();
        citizen?.Dispose();
        pathways?.Dispose();
    }

    private static string Type(DemoVenue venue, DemoRandom random) =>
        venue switch
        {
            { Unit.Code: "1103" or "S102", Kind: 'H' } => random.Chance(0.5) ? "34874-8" : "11490-0",
            { Kind: 'H' } => random.Chance(0.9) ? "11490-0" : "11502-2",
            _ => random.Chance(0.15) ? "18748-4" : "11488-4",
        };

    private static string When(int day) =>
        EncounterDates.Day(day).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) + " 09:12";

    private string Sender(DemoSite site) => applicative.GetValueOrDefault(site.Finess) ?? organisational[0];

    private void Send(DemoVenue venue, DemoDocument document, int fate, string recipient, DemoRandom random)
    {
        // Before the discharge for some, long after it for a few: those are too late.
        var day =
            venue.Kind == 'H' && random.Chance(0.1)
                ? venue.Start
                : venue.End + (random.Chance(0.01) ? 45 : random.Between(0, 9));
        var from = random.Next(100) switch
        {
            < 70 => Sender(venue.Unit.Site),
            < 88 => random.Pick(organisational),
            < 96 => unattached,
            _ => "inconnue@autre-domaine.mssante.fr",
        };
        void Row(string result, string format, string to, int when) =>
            files!.Send(venue, document, result, format, from, to, when, random);
        if (fate < 27)
            Row("Rejeté", "CDA", recipient, day);
        else if (fate < 33)
            Row("Remis", "PDF", recipient, day);
        else if (fate < 36)
            Row("Remis", string.Empty, recipient, day);
        else if (fate < 38)
            Row("Remis", "CDA", organisational[1], day);
        else
        {
            if (fate < 41)
                Row("Rejeté", "CDA", recipient, day);
            Row(fate < 43 ? string.Empty : "Remis", "CDA", recipient, day);
            if (fate > 90)
                Row("Remis", "PDF", "secretariat@medecins99.mssante.fr", day);
        }

        if (fate > 60 && Matricule(venue) is { } matricule)
            Row("Remis", "CDA", matricule + "@patient.mssante.fr", day);
    }

    // A few in the DMP, rejected, rejected then accepted, withdrawn, opposed.
    private void Dmp(DemoVenue venue, DemoDocument document, long line, int? validated, DemoRandom random)
    {
        var fate = document.IsValidated ? random.Next(100) : 99;
        void Row(string result, string error) => files!.Dmp(venue, document, result, error);
        if (fate < 5)
            Row("Rejeté", "904");
        else if (fate < 10)
            Row("Rejeté", "905");
        if (fate is >= 5 and < 83)
            Row("Accepté", string.Empty);
        if (fate is >= 80 and < 83)
            Row("Retiré", string.Empty);
        if (fate is >= 83 and < 85)
            Row("Opposition", string.Empty);
        var isFed = fate is >= 5 and < 80;
        if (fate is not (83 or 84) && !isFed)
            ledger.Add("dmp-" + document.Family, document.Id, files!.DocumentsName, line, "Document absent du DMP");
        if (
            fate >= 85
            && validated is { } day
            && (EncounterDates.IsClosed(document.ProducedOn) || EncounterDates.IsClosed(day))
        )
        {
            ledger.Add(
                "outage-document-resend",
                document.Id,
                files!.DocumentsName,
                line,
                "Produit ou validé un jour de fermeture, jamais envoyé"
            );
        }

        if (fate is not (83 or 84))
            files!.Await(document, line, isFed, venue.Kind == 'H');
    }

    private void Pathway(DemoVenue venue, DemoRandom random)
    {
        if (domain!.Index != 0 || DemoPathway.All.FirstOrDefault(one => one.Unit == venue.Unit.Code) is not { } pathway)
            return;
        pathways!.Row(";", pathway.Id, venue.Ipp, venue.Number);
        var fate = random.Next(100);
        if (Matricule(venue) is not { } matricule || fate < 12)
            return;
        var day =
            fate < 18 ? venue.Start - pathway.Before - 5
            : fate < 60 ? venue.Start - random.Next(10)
            : venue.End + random.Next(10);
        citizen!.Row(
            ";",
            When(Math.Max(day, 0)),
            Sender(venue.Unit.Site),
            matricule + "@patient.mssante.fr",
            "Votre venue, " + DemoNames.Family(random),
            fate is >= 18 and < 23 ? "Échec" : "Remis"
        );
    }

    private string? Matricule(DemoVenue venue) =>
        identities.Draw(domain!, venue.Patient, venue.Qualification)
            is { Status: "qualified", Matricule.Length: > 0 } row
            ? row.Matricule.Replace(" ", string.Empty, StringComparison.Ordinal)
            : null;

    private void Rejects(DomainFiles of)
    {
        foreach (var (cells, code) in DomainFiles.BadSends)
            ledger.Reject(of.SendsName, of.Sends.Row(";", cells), code);
        ledger.Reject(
            of.DocumentsName,
            of.Documents.Row(
                ";",
                "11490-0",
                "31/02/2025",
                string.Empty,
                "8196000001",
                string.Empty,
                "DOCX1",
                "CDA",
                string.Empty
            ),
            "date"
        );
        ledger.Reject(
            of.DocumentsName,
            of.Documents.Row(
                ";",
                "11490-0",
                "01/03/2025",
                string.Empty,
                string.Empty,
                string.Empty,
                "DOCX2",
                "CDA",
                string.Empty
            ),
            "missing"
        );
        ledger.Reject(
            of.DmpName,
            of.Feeds.Row(";", "01/03/2025", "Bizarre", "11490-0", "7000000001", "DOCX3", string.Empty),
            "code"
        );
        ledger.Reject(
            of.CorrespondentsName,
            of.Correspondents.Row(";", "8196000001", "12345", string.Empty),
            "malformed"
        );
        foreach (var (type, note) in new[] { ("51851-4", "Type hors DMP"), ("11528-7", "Type retiré") })
        {
            ledger.Add(
                "dmp-document-type",
                type,
                of.DmpName,
                of.Feeds.Row(";", "03/03/2025", "Accepté", type, "7000000001", "DOCX4" + type, string.Empty),
                note
            );
        }

        ClosureFiles.Plant(
            of,
            domain!.Index == 0 ? hospital.Units[0] : hospital.Units.First(unit => unit.Site == hospital.South),
            ledger
        );
        if (domain.Index == 0)
            ClosureFiles.PlantMessage(of, organisational[0], ledger);
        of.PlantDuties(ledger);
    }
}
