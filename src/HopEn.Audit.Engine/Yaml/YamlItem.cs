using YamlDotNet.RepresentationModel;

namespace HopEn.Audit.Engine.Yaml;

/// <summary>An element of a YAML list, with its line.</summary>
public sealed class YamlItem
{
    private readonly YamlNode node;
    private readonly FaultList faults;
    private readonly int offset;

    internal YamlItem(YamlNode node, FaultList faults, int offset)
    {
        this.node = node;
        this.faults = faults;
        this.offset = offset;
    }

    /// <summary>Line of the file.</summary>
    public int Line => (int)node.Start.Line + offset;

    /// <summary>Whether it is written null, ~ or nothing, without quotes.</summary>
    public bool IsNull =>
        node is YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: null or "" or "~" or "null" };

    /// <summary>The element as a map; null when it is not one.</summary>
    public YamlMap? AsMap() => node is YamlMappingNode map ? new YamlMap(map, faults, offset) : null;

    /// <summary>The element as a text; null when it is not one.</summary>
    public string? AsText() => (node as YamlScalarNode)?.Value;
}
