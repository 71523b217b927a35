using System.Globalization;
using System.Text;
using System.Text.Json;
using HopEn.Audit.Cli.Hosting;
using HopEn.Audit.Engine.Yaml;
using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;

namespace HopEn.Audit.Cli.Visits;

/// <summary>Asks on a terminal what is agreed on at a visit: first the actions that gain most, then whatever else.</summary>
/// <remarks>The end of the input keeps what was agreed.</remarks>
/// <param name="session">Where to ask.</param>
/// <param name="report">Report of the day.</param>
/// <param name="cancellation">Interrupts the question being asked; nothing is kept then.</param>
internal sealed class VisitPrompt(Session session, AuditReport report, CancellationToken cancellation)
{
    private const int ActionsProposed = 5;

    private readonly Prompts prompts = new(session, cancellation);

    /// <summary>The entry to add to visites.yml; empty when nothing was agreed.</summary>
    public string Ask()
    {
        var commitments = string.Concat(Proposed().Concat(Free()));
        if (commitments.Length == 0)
            return string.Empty;
        var today = DateOnly.FromDateTime(report.Run.GeneratedAt.DateTime);
        var score = report.Score.Value is { } value ? Score(value, report.Score) : string.Empty;
        return $"- on: {today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\n"
            + $"  programme: {report.Programme.Id}\n"
            + score
            + $"  rules: {YamlText.Quoted(report.Run.Tool.RulePackVersion)}\n"
            + $"  commitments:\n{commitments}";
    }

    private static string Score(decimal value, ScoreCard score) =>
        $"  score: {value.ToString(CultureInfo.InvariantCulture)}\n"
        + (
            score.IsCapped
                ? $"  uncapped: {score.Uncapped!.Value.ToString(CultureInfo.InvariantCulture)}\n"
                : string.Empty
        )
        + $"  law: {JsonNamingPolicy.KebabCaseLower.ConvertName(score.Law.ToString())}\n";

    private IEnumerable<string> Proposed()
    {
        var running = (report.Visits?.Last?.Commitments ?? [])
            .Concat(report.Visits?.Earlier ?? [])
            .Where(one => one.State == CommitmentState.Open)
            .Select(one => (string?)one.RuleId)
            .ToHashSet(StringComparer.Ordinal);
        var actions = report
            .ActionPlan.Where(action => !running.Contains(action.RuleId))
            .Take(ActionsProposed)
            .ToArray();
        for (var i = 0; i < actions.Length; i++)
        {
            var rule = report.Rules.First(rule => rule.Id == actions[i].RuleId);
            session.Output.WriteLine();
            var today = rule.Outcome.Rate is { } rate ? $", {FrenchNumbers.Rate(rate)} aujourd’hui" : string.Empty;
            session.Output.WriteLine(
                $"{i + 1} sur {actions.Length}. {actions[i].Title} (gain {FrenchNumbers.Gain(actions[i].Gain)}{today})"
            );
            session.Output.WriteLine($"  Que faire\u202f: {actions[i].Remedy}");
            if (prompts.Line("  S’y engager\u202f? (o, ou rien pour passer)\u202f: ") is not { } answer)
                yield break;
            if (answer.ToLowerInvariant() is not ("o" or "oui"))
                continue;
            if (
                Text("  Engagement (vide\u202f: ce qui est écrit ci-dessus)\u202f: ", actions[i].Remedy) is not { } text
                || Text($"  Qui (vide\u202f: {actions[i].Owner})\u202f: ", actions[i].Owner) is not { } owner
            )
                yield break;
            var expected = rule.Outcome.Rate is { } current
                ? Percent("  Taux convenu, en\u202f% (vide\u202f: la règle entière)\u202f: ", current)
                : null;
            yield return Entry(rule, text, owner, expected, Due());
        }
    }

    private IEnumerable<string> Free()
    {
        session.Output.WriteLine();
        while (Text("Autre engagement (vide pour finir)\u202f: ", string.Empty) is { Length: > 0 } text)
        {
            string? owner;
            do owner = Text("  Qui\u202f: ", string.Empty);
            while (owner?.Length == 0);
            if (owner is null)
                yield break;
            yield return Entry(null, text, owner, null, Due());
        }
    }

    private static string Entry(RuleResult? rule, string text, string owner, decimal? expected, string? due)
    {
        var entry = new StringBuilder();
        void Key(string key, string? value)
        {
            if (value is { Length: > 0 })
                entry
                    .Append(entry.Length == 0 ? "    - " : "      ")
                    .Append(key)
                    .Append(": ")
                    .Append(value)
                    .Append('\n');
        }

        Key("rule", rule?.Id);
        Key("text", YamlText.Quoted(text));
        Key("owner", YamlText.Quoted(owner));
        Key("due", due);
        Key("expected", expected?.ToString(CultureInfo.InvariantCulture));
        Key("was", rule?.Outcome.Rate is { } rate ? Math.Round(rate, 4).ToString(CultureInfo.InvariantCulture) : null);
        return entry.ToString();
    }

    // A commitment is copied into the report: no number of a patient enters it.
    private string? Text(string question, string byDefault)
    {
        while (prompts.Line(question) is { } text)
        {
            if (!PatientNumbers.HoldsMatricule(text))
                return text.Length == 0 ? byDefault : text;
            session.Output.WriteLine(
                $"  Sans numéro de {PatientNumbers.Digits} chiffres ou plus\u202f: un engagement est recopié dans le rapport."
            );
        }

        return null;
    }

    private string? Due()
    {
        var today = DateOnly.FromDateTime(report.Run.GeneratedAt.DateTime);
        while (prompts.Day("  Échéance (AAAA-MM-JJ, vide sans échéance)\u202f: ") is { } text)
        {
            if (text.Length == 0 || DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) > today)
                return text;
            session.Output.WriteLine("  Une échéance vient après le jour de la visite.");
        }

        return null;
    }

    private decimal? Percent(string question, decimal current)
    {
        while (prompts.Line(question) is { Length: > 0 } text)
        {
            if (
                decimal.TryParse(
                    text.Replace("%", string.Empty, StringComparison.Ordinal).Trim().Replace(',', '.'),
                    NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var value
                )
                && value <= 100
                && value / 100 > current
            )
                return value / 100;
            session.Output.WriteLine(
                $"  Un nombre entre {FrenchNumbers.Number(Math.Round(current * 100, 1))} (aujourd’hui) et 100 est attendu, "
                    + "par exemple 90."
            );
        }

        return null;
    }
}
