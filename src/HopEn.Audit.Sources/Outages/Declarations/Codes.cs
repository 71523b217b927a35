using System.Text.Json;
using HopEn.Audit.Engine.Yaml;

namespace HopEn.Audit.Sources.Outages.Declarations;

/// <summary>Reads the kebab-case codes of enumerations.</summary>
internal static class Codes
{
    /// <summary>The code of a value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>The value of a code; null when there is none.</summary>
    public static T? Find<T>(string code)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Of(value) == code)
                return value;
        }

        return null;
    }

    /// <summary>The value of a key; null when the key is absent, or unknown and then told.</summary>
    public static T? Read<T>(YamlMap map, string key, FaultList faults)
        where T : struct, Enum => map.Text(key) is { } code ? Known<T>(code, map.Line(key), faults) : null;

    /// <summary>The value of a code that must be one of those known.</summary>
    public static T? Known<T>(string code, int line, FaultList faults)
        where T : struct, Enum
    {
        if (Find<T>(code) is { } value)
            return value;
        var known = Enum.GetValues<T>().Select(Of).ToArray();
        faults.Add(
            line,
            $"«\u202f{code}\u202f» est inconnu{Suggestion.For(code, known)}\u202f; attendu\u202f: {string.Join(", ", known)}."
        );
        return null;
    }
}
