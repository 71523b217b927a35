using HopEn.Audit.Engine.Yaml;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Rules;

/// <summary>Reads the YAML comment that opens a rule file.</summary>
internal static class RuleHeader
{
    private const string ObjectiveTarget = "objective";

    private static readonly string[] Keys =
    [
        "id",
        "title",
        "failure-title",
        "category",
        "objective",
        "severity",
        "kind",
        "status",
        "target",
        "needs",
        "unit",
        "combine",
        "as-of",
        "measure",
        "nulls",
        "period",
        "blocking-below",
        "settings",
        "details",
        "rationale",
        "remedy",
        "owner",
        "resources",
        "source",
    ];

    public static Rule? Read(string text, string file, FaultList faults)
    {
        text = text.ReplaceLineEndings("\n");
        var start = text.IndexOf("/*", StringComparison.Ordinal);
        var end = text.IndexOf("*/", StringComparison.Ordinal);
        if (start < 0 || end < start || text[..start].Trim().Length > 0)
        {
            faults.Add(
                1,
                "le fichier doit commencer par un commentaire «\u202f/* … */\u202f» qui contient l’en-tête YAML de la règle."
            );
            return null;
        }

        var offset = text[..(start + 2)].Count(c => c == '\n');
        var map = YamlMap.Parse(text[(start + 2)..end], faults, offset);
        if (map is null)
            return null;
        map.AllowOnly(Keys);
        var sql = text[(end + 2)..].TrimStart();
        var rule = new Rule
        {
            Id = Id(map, faults),
            Title = Required(map, "title"),
            FailureTitle = Required(map, "failure-title"),
            Category = Required(map, "category"),
            Objective = map.Text("objective"),
            Severity = Code<Severity>(map, "severity", faults),
            Kind = Code<RuleKind>(map, "kind", faults),
            Status = Code<RuleStatus>(map, "status", faults),
            Target = map.Text("target") == ObjectiveTarget ? null : map.Rate("target"),
            Needs = map.Strings("needs"),
            Unit = Code<Unit>(map, "unit", faults),
            Combine = Code<Combine>(map, "combine", faults),
            AsOf = map.Text("as-of"),
            Measure = map.Text("measure"),
            NullsAreUnmatched = NullsAreUnmatched(map, faults),
            BlockingBelow = map.Rate("blocking-below"),
            Settings = [.. Settings(map.Map("settings"), faults)],
            Details = map.Map("details")?.Texts() ?? new Dictionary<string, string>(),
            Rationale = Required(map, "rationale").Trim(),
            Remedy = Required(map, "remedy").Trim(),
            Owner = Required(map, "owner"),
            Resources = map.Strings("resources"),
            Source = Required(map, "source"),
            Sql = sql.TrimEnd().TrimEnd(';'),
            File = file,
            SqlLine = 1 + text[..^sql.Length].Count(c => c == '\n'),
            HasObjectiveTarget = map.Text("target") == ObjectiveTarget,
            IsMonthly = IsMonthly(map, faults),
        };
        foreach (var fault in new RuleValidator().Validate(rule).Errors)
            faults.Add(map.Line(fault.PropertyName), fault.ErrorMessage);
        return rule;
    }

    /// <summary>The identifier under « id »; what is wrong with it is added to the faults.</summary>
    internal static RuleId Id(YamlMap map, FaultList faults)
    {
        var text = Required(map, "id");
        if (!RuleId.TryParse(text, out var id) && text.Length > 0)
            faults.Add(
                map.Line("id"),
                "«\u202fid\u202f» ne contient que des minuscules sans accent, des chiffres et des tirets entre les mots."
            );
        return id;
    }

    private static bool IsMonthly(YamlMap map, FaultList faults)
    {
        var text = map.Text("period");
        if (text is not (null or "retained-month"))
            faults.Add(
                map.Line("period"),
                $"«\u202fperiod: {text}\u202f» est inconnu\u202f; attendu\u202f: retained-month."
            );
        return text is not null;
    }

    private static bool NullsAreUnmatched(YamlMap map, FaultList faults)
    {
        var text = map.Text("nulls");
        if (text is not (null or "not-concerned" or "unmatched"))
            faults.Add(
                map.Line("nulls"),
                $"«\u202fnulls: {text}\u202f» est inconnu\u202f; attendu\u202f: not-concerned, unmatched."
            );
        return text == "unmatched";
    }

    internal static T Code<T>(YamlMap map, string key, FaultList faults)
        where T : struct, Enum
    {
        var text = map.Text(key, required: true);
        if (text is null)
            return default;
        var names = Enum.GetValues<T>().ToDictionary(Kebab, value => value, StringComparer.Ordinal);
        if (names.TryGetValue(text, out var found))
            return found;
        faults.Add(
            map.Line(key),
            $"«\u202f{key}: {text}\u202f» est inconnu{Suggestion.For(text, names.Keys)}\u202f; attendu\u202f: {string.Join(", ", names.Keys)}."
        );
        return default;
    }

    private static string Kebab<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static string Required(YamlMap map, string key) => map.Text(key, required: true) ?? string.Empty;

    private static IEnumerable<RuleSetting> Settings(YamlMap? map, FaultList faults)
    {
        foreach (var name in map?.Keys ?? [])
        {
            var setting = map!.RequiredMap(name);
            setting.AllowOnly("default", "label", "status");
            yield return new RuleSetting(
                name,
                Required(setting, "default"),
                Required(setting, "label"),
                Code<RuleStatus>(setting, "status", faults)
            );
        }
    }
}
