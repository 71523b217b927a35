using HopEn.Audit.Engine;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Evaluation;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;
using HopEn.Audit.Sources;
using HopEn.Audit.Sources.Files;
using HopEn.Audit.Sources.Kinds;
using HopEn.Audit.Sources.Outages;
using Microsoft.Extensions.Time.Testing;

namespace HopEn.Audit.Cli.Tests.Demo;

/// <summary>Writes a demonstration and audits it as the command does.</summary>
internal sealed class DemoAudit : IDisposable
{
    private static readonly Lazy<RulePack> Pack = new(() => RulePack.Read(Repository.Rules, ShippedKinds.All));
    private readonly DemoFolder demo;

    public DemoAudit(int seed = 20250731, int encounters = 3000, bool withApplicativeMailbox = true) =>
        demo = new DemoFolder(seed, encounters, withApplicativeMailbox);

    public string Folder => demo.Path;

    public AuditReport Run(int evidence = int.MaxValue)
    {
        using var temporary = PrivateFolder.Create();
        var clock = new FakeTimeProvider(new DateTimeOffset(2025, 8, 20, 8, 0, 0, TimeSpan.Zero));
        var dossier = DossierReader.Read(Folder, ShippedKinds.All);
        using var dataset = Dataset.Open(
            new DatasetOptions("une clé pour les tests seulement"u8.ToArray(), temporary.Path, null),
            ParisTime.Today(clock),
            ShippedKinds.All
        );
        SourceLoader.Load(dossier, dataset, Repository.Rules, null, CancellationToken.None);
        OutageSupplement.Read(dossier, Repository.Rules, null, clock, CancellationToken.None)?.RecordIn(dataset);
        return new AuditEngine(Pack.Value, clock)
            .Evaluate(
                dossier,
                dataset,
                new AuditOptions
                {
                    RunId = "test",
                    EvidenceLimit = evidence,
                    EachEntity = false,
                },
                null,
                CancellationToken.None
            )
            .Report;
    }

    public IReadOnlyList<T> Truth<T>(string file) => demo.Truth<T>(file);

    public void Dispose() => demo.Dispose();
}
