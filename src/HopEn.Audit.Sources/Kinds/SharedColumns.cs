using HopEn.Audit.Engine.Yaml;

namespace HopEn.Audit.Sources.Kinds;

/// <summary>Columns that several kinds have, told once.</summary>
internal static class SharedColumns
{
    /// <summary>Name of the file beside the folders of the kinds.</summary>
    public const string FileName = "columns.yml";

    /// <summary>The columns by name.</summary>
    /// <exception cref="Model.ConfigurationException">The file holds faults.</exception>
    public static IReadOnlyDictionary<string, YamlMap> Read(string text)
    {
        var faults = new FaultList(FileName);
        var map = YamlMap.Parse(text, faults, 0);
        var columns = map?.Keys.ToDictionary(name => name, map.RequiredMap, StringComparer.Ordinal);
        faults.ThrowIfAny();
        return columns!;
    }
}
