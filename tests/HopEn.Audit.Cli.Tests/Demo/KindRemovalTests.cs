using HopEn.Audit.Engine;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Evaluation;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;
using HopEn.Audit.Sources;
using HopEn.Audit.Sources.Files;
using HopEn.Audit.Sources.Kinds;
using HopEn.Audit.Sources.Outages;
using Microsoft.Extensions.Time.Testing;

namespace HopEn.Audit.Cli.Tests.Demo;

/// <summary>A program without the folder of a kind says of a dossier without that source what the whole program says of it.</summary>
public sealed class KindRemovalTests(KindRemovalTests.SmallDemo demo) : IClassFixture<KindRemovalTests.SmallDemo>
{
    public static TheoryData<string> Kinds => [.. ShippedKinds.All.All.Select(kind => kind.Code)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Without_the_folder_of_a_kind_only_its_rules_are_not_assessable(string code)
    {
        var without = ShippedKinds.All.Without(code);
        var (_, whole) = demo.Audit(code, ShippedKinds.All);
        var (pack, part) = demo.Audit(code, without);
        part.Rules.Select(Summary).ShouldBe(whole.Rules.Select(Summary));
        foreach (var rule in part.Rules.Where(one => pack.Find(one.Id)!.Needs.Any(need => IsGone(need, code, without))))
            rule.Outcome.RawVerdict.ShouldBe(rule.Outcome.Declared is null ? Verdict.NotAssessable : Verdict.Declared, rule.Id);
    }

    private static string Summary(RuleResult rule) => $"{rule.Id} {rule.Outcome.Verdict} {rule.Outcome.Numerator}/{rule.Outcome.Denominator}";

    // Nothing else gives it, and the program itself does not.
    private static bool IsGone(string need, string code, SourceKinds without) =>
        ShippedKinds.All[code].Tables.Any(table => table.Name == need.Split('.')[0])
        && !need.Contains('|', StringComparison.Ordinal)
        && without.AskedFor(need.Split('.')[0]) is null;

    public sealed class SmallDemo : IDisposable
    {
        private readonly DemoFolder folder = new(encounters: 400);

        internal (RulePack Pack, AuditReport Report) Audit(string without, SourceKinds kinds)
        {
            using var temporary = PrivateFolder.Create();
            var clock = new FakeTimeProvider(new DateTimeOffset(2025, 8, 20, 8, 0, 0, TimeSpan.Zero));
            var read = DossierReader.Read(folder.Path, ShippedKinds.All);
            var dossier = read with { Sources = [.. read.Sources.Where(source => source.Kind.Code != without)] };
            var pack = RulePack.Read(Repository.Rules, kinds);
            using var dataset = Dataset.Open(
                new DatasetOptions("une clé pour les tests seulement"u8.ToArray(), temporary.Path, null),
                ParisTime.Today(clock),
                kinds
            );
            SourceLoader.Load(dossier, dataset, Repository.Rules, null, CancellationToken.None);
            OutageSupplement.Read(dossier, Repository.Rules, null, clock, CancellationToken.None)?.RecordIn(dataset);
            var options = new AuditOptions
            {
                RunId = "test",
                EvidenceLimit = 0,
                EachEntity = false,
            };
            var report = new AuditEngine(pack, clock)
                .Evaluate(dossier, dataset, options, null, CancellationToken.None)
                .Report;
            return (pack, report);
        }

        public void Dispose() => folder.Dispose();
    }
}
