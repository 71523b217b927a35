using HopEn.Audit.Engine.Yaml;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Rules;

/// <summary>Reads the guide of a programme: each line has the source of the guide, or its own.</summary>
internal static class GuideReader
{
    /// <summary>Key of the guide that a programme writes.</summary>
    public const string Key = "guide";

    public static IReadOnlyList<GuideItem> Read(YamlMap programme, FaultList faults)
    {
        if (programme.Map(Key) is not { } guide)
            return [];
        guide.AllowOnly("source", "items");
        var source = guide.Text("source", required: true) ?? string.Empty;
        return [.. guide.Maps("items", required: true).Select(item => Item(item, source, faults))];
    }

    private static GuideItem Item(YamlMap map, string source, FaultList faults)
    {
        map.AllowOnly("kind", "title", "text", "source");
        return new GuideItem(
            RuleHeader.Code<GuideKind>(map, "kind", faults),
            map.Text("title", required: true) ?? string.Empty,
            map.Text("text", required: true) ?? string.Empty,
            map.Text("source") ?? source
        );
    }
}
