using System.Text.RegularExpressions;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Kinds;

namespace HopEn.Audit.Cli.Tests.Demo;

/// <summary>
/// Columns that place an encounter in a site or out of the perimeter (uf, finess), tie a message to its stay (encounter) or to its
/// patient (the matricule, for citizen messages) or weigh a rate (sends) are left out: they
/// are not needed by a rule, and what they bring is missing without them.
/// </summary>
public sealed class OptionalColumnsTests
{
    private static readonly RulePack Pack = RulePack.Read(Repository.Rules, ShippedKinds.All);

    [Theory]
    [InlineData("mailbox", "type")]
    [InlineData("mailbox", "finess")]
    [InlineData("mailbox", "service")]
    [InlineData("mailbox", "label")]
    [InlineData("mailbox", "description")]
    [InlineData("mailbox", "responsible")]
    [InlineData("mailbox", "rpps")]
    [InlineData("encounter", "end")]
    [InlineData("identity", "oid")]
    [InlineData("identity", "matricule")]
    [InlineData("identity", "birth-name")]
    [InlineData("identity", "given-names")]
    [InlineData("identity", "birth-date")]
    [InlineData("identity", "sex")]
    [InlineData("identity", "birth-place")]
    [InlineData("identity", "reason")]
    [InlineData("identity", "attribute")]
    public void Dropping_a_column_silences_the_rules_that_need_it_and_changes_nothing_else(string kind, string column)
    {
        using var demo = new DemoAudit(encounters: 2000);
        // A row rejected for one column comes back once that column is no longer read: that is not what is tested here.
        PlantedRejections.Remove(demo);
        var before = demo.Run().Rules.ToDictionary(rule => rule.Id);
        Drop(Path.Combine(demo.Folder, "dossier.yml"), kind, column);
        var after = demo.Run().Rules.ToDictionary(rule => rule.Id);
        foreach (var rule in Pack.Rules.Where(rule => before.ContainsKey(rule.Id)))
        {
            if (rule.Needs.Contains($"{kind}.{column}"))
                after[rule.Id]
                    .Outcome.RawVerdict.ShouldBe(
                        after[rule.Id].Outcome.Declared is null ? Verdict.NotAssessable : Verdict.Declared,
                        rule.Id
                    );
            else if (!(column == "matricule" && rule.Id == "citizen-message-patients"))
                Summary(after[rule.Id]).ShouldBe(Summary(before[rule.Id]), rule.Id);
        }
    }

    private static string Summary(RuleResult rule) =>
        $"{rule.Outcome.Verdict} {rule.Outcome.Numerator}/{rule.Outcome.Denominator}";

    private static void Drop(string path, string kind, string column)
    {
        var sources = File.ReadAllText(path).Split("  - kind: ");
        for (var i = 1; i < sources.Length; i++)
        {
            if (!sources[i].StartsWith(kind + "\n", StringComparison.Ordinal))
                continue;
            var dropped = Regex.Replace(
                sources[i],
                $"(?m)(?<=[{{,\\s]){Regex.Escape(column)}: (\"[^\"]*\"|[^,}}{{\\n]+)(, |(?=}}))",
                string.Empty
            );
            sources[i] = Regex.Replace(
                dropped,
                $"(?m)^ +{Regex.Escape(column)}:( \\{{.*\\}}|\\s*\\n( {{8,}}.*\\n)+)",
                string.Empty
            );
        }

        File.WriteAllText(path, string.Join("  - kind: ", sources));
    }
}
