using System.Globalization;

namespace HopEn.Audit.Demo;

/// <summary>
/// Writes what the hospital sends and produces: documents, MSSanté log, DMP, correspondents, pathways, citizen messages.
/// </summary>
/// <remarks>
/// The log holds subjects with names and the citizen file holds matricules, as real ones do: nothing of either may come out.
/// </remarks>
internal sealed partial class ExchangeFiles(
    DemoHospital hospital,
    DemoOptions options,
    DemoMailboxes mailboxes,
    IdentityFactory identities,
    PlantedDefects ledger
) : IDisposable
{
    public const string Citizen = "messages-citoyens.csv";
    public const string Pathways = "parcours.csv";
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
            citizen.Line("Date;De;À;Objet;Statut");
            pathways = new TextFile(Path.Combine(folder, Pathways), DemoEncodings.Utf8, "\n");
            pathways.Line("Parcours;IPP;NDA");
        }

        files = DomainFiles.Open(folder, of);
    }

    public void Close()
    {
        UnreadableExchanges.Plant(files!, ledger);
        ClosureFiles.Plant(
            files!,
            domain!.Index == 0 ? hospital.Units[0] : hospital.Units.First(unit => unit.Site == hospital.South),
            ledger
        );
        if (domain.Index == 0)
            ClosureFiles.PlantMessage(files!, organisational[0], ledger);
        files!.PlantDuties(ledger);
        sentTypes.UnionWith(files!.SentTypes);
        files!.Dispose();
        files = null;
    }

    /// <summary>Everything that one encounter gives rise to.</summary>
    public void WriteOf(DemoEncounter encounter)
    {
        if (encounter.Kind is not ('H' or 'C'))
            return;
        var random = DemoRandom.For(
            options.Seed,
            Stream + domain!.Index,
            long.Parse(encounter.Number, CultureInfo.InvariantCulture)
        );
        Pathway(encounter, random);
        var fate = random.Next(100);
        if (fate < 5)
            return;
        var document = new DemoDocument(
            "DOC" + (serial++).ToString("000000", CultureInfo.InvariantCulture),
            Type(encounter, random),
            encounter.End,
            fate >= 11
        );
        var (line, validated) = files!.Document(encounter, document, random);
        Dmp(encounter, document, line, validated, random);
        if (!document.IsValidated)
            return;
        if (fate < 15)
            return;
        var hasMailbox = fate >= 20;
        // A doctor has a mailbox or has none, whoever the patient.
        var doctor = 99_700_000_000 + (encounter.Patient * 37 % 400) + (hasMailbox ? 0 : 500) + (domain.Index * 1000);
        if (known.Add(encounter.Ipp + (hasMailbox ? "+" : "-")))
            files.Correspondent(encounter, doctor, hasMailbox);
        // The patient receives what no doctor can: a document may go to the one without the other.
        if (fate == 19 && Matricule(encounter) is { } matricule)
            files.Send(
                encounter,
                document,
                new DemoMessage(Sender(encounter.Unit.Site), matricule + "@patient.mssante.fr", encounter.End),
                random
            );
        if (!hasMailbox || fate < 23)
            return;
        Send(encounter, document, fate, $"dr.{doctor}@medecins99.mssante.fr", random);
    }

    /// <summary>The files that no encounter gives rise to.</summary>
    public void WriteRest()
    {
        foreach (var (address, day) in new[] { ("1850599123456", 20), ("0000000000000", 60), ("prenom.nom", 100) })
        {
            ledger.Add(
                "citizen-address",
                address,
                Citizen,
                citizen!.Row(
                    When(day + 31),
                    Sender(hospital.North),
                    address + "@patient.mssante.fr",
                    "Convocation",
                    "Remis"
                ),
                "Adresse qui n’est pas un matricule"
            );
        }

        foreach (var type in sentTypes.Where(type => type is "18748-4"))
            ledger.Add("document-type-validation", type, null, null, "Type envoyé hors de la liste validée");
        ledger.Add("pathway-validation", DemoPathway.Unvalidated, null, null, "Parcours sans validation");
        foreach (var pathway in DemoPathway.All.Where(one => one.Id != DemoPathway.Unvalidated))
        {
            if (pathway.IsAutomatic || !options.WithApplicativeMailbox)
                ledger.Add("pathway-use-case", pathway.Id, null, null, "Envois automatiques seulement");
        }
    }

    public void Dispose()
    {
        files?.Dispose();
        citizen?.Dispose();
        pathways?.Dispose();
    }

    private static string Type(DemoEncounter encounter, DemoRandom random) =>
        encounter switch
        {
            { Unit.Code: "1103" or "S102", Kind: 'H' } => random.Chance(0.5) ? "34874-8" : "11490-0",
            { Kind: 'H' } => random.Chance(0.9) ? "11490-0" : "11502-2",
            _ => random.Chance(0.15) ? "18748-4" : "11488-4",
        };

    private static string When(int day) =>
        EncounterDates.Day(day).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) + " 09:12";

    private string Sender(DemoSite site) => applicative.GetValueOrDefault(site.Finess) ?? organisational[0];

    private void Pathway(DemoEncounter encounter, DemoRandom random)
    {
        if (
            domain!.Index != 0
            || DemoPathway.All.FirstOrDefault(one => one.Unit == encounter.Unit.Code) is not { } pathway
        )
            return;
        pathways!.Row(pathway.Id, encounter.Ipp, encounter.Number);
        var fate = random.Next(100);
        if (Matricule(encounter) is not { } matricule || fate < 12)
            return;
        var day =
            fate < 18 ? encounter.Start - pathway.Before - 5
            : fate < 60 ? encounter.Start - random.Next(10)
            : encounter.End + random.Next(10);
        citizen!.Row(
            When(Math.Max(day, 0)),
            Sender(encounter.Unit.Site),
            matricule + "@patient.mssante.fr",
            "Votre venue, " + DemoNames.Family(random),
            fate is >= 18 and < 23 ? "Échec" : "Remis"
        );
    }

    private string? Matricule(DemoEncounter encounter) =>
        identities.Draw(domain!, encounter.Patient, encounter.Qualification)
            is { Status: "qualified", Matricule.Length: > 0 } row
            ? row.Matricule.Replace(" ", string.Empty, StringComparison.Ordinal)
            : null;
}
