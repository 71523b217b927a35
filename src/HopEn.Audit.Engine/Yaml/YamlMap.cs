using System.Globalization;
using HopEn.Audit.Engine.Files;
using HopEn.Audit.Model;
using YamlDotNet.RepresentationModel;

namespace HopEn.Audit.Engine.Yaml;

/// <summary>A YAML map read key by key, each fault with its line.</summary>
/// <remarks>
/// Nodes rather than objects: a fault must name its line, an unknown key must be refused, and no type named in the file may
/// be created. Aliases are refused: they are not needed, and they are how a small file becomes a huge one.
/// </remarks>
public sealed class YamlMap
{
    private readonly YamlMappingNode node;
    private readonly FaultList faults;
    private readonly int offset;

    internal YamlMap(YamlMappingNode node, FaultList faults, int offset)
    {
        this.node = node;
        this.faults = faults;
        this.offset = offset;
    }

    /// <summary>Line where the map starts.</summary>
    public int StartLine => (int)node.Start.Line + offset;

    /// <summary>The keys in order.</summary>
    public IReadOnlyList<string> Keys =>
        [.. node.Children.Keys.Select(key => (key as YamlScalarNode)?.Value ?? string.Empty)];

    /// <summary>Reads a file that holds one map; null with a fault when it does not.</summary>
    public static YamlMap? Read(string path, FaultList faults) => Parse(SharedFile.ReadText(path), faults, 0);

    /// <summary>Reads a text that holds one map.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="faults">Receives what is wrong.</param>
    /// <param name="offset">Lines before the text in its file.</param>
    public static YamlMap? Parse(string text, FaultList faults, int offset) =>
        YamlDocumentReader.Root(text, faults, offset) switch
        {
            YamlMappingNode map => new YamlMap(map, faults, offset),
            null => null,
            var other => Fault<YamlMap>(
                faults,
                (int)other.Start.Line + offset,
                "une liste de clés «\u202fclé\u202f: valeur\u202f» est attendue."
            ),
        };

    /// <summary>Reads a file that holds a list of maps.</summary>
    public static IReadOnlyList<YamlMap> ReadList(string path, FaultList faults) =>
        ParseList(SharedFile.ReadText(path), faults);

    /// <summary>Reads a text that holds a list of maps; nothing but comments is an empty list.</summary>
    public static IReadOnlyList<YamlMap> ParseList(string text, FaultList faults)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Split('\n').All(line => line.Trim() is "" or "---" || line.TrimStart().StartsWith('#')))
            return [];
        var root = YamlDocumentReader.Root(text, faults, 0);
        if (root is null)
            return [];
        if (root is YamlSequenceNode list)
            return
            [
                .. list
                    .Children.Select(child =>
                        new YamlItem(child, faults, 0).AsMap()
                        ?? Fault<YamlMap>(
                            faults,
                            (int)child.Start.Line,
                            "une entrée «\u202fclé\u202f: valeur\u202f» est attendue."
                        )
                    )
                    .OfType<YamlMap>(),
            ];
        Fault<YamlMap>(faults, (int)root.Start.Line, "une liste («\u202f- …\u202f») est attendue.");
        return [];
    }

    /// <summary>Refuses every other key.</summary>
    public void AllowOnly(params string[] known)
    {
        foreach (var key in Keys.Where(key => !known.Contains(key)))
        {
            faults.Add(
                Line(key),
                $"la clé «\u202f{key}\u202f» est inconnue{Suggestion.For(key, known)}\u202f; attendu\u202f: {string.Join(", ", known)}."
            );
        }
    }

    /// <summary>Line of a key; of the map when the key is absent.</summary>
    public int Line(string key) => Entry(key) is { } entry ? (int)entry.Key.Start.Line + offset : StartLine;

    /// <summary>A text; null when absent.</summary>
    public string? Text(string key, bool required = false)
    {
        switch (Entry(key)?.Value)
        {
            case YamlScalarNode { Value: { Length: > 0 } value }:
                return value;
            case null or YamlScalarNode:
                if (required)
                    faults.Add(Line(key), $"la clé «\u202f{key}\u202f» est indispensable.");
                return null;
            default:
                return Fault<string>(faults, Line(key), $"«\u202f{key}\u202f» doit être un texte.");
        }
    }

    /// <summary>A number within bounds; null when absent.</summary>
    public decimal? Number(string key, decimal least, decimal most)
    {
        if (Text(key) is not { } text)
            return null;
        if (
            decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
            && value >= least
            && value <= most
        )
            return value;
        faults.Add(
            Line(key),
            string.Create(
                CultureInfo.InvariantCulture,
                $"«\u202f{key}: {text}\u202f» doit être un nombre entre {least} et {most} (décimales après un point)."
            )
        );
        return null;
    }

    /// <summary>A number between 0 and 1; null when absent.</summary>
    public Rate? Rate(string key) => Number(key, 0, 1) is { } share ? Model.Rate.From(share) : null;

    /// <summary>A day written yyyy-MM-dd, of a year that an export may speak of; null when absent.</summary>
    public DateOnly? Date(string key, bool required = false)
    {
        if (Text(key, required) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            if (date.Year is >= ReportPeriod.FirstYear and <= ReportPeriod.LastYear)
                return date;
            faults.Add(
                Line(key),
                $"«\u202f{key}: {text}\u202f» doit être une date des années {ReportPeriod.FirstYear} à {ReportPeriod.LastYear}\u202f: "
                    + "vérifiez l’année."
            );
            return null;
        }

        faults.Add(Line(key), $"«\u202f{key}: {text}\u202f» doit être une date AAAA-MM-JJ, par exemple 2025-07-31.");
        return null;
    }

    /// <summary>true or false; null when absent.</summary>
    public bool? Flag(string key) =>
        Text(key) switch
        {
            null => null,
            "true" or "oui" => true,
            "false" or "non" => false,
            var other => Fault<bool?>(faults, Line(key), $"«\u202f{key}: {other}\u202f» doit valoir true ou false."),
        };

    /// <summary>A map; null when absent.</summary>
    public YamlMap? Map(string key) =>
        Entry(key)?.Value switch
        {
            null => null,
            YamlMappingNode map => new YamlMap(map, faults, offset),
            YamlScalarNode { Value: null or "" } => null,
            _ => Fault<YamlMap>(
                faults,
                Line(key),
                $"«\u202f{key}\u202f» doit être une liste de clés «\u202fclé\u202f: valeur\u202f»."
            ),
        };

    /// <summary>A map that must be there; an empty one with a fault when it is not.</summary>
    public YamlMap RequiredMap(string key)
    {
        if (Map(key) is { } map)
            return map;
        if (Entry(key)?.Value is null or YamlScalarNode)
            faults.Add(Line(key), $"la clé «\u202f{key}\u202f» est indispensable.");
        return new YamlMap([], new FaultList(string.Empty), Line(key));
    }

    /// <summary>The elements of a list; a lone element counts as a list of one.</summary>
    public IReadOnlyList<YamlItem> Items(string key) =>
        Entry(key)?.Value switch
        {
            null or YamlScalarNode { Value: null or "" } => [],
            YamlSequenceNode list => [.. list.Children.Select(child => new YamlItem(child, faults, offset))],
            var lone => [new YamlItem(lone, faults, offset)],
        };

    /// <summary>The elements of a list of maps.</summary>
    public IReadOnlyList<YamlMap> Maps(string key, bool required = false)
    {
        var items = Items(key);
        if (required && items.Count == 0)
            faults.Add(Line(key), $"la clé «\u202f{key}\u202f» est indispensable.");
        return
        [
            .. items
                .Select(item =>
                    item.AsMap()
                    ?? Fault<YamlMap>(
                        faults,
                        item.Line,
                        $"chaque élément de «\u202f{key}\u202f» doit être une liste de clés «\u202fclé\u202f: valeur\u202f»."
                    )
                )
                .OfType<YamlMap>(),
        ];
    }

    /// <summary>The texts of a list.</summary>
    public IReadOnlyList<string> Strings(string key) =>
        [
            .. Items(key)
                .Select(item =>
                    item.AsText()
                    ?? Fault<string>(faults, item.Line, $"chaque élément de «\u202f{key}\u202f» doit être un texte.")
                )
                .OfType<string>(),
        ];

    /// <summary>Every key with its text.</summary>
    public IReadOnlyDictionary<string, string> Texts() =>
        Keys.Distinct().ToDictionary(key => key, key => Text(key) ?? string.Empty, StringComparer.Ordinal);

    private static T? Fault<T>(FaultList faults, int line, string text)
    {
        faults.Add(line, text);
        return default;
    }

    private KeyValuePair<YamlNode, YamlNode>? Entry(string key)
    {
        foreach (var child in node.Children)
        {
            if (child.Key is YamlScalarNode { Value: { } name } && name == key)
                return child;
        }

        return null;
    }
}
