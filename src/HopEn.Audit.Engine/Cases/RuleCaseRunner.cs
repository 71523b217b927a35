using HopEn.Audit.Engine.Evaluation;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Engine.Yaml;

namespace HopEn.Audit.Engine.Cases;

/// <summary>Asks a rule what a case says, and tells in French where the answer is another one.</summary>
/// <param name="kinds">The kinds of source whose views the rules read.</param>
internal sealed class RuleCaseRunner(SourceKinds kinds) : IDisposable
{
    /// <summary>Code of a case that can't be read or put.</summary>
    public const string Unreadable = "case";

    /// <summary>Code of a case whose answer is another one.</summary>
    public const string Failed = "case-failed";

    private const int MostShown = 5;
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(10);
    private CaseDataset dataset = new(kinds);

    /// <summary>What is wrong with a case; nothing when the rule answers what it says.</summary>
    public IReadOnlyList<RuleFault> Run(RuleCase one, Rule rule)
    {
        (int Line, string Text)[] refused = [.. Names(one, rule)];
        // A case that never came back holds the dataset before.
        if (dataset.Dataset.Main.IsLost)
            dataset = new CaseDataset(kinds);
        if (refused.Length == 0)
            refused = [.. dataset.Fill(one, rule)];
        if (refused.Length > 0)
            return [.. refused.Select(fault => new RuleFault(one.File, fault.Line, Unreadable, fault.Text))];
        string[] differences = [.. Differences(one, rule)];
        return differences.Length == 0
            ? []
            :
            [
                new RuleFault(
                    one.File,
                    one.Line,
                    Failed,
                    $"cas «\u202f{one.Title}\u202f»\u202f: {Listed(differences)}."
                ),
            ];
    }

    public void Dispose() => dataset.Dispose();

    // A misspelt name would silently give nothing to the rule.
    private IEnumerable<(int Line, string Text)> Names(RuleCase one, Rule rule)
    {
        foreach (var name in one.Settings.Keys.Except(rule.Settings.Select(setting => setting.Name)))
            yield return (one.Line, Unknown("le réglage", name, [.. rule.Settings.Select(setting => setting.Name)]));
        foreach (var given in one.Given)
        {
            if (!dataset.Views.Contains(given.View))
            {
                yield return (given.Line, Unknown("la vue", given.View, [.. dataset.Views]));
                continue;
            }

            if (!Reads(rule, given.View))
                yield return (given.Line, $"la règle ne lit pas la vue «\u202f{given.View}\u202f».");
            foreach (var row in given.Rows)
            {
                foreach (var column in row.Values.Keys.Except(dataset.Columns(given.View)))
                    yield return (row.Line, Unknown("la colonne", column, [.. dataset.Columns(given.View)]));
            }
        }
    }

    private static bool Reads(Rule rule, string view) =>
        rule.Sql.Split([' ', '\t', '\n', '(', ')', ',', '.']).Contains(view, StringComparer.OrdinalIgnoreCase);

    private static string Unknown(string what, string name, string[] known) =>
        $"{what} «\u202f{name}\u202f» n’existe pas{Suggestion.For(name, known)}\u202f; attendu\u202f: {string.Join(", ", known)}.";

    private IEnumerable<string> Differences(RuleCase one, Rule rule)
    {
        if (one.Expected.Answers is { } expected)
        {
            var (answers, broken) = CaseAnswers.Of(dataset.Dataset.Main, rule, TimeLimit);
            foreach (var difference in answers?.Differences(expected) ?? [broken!])
                yield return difference;
        }

        // Nothing more can be asked through a session whose question never came back.
        if (!one.Expected.IsCounted || dataset.Dataset.Main.IsLost)
            yield break;
        var outcome = new RuleEvaluator(dataset.Dataset, dataset.Dataset.Main, TimeLimit, 0).Evaluate(
            rule with
            {
                Needs = [],
            },
            new RuleAim(rule.Target, ScoreScale.Default.Tolerance),
            CancellationToken.None
        );
        if (one.Expected.Numerator is { } numerator && numerator != outcome.Numerator)
            yield return $"numérateur trouvé {outcome.Numerator}, attendu {numerator}";
        if (one.Expected.Denominator is { } denominator && denominator != outcome.Denominator)
            yield return $"dénominateur trouvé {outcome.Denominator}, attendu {denominator}";
        if (one.Expected.Verdict is { } verdict && verdict != outcome.Verdict)
            yield return $"verdict trouvé {Kebab(outcome.Verdict)}, attendu {Kebab(verdict)}";
    }

    private static string Listed(string[] differences)
    {
        var shown = string.Join("\u202f; ", differences.Take(MostShown));
        return differences.Length > MostShown
            ? $"{shown}\u202f; et {differences.Length - MostShown} autres différences"
            : shown;
    }

    private static string Kebab<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
