using System.Text.RegularExpressions;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Kinds;

namespace HopEn.Audit.Engine.Tests.Architecture;

/// <summary>Renderers show what the report holds: they know no rule, and compute no rate.</summary>
public sealed partial class RenderersTests
{
    private static readonly string[] Folders =
    [
        Path.Combine("src", "HopEn.Audit.Reports"),
        Path.Combine("src", "HopEn.Audit.Cli", "Terminal"),
        Path.Combine("reports", "templates"),
    ];

    [Fact]
    public void No_renderer_and_no_template_knows_the_id_of_a_rule()
    {
        var ids = RulePack
            .Read(Repository.Rules, ShippedKinds.All)
            .Rules.Select(rule => (string)rule.Id)
            .ToHashSet(StringComparer.Ordinal);
        Lines(".cs", ".liquid")
            .SelectMany(line => Word().Matches(line.Text).Select(word => (line.Place, word.Value)))
            .Where(word => ids.Contains(word.Value))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_role_is_that_of_a_rule_that_ships()
    {
        var ids = RulePack.Read(Repository.Rules, ShippedKinds.All).Rules.Select(rule => (string)rule.Id).ToArray();
        Enum.GetValues<RuleRole>().ShouldAllBe(role => ids.Contains(role.RuleId()));
    }

    [Fact]
    public void No_renderer_computes_a_rate() =>
        Lines(".cs").Where(line => line.Text.Contains("(decimal)", StringComparison.Ordinal)).ShouldBeEmpty();

    // What a format asks is no figure of the audit: the bytes of an archive, the hour of a clock, the place of a tick.
    [Fact]
    public void No_renderer_adds_up_or_rounds_a_figure() =>
        Lines(".cs")
            .Where(line => Arithmetic().IsMatch(line.Text))
            .Where(line => !line.Text.Contains("archive.Entries", StringComparison.Ordinal))
            .ShouldBeEmpty();

    private static IEnumerable<(string Place, string Text)> Lines(params string[] endings)
    {
        var files = Folders
            .SelectMany(folder =>
                Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories)
            )
            .Where(file =>
                endings.Contains(Path.GetExtension(file)) && !file.Split(Path.DirectorySeparatorChar).Contains("obj")
            )
            .ToArray();
        files.Length.ShouldBeGreaterThan(15);
        return files.SelectMany(file =>
            File.ReadLines(file).Select((line, i) => ($"{Path.GetRelativePath(Repository.Root, file)}:{i + 1}", line))
        );
    }

    [GeneratedRegex(@"\.(Sum|Average)\(|Math\.Round\(|(Numerator|Denominator|Fed|Documents|Patients) - ")]
    private static partial Regex Arithmetic();

    [GeneratedRegex("[a-z0-9]+(?:-[a-z0-9]+)+")]
    private static partial Regex Word();
}
