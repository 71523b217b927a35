using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Engine.Yaml;

namespace HopEn.Audit.Engine.Cases;

/// <summary>Validates a rule pack for those who write rules: headers and queries, then every case beside the rules.</summary>
/// <param name="Faults">Everything that is wrong, in the order of files and lines; empty when the pack can be used.</param>
/// <param name="Cases">Cases asked.</param>
/// <param name="Tested">Rules that have a case.</param>
/// <param name="Untested">Ids of the rules that ask the data and have no case, alphabetical.</param>
public sealed record RuleCheck(IReadOnlyList<RuleFault> Faults, int Cases, int Tested, IReadOnlyList<string> Untested)
{
    /// <summary>Checks a pack and what is added to it; the cases of a rule that is itself faulty are not asked.</summary>
    public static RuleCheck Of(RuleFolders folders, SourceKinds kinds)
    {
        var (pack, faults) = RulePackReader.Read(folders, kinds);
        var all = new List<RuleFault>(faults);
        var sound = pack!.Rules.Where(rule => faults.All(fault => fault.File != rule.File)).ToArray();
        var cases = new List<(RuleCase Case, Rule Rule)>();
        foreach (var (name, text) in RulePackReader.CaseFiles(folders))
            cases.AddRange(Read(name, text, pack, sound, all));
        if (cases.Count > 0)
        {
            using var runner = new RuleCaseRunner(kinds);
            foreach (var (one, rule) in cases)
                all.AddRange(runner.Run(one, rule));
        }

        var tested = cases.Select(one => one.Rule.Id).ToHashSet();
        return new RuleCheck(
            [.. all.OrderBy(fault => fault.File, StringComparer.Ordinal).ThenBy(fault => fault.Line)],
            cases.Count,
            tested.Count,
            [
                .. sound
                    .Where(rule => rule.Question is null)
                    .Select(rule => rule.Id)
                    .Where(id => !tested.Contains(id))
                    .Order(),
            ]
        );
    }

    private static IEnumerable<(RuleCase, Rule)> Read(
        string name,
        string text,
        RulePack pack,
        Rule[] sound,
        List<RuleFault> all
    )
    {
        var id = Path.GetFileName(name)[..^RuleFolders.CasesEnd.Length];
        var list = new FaultList(name);
        var known = pack.Rules.Where(rule => rule.Question is null).Select(rule => (string)rule.Id);
        if (!known.Contains(id))
            list.Add(
                1,
                $"aucune règle ne s’appelle «\u202f{id}\u202f»{Suggestion.For(id, known)}\u202f: "
                    + "un fichier de cas porte le nom de sa règle."
            );
        var cases = RuleCaseReader.Read(text, name, list);
        all.AddRange(
            list.Faults.Select(fault => new RuleFault(name, fault.Line, RuleCaseRunner.Unreadable, fault.Text))
        );
        return list.Any || sound.FirstOrDefault(rule => rule.Id == id) is not { } asked
            ? []
            : cases.Select(one => (one, asked));
    }
}
