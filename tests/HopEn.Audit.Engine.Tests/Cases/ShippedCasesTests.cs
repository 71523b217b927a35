using HopEn.Audit.Engine.Cases;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Engine.Yaml;
using HopEn.Audit.Sources.Kinds;

namespace HopEn.Audit.Engine.Tests.Cases;

/// <summary>The cases beside the shipped rules: they hold, and they are seen failing when a rule is broken.</summary>
public sealed class ShippedCasesTests : IDisposable
{
    private static readonly RuleFolders Folders = new(Repository.Rules);
    private static readonly RulePack Pack = RulePack.Read(Folders, ShippedKinds.All);
    private readonly RuleCaseRunner runner = new(ShippedKinds.All);

    [Fact]
    public void Every_shipped_rule_has_cases_and_answers_them()
    {
        var check = RuleCheck.Of(Folders, ShippedKinds.All);
        check.Faults.ShouldBeEmpty();
        check.Untested.ShouldBeEmpty();
        check.Tested.ShouldBe(Pack.Rules.Count(rule => rule.Question is null));
        check.Cases.ShouldBeGreaterThanOrEqualTo(check.Tested);
    }

    [Fact]
    public void A_rule_that_says_the_contrary_is_noticed() =>
        Unnoticed("SELECT * REPLACE ((NOT conforming) AS conforming) FROM ({0})").ShouldBeEmpty();

    [Fact]
    public void A_rule_that_never_fails_is_noticed() =>
        Unnoticed("SELECT * REPLACE (true AS conforming) FROM ({0})").ShouldBeEmpty();

    [Fact]
    public void A_rule_that_concerns_nobody_is_noticed() =>
        Unnoticed("SELECT * FROM ({0}) WHERE false").ShouldBeEmpty();

    [Fact]
    public void A_rule_that_gives_another_cause_is_noticed() =>
        Unnoticed("SELECT * REPLACE ('another' AS detail) FROM ({0})").ShouldBeEmpty();

    // Rules that know what they can't judge: a null answer made a failure must be seen.
    [Fact]
    public void A_rule_that_judges_what_it_can_not_know_is_noticed() =>
        Unnoticed("SELECT * REPLACE (coalesce(conforming, false) AS conforming) FROM ({0})")
            .ShouldBe(
                Pack.Rules.Where(rule => rule.Question is null && !Nullable.Contains(rule.Id))
                    .Select(rule => (string)rule.Id),
                ignoreOrder: true
            );

    // Those whose query ends by choosing rows: the rows left out must stand in a case.
    [Fact]
    public void A_rule_that_concerns_everybody_is_noticed()
    {
        var filtered = Pack.Rules.Where(rule => LastCondition(rule.Sql) is not null).ToArray();
        filtered.Length.ShouldBeGreaterThan(30);
        filtered
            .Where(rule => Holds(rule with { Sql = rule.Sql[..LastCondition(rule.Sql)!.Value] }))
            .Select(rule => rule.Id)
            .ShouldBeEmpty();
    }

    public void Dispose() => runner.Dispose();

    private static readonly string[] Nullable =
    [
        "ins-matricule-birth-date",
        "ins-matricule-birth-place",
        "ins-matricule-sex",
        "ins-matricule-key",
        "ins-matricule-form",
        "ins-qualification",
        "mailbox-directory-visibility",
        "dmp-biology",
        "dmp-consultation",
        "dmp-discharge",
        "dmp-imaging",
        "dmp-operative",
        "document-triple-duty",
        "outage-accepted-send",
        "outage-document-resend",
        "cda-conformance",
        "cda-format",
    ];

    // Where the last WHERE of the outermost query starts, when nothing but the condition follows.
    private static int? LastCondition(string sql)
    {
        var at = sql.LastIndexOf("WHERE ", StringComparison.Ordinal);
        if (at < 0 || sql[at..].Contains("GROUP BY", StringComparison.Ordinal))
            return null;
        var after = sql[at..];
        return after.Count(c => c == '(') == after.Count(c => c == ')') ? at : null;
    }

    private string[] Unnoticed(string mutation) =>
        [
            .. Pack
                .Rules.Where(rule => rule.Question is null)
                .Where(rule =>
                    Holds(
                        rule with
                        {
                            Sql = string.Format(System.Globalization.CultureInfo.InvariantCulture, mutation, rule.Sql),
                        }
                    )
                )
                .Select(rule => rule.Id),
        ];

    private bool Holds(Rule mutated)
    {
        var name = Path.ChangeExtension(mutated.File, RuleFolders.CasesEnd);
        var cases = RuleCaseReader.Read(
            File.ReadAllText(Path.Combine(Repository.Rules, name)),
            name,
            new FaultList(name)
        );
        var faults = cases.SelectMany(one => runner.Run(one, mutated)).ToArray();
        faults.ShouldAllBe(fault => fault.Code == RuleCaseRunner.Failed);
        return faults.Length == 0;
    }
}
