using HopEn.Audit.Engine.Yaml;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Rules;

/// <summary>Reads a programme file.</summary>
internal static class ProgrammeReader
{
    /// <param name="text">The file.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="ids">Rules of the pack.</param>
    /// <param name="lent">What programmes write and others take as it is.</param>
    /// <param name="faults">Receives what is wrong.</param>
    public static Programme? Read(string text, string file, IReadOnlySet<string> ids, LentParts lent, FaultList faults)
    {
        if (YamlMap.Parse(text, faults, 0) is not { } map)
            return null;
        map.AllowOnly(
            "id",
            "title",
            "closed-on",
            "partial",
            "follow-up",
            "default",
            "scales",
            "categories",
            "objectives",
            LentParts.ObjectivesKey,
            GuideReader.Key,
            LentParts.GuideKey,
            "obligations"
        );
        var scales = ScaleReader.Named(map, faults);
        var programme = new Programme(
            map.Text("id", required: true) ?? string.Empty,
            map.Text("title", required: true) ?? string.Empty,
            map.Date("closed-on"),
            [
                .. map.Maps("categories", required: true)
                    .Select(category => lent.Taken(category, faults) ?? Category(category, ids, scales, faults)),
            ],
            [.. map.Maps("objectives").Select(one => Objective(one, ids, faults)), .. lent.Objectives(map, faults)],
            file
        )
        {
            IsPartial = map.Flag("partial") ?? false,
            IsFollowUp = map.Flag("follow-up") ?? false,
            IsDefault = map.Flag("default") ?? false,
            Guide = [.. GuideReader.Read(map, faults), .. lent.Guide(map, faults)],
            Obligations = [.. map.Maps("obligations").Select(obligation => Obligation(obligation, ids, faults))],
        };
        foreach (
            var twice in programme
                .Categories.SelectMany(category => category.Rules)
                .GroupBy(rule => rule.Id)
                .Where(group => group.Key != default && group.Count() > 1)
        )
        {
            faults.Add(
                map.Line("categories"),
                $"la règle «\u202f{twice.Key}\u202f» figure deux fois\u202f: son poids compterait double."
            );
        }

        return programme;
    }

    /// <summary>What a programme writes itself; what is wrong with it is told when it is read.</summary>
    public static LentProgramme Written(string text, IReadOnlySet<string> ids)
    {
        var untold = new FaultList(string.Empty);
        if (YamlMap.Parse(text, untold, 0) is not { } map)
            return new LentProgramme(string.Empty, [], [], []);
        var scales = ScaleReader.Named(map, untold);
        return new LentProgramme(
            map.Text("id") ?? string.Empty,
            [
                .. map.Maps("categories")
                    .Where(category => category.Text(LentParts.CategoryKey) is null)
                    .Select(category => Category(category, ids, scales, untold)),
            ],
            [.. map.Maps("objectives").Select(objective => Objective(objective, ids, untold))],
            GuideReader.Read(map, untold)
        );
    }

    private static ProgrammeCategory Category(
        YamlMap map,
        IReadOnlySet<string> ids,
        IReadOnlyDictionary<string, ScoreScale> scales,
        FaultList faults
    )
    {
        map.AllowOnly("id", "title", ScaleReader.Key, "rules", LentParts.CategoryKey);
        var own = ScaleReader.Of(map, scales, ScoreScale.Default, faults);
        return new ProgrammeCategory(
            map.Text("id", required: true) ?? string.Empty,
            map.Text("title", required: true) ?? string.Empty,
            [.. map.Maps("rules", required: true).Select(rule => WeightedRule(rule, ids, scales, own, faults))]
        );
    }

    private static ProgrammeRule WeightedRule(
        YamlMap map,
        IReadOnlySet<string> ids,
        IReadOnlyDictionary<string, ScoreScale> scales,
        ScoreScale ofCategory,
        FaultList faults
    )
    {
        map.AllowOnly("id", "weight", "reason", ScaleReader.Key);
        var id = map.Text("id", required: true) ?? string.Empty;
        RefuseUnknownRule(id, map.StartLine, ids, faults);
        var weight = map.Number("weight", 0, 1000);
        if (weight is null)
            faults.Add(map.StartLine, $"la règle «\u202f{id}\u202f» doit avoir un poids («\u202fweight\u202f»).");
        return new ProgrammeRule(
            Named(id),
            weight ?? 0,
            map.Text("reason", required: true) ?? string.Empty,
            ScaleReader.Of(map, scales, ofCategory, faults)
        );
    }

    private static ProgrammeObjective Objective(YamlMap map, IReadOnlySet<string> ids, FaultList faults)
    {
        map.AllowOnly("id", "title", "status", "definition", "source", "targets", "evidence", "rules", "note");
        var targets = map.Map("targets");
        targets?.AllowOnly("sun-es", "other");
        foreach (var rule in map.Items("rules"))
            RefuseUnknownRule(rule.AsText() ?? string.Empty, rule.Line, ids, faults);
        return new ProgrammeObjective
        {
            Id = map.Text("id", required: true) ?? string.Empty,
            Title = map.Text("title", required: true) ?? string.Empty,
            Status = RuleHeader.Code<RuleStatus>(map, "status", faults),
            Definition = map.Text("definition"),
            Source = map.Text("source"),
            SunEsTarget = targets?.Rate("sun-es"),
            OtherTarget = targets?.Rate("other"),
            Evidence = map.Strings("evidence"),
            Rules = Rules(map),
            Note = map.Text("note"),
        };
    }

    private static ProgrammeObligation Obligation(YamlMap map, IReadOnlySet<string> ids, FaultList faults)
    {
        map.AllowOnly("title", "source", "rules", "note");
        foreach (var rule in map.Items("rules"))
            RefuseUnknownRule(rule.AsText() ?? string.Empty, rule.Line, ids, faults);
        return new ProgrammeObligation(
            map.Text("title", required: true) ?? string.Empty,
            map.Text("source", required: true) ?? string.Empty,
            Rules(map),
            map.Text("note")
        );
    }

    private static RuleId[] Rules(YamlMap map) => [.. map.Strings("rules").Select(Named)];

    // What names no rule is refused where it stands.
    private static RuleId Named(string id) => RuleId.TryParse(id, out var rule) ? rule : default;

    private static void RefuseUnknownRule(string id, int line, IReadOnlySet<string> ids, FaultList faults)
    {
        if (!ids.Contains(id))
            faults.Add(line, $"la règle «\u202f{id}\u202f» n’existe pas{Suggestion.For(id, ids)}.");
    }
}
