using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Engine.Yaml;
using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;

namespace HopEn.Audit.Cli.Commands;

/// <summary>A rule in words: why, how, where it comes from, its query.</summary>
internal static class RuleText
{
    /// <summary>The whole text of a rule.</summary>
    /// <exception cref="UsageException">No rule has this identifier.</exception>
    public static string Of(RulePack pack, string id)
    {
        var rule = pack.Find(id)
            ?? throw new UsageException(
                $"La règle «\u202f{id}\u202f» n’existe pas{Suggestion.For(id, pack.Rules.Select(known => (string)known.Id))}. "
                    + "«\u202fhopen-audit rules list\u202f» les montre toutes."
            );
        var lines = new List<string>
        {
            $"{rule.Id}\u202f: {rule.Title}",
            string.Empty,
            $"Gravité {FrenchLabels.Of(rule.Severity)} · {Status(rule.Status)} · compte des {FrenchLabels.Of(rule.Unit)} · "
                + (rule.Target is { } target ? $"cible {FrenchNumbers.Target(target)}" : "sans cible"),
            rule.Question is { } question
                ? $"{question} Pièce attendue\u202f: {rule.Proof}."
                : $"Il lui faut\u202f: {string.Join(", ", rule.Needs)}",
            string.Empty,
            "Pourquoi\u202f: " + rule.Rationale,
            "Que faire\u202f: " + rule.Remedy,
            "Qui\u202f: " + rule.Owner,
            "Source\u202f: " + rule.Source,
        };
        lines.AddRange(
            rule.Settings.Select(setting =>
                $"Réglage {setting.Name} = {setting.Default} ({Status(setting.Status)})\u202f: {setting.Label}"
            )
        );
        lines.AddRange(Weights(pack, id));
        lines.AddRange(rule.Resources.Select(resource => "Pour en savoir plus\u202f: " + resource));
        if (rule.Question is null)
            lines.AddRange([string.Empty, rule.Sql]);
        return string.Join(Environment.NewLine, lines);
    }

    /// <summary>Where a rule comes from, in a word.</summary>
    public static string Status(RuleStatus status) => status == RuleStatus.Sourced ? "sourcée" : "hypothèse";

    private static IEnumerable<string> Weights(RulePack pack, string id) =>
        from programme in pack.Programmes
        from category in programme.Categories
        from one in category.Rules
        where one.Id == id
        select $"Poids dans «\u202f{programme.Title}\u202f»\u202f: {FrenchNumbers.Number(one.Weight)} ({one.Reason})";
}
