using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Evaluation;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Kinds;
using Microsoft.Extensions.Time.Testing;

namespace HopEn.Audit.Engine.Tests.Datasets;

/// <summary>A row is proved in the same way whether it stands in a file, was fetched from a server, or came in a message.</summary>
public sealed class OriginsTests : IDisposable
{
    private static readonly DateTimeOffset Fetched = new(2025, 8, 20, 10, 0, 0, TimeSpan.FromHours(2));

    private static readonly Origin[] Resources =
    [
        new ResourceOrigin("https://fhir.example/Endpoint/7", "3", Fetched),
        new ResourceOrigin("https://fhir.example/Endpoint/8", null, Fetched),
    ];

    private static readonly Origin[] Messages = [new MessageOrigin("MSG-1", "MSH"), new MessageOrigin("MSG-2", "MSH")];

    private readonly RuleFolder folder = new();
    private readonly Dataset dataset = Dataset.Open(
        new DatasetOptions(new byte[32], Path.GetTempPath(), null),
        new DateOnly(2025, 8, 20),
        ShippedKinds.All
    );

    public OriginsTests()
    {
        Load(dataset, Part("bal.csv", firstLine: 2), "a", "b");
        Load(dataset, Part("fhir", Resources), "c", "d");
        using (var branch = dataset.Branch())
        {
            Load(branch, Part("flux", Messages), "e", "f");
            dataset.MergeBranch(branch);
        }

        dataset.Columns.Declare("mailbox", "mailbox", "address", "type");
    }

    [Fact]
    public void What_fails_is_shown_with_its_origin()
    {
        var report = Evaluate();
        report
            .Rules.Single()
            .Evidence.Samples.OrderBy(one => one.Subject, StringComparer.Ordinal)
            .Select(one => one.Origin)
            .ShouldBe([new FileOrigin("bal.csv", 2), Resources[0], Messages[0]]);
    }

    [Fact]
    public void What_is_rejected_is_shown_with_its_origin()
    {
        var report = Evaluate();
        report
            .Rejections.SelectMany(one => one.Samples)
            .ShouldBe([new FileOrigin("bal.csv", 3), Resources[1], Messages[1]]);
        report
            .Rejections.Select(one => one.Origin)
            .ShouldBe([
                new FileOrigin("bal.csv", null),
                new ResourceOrigin("fhir", null, Fetched),
                new MessageOrigin("flux", null),
            ]);
    }

    public void Dispose()
    {
        dataset.Dispose();
        folder.Dispose();
    }

    // One mailbox without a type, which the rule fails, and one without an address, which is rejected.
    private static void Load(Dataset into, LoadedFile part, string failing, string rejected) =>
        into.Ledger.Load(part, () => into.Execute(
                $"""
                INSERT INTO raw.mailbox BY NAME
                SELECT address, reject, 'ok' AS finess_state, 'ok' AS rpps_state, false AS is_patient_address, true AS address_is_valid
                FROM (VALUES ('{failing}@x', NULL), ('{rejected}@x', 'missing|address')) t(address, reject)
                """
            ));

    private static LoadedFile Part(string name, Origin[]? origins = null, long firstLine = 0) =>
        new(
            Table: "mailbox",
            Kind: "mailbox",
            File: name,
            Sha256: new string('0', 64),
            Encoding: "UTF-8",
            System: null,
            Domain: null,
            IsShared: false,
            FirstLine: firstLine,
            LineJumps: [],
            DataDate: null,
            DateOrigin: null
        )
        {
            RowOrigins = origins,
            Whole = origins?[0] switch
            {
                ResourceOrigin => new ResourceOrigin(name, null, Fetched),
                MessageOrigin => new MessageOrigin(name, null),
                _ => new FileOrigin(name, null),
            },
        };

    private AuditReport Evaluate()
    {
        var dossier = new Dossier
        {
            Folder = Path.GetTempPath(),
            Establishment = new DossierEstablishment
            {
                Name = "CH",
                LegalEntities = [new FinessEntity(Finess.Parse("990000010"), null)],
                Sites = [],
                FinessPmsi = Finess.Parse("990000010"),
                LegalStatus = "14",
                StatusClass = LegalStatusClass.Public,
            },
            Period = new ReportPeriod(new DateOnly(2025, 1, 1), new DateOnly(2025, 7, 31)),
        };
        var clock = new FakeTimeProvider(new DateTimeOffset(2025, 8, 20, 8, 0, 0, TimeSpan.Zero));
        return new AuditEngine(folder.Read(), clock)
            .Evaluate(dossier, dataset, new AuditOptions { RunId = "test" }, null, CancellationToken.None)
            .Report;
    }
}
