using HopEn.Audit.Engine.Yaml;

namespace HopEn.Audit.Engine.Rules;

/// <summary>Reads how lenient a programme is: scales, named once with their reason, then given to categories and rules.</summary>
internal static class ScaleReader
{
    /// <summary>Key by which a category or a rule names its scale.</summary>
    public const string Key = "scale";

    private const decimal LeastSpan = 0.001m;

    /// <summary>The scales of a programme, by name.</summary>
    public static IReadOnlyDictionary<string, ScoreScale> Named(YamlMap programme, FaultList faults)
    {
        var scales = new Dictionary<string, ScoreScale>(StringComparer.Ordinal);
        foreach (var map in programme.Maps("scales"))
        {
            map.AllowOnly("id", "tolerance", "span", "reason");
            var id = map.Text("id", required: true) ?? string.Empty;
            if (map.Text("tolerance", required: true) is null || map.Text("span", required: true) is null)
                continue;
            var scale = new ScoreScale(
                map.Number("tolerance", 0, 1) ?? ScoreScale.Default.Tolerance,
                map.Number("span", LeastSpan, 1) ?? ScoreScale.Default.Span,
                map.Text("reason", required: true) ?? string.Empty
            );
            if (!scales.TryAdd(id, scale))
                faults.Add(map.StartLine, $"le barème «\u202f{id}\u202f» est écrit deux fois.");
        }

        return scales;
    }

    /// <summary>The scale that a category or a rule names, else the one around it.</summary>
    public static ScoreScale Of(
        YamlMap map,
        IReadOnlyDictionary<string, ScoreScale> scales,
        ScoreScale around,
        FaultList faults
    )
    {
        if (map.Text(Key) is not { } id)
            return around;
        if (scales.TryGetValue(id, out var scale))
            return scale;
        faults.Add(
            map.Line(Key),
            $"le barème «\u202f{id}\u202f» n’est pas écrit sous «\u202fscales\u202f»{Suggestion.For(id, scales.Keys)}."
        );
        return around;
    }
}
