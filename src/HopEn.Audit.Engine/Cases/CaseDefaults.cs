using System.Reflection;
using HopEn.Audit.Engine.Yaml;

namespace HopEn.Audit.Engine.Cases;

/// <summary>What the columns that a case does not give are worth: <c>defaults.yml</c>, shown in the docs as it is.</summary>
internal static class CaseDefaults
{
    private static readonly Lazy<Dictionary<string, IReadOnlyDictionary<string, string>>> All = new(Read);

    /// <summary>The text of the file.</summary>
    public static string Text { get; } = Resource();

    /// <summary>Views that have defaults.</summary>
    public static IEnumerable<string> Views => All.Value.Keys;

    /// <summary>Column to default, for the columns that have one.</summary>
    public static IReadOnlyDictionary<string, string> Of(string view) =>
        All.Value.TryGetValue(view, out var defaults) ? defaults : new Dictionary<string, string>();

    private static Dictionary<string, IReadOnlyDictionary<string, string>> Read()
    {
        var faults = new FaultList("defaults.yml");
        var map = YamlMap.Parse(Text, faults, 0);
        faults.ThrowIfAny();
        return map!.Keys.ToDictionary(view => view, view => map.Map(view)!.Texts(), StringComparer.Ordinal);
    }

    private static string Resource()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("case-defaults.yml")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
