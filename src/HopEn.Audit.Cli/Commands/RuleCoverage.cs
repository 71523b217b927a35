using HopEn.Audit.Cli.Hosting;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;

namespace HopEn.Audit.Cli.Commands;

/// <summary><c>rules coverage</c>: which rules serve each objective, and what is sourced or supposed.</summary>
internal static class RuleCoverage
{
    public static int Write(Session session, RulePack pack)
    {
        foreach (var programme in pack.Programmes)
        {
            session.Output.WriteLine($"{programme.Title} ({programme.Id})");
            foreach (var objective in programme.Objectives)
            {
                var rules =
                    objective.Rules.Count == 0
                        ? "aucune règle ne le mesure encore"
                        : string.Join(", ", objective.Rules);
                session.Output.WriteLine(
                    $"  {objective.Id} {objective.Title} [{RuleText.Status(objective.Status)}]\u202f: {rules}"
                );
            }

            foreach (var obligation in programme.Obligations)
                session.Output.WriteLine($"  {Answer(obligation, pack)} ({obligation.Source})");
            foreach (var category in programme.Categories)
            {
                var sourced = category.Rules.Count(one => pack.Find(one.Id)!.Status == RuleStatus.Sourced);
                session.Output.WriteLine(
                    $"  {category.Title}\u202f: {FrenchNumbers.Plural(category.Rules.Count, "règle", "règles")}, "
                        + $"dont {FrenchNumbers.Plural(sourced, "sourcée", "sourcées")}\u202f; "
                        + $"poids {FrenchNumbers.Number(category.Rules.Sum(one => one.Weight))}"
                );
            }
        }

        return ExitCodes.Met;
    }

    private static string Answer(ProgrammeObligation obligation, RulePack pack)
    {
        var rules = obligation
            .Rules.Select(id => pack.Find(id)!)
            .ToLookup(rule => rule.Question is null, rule => rule.Id);
        string[] parts =
        [
            .. rules.Contains(true) ? new[] { "mesurée par " + string.Join(", ", rules[true]) } : [],
            .. rules.Contains(false) ? new[] { "attestée par " + string.Join(", ", rules[false]) } : [],
        ];
        var note = obligation.Note is { } text ? " " + text : string.Empty;
        var end = note.Length > 0 ? "." : string.Empty;
        var answer = parts.Length > 0 ? string.Join("\u202f; ", parts) + end : "rien ne la couvre.";
        return $"{obligation.Title}\u202f: {answer}{note}";
    }
}
