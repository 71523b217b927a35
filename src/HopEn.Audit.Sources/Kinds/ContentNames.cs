using System.Text.Json;
using HopEn.Audit.Sources.Discovery;

namespace HopEn.Audit.Sources.Kinds;

/// <summary>Names, in a definition, of what cells look like.</summary>
internal static class ContentNames
{
    private static readonly Dictionary<string, ContentClass> Classes = Enum.GetValues<ContentClass>()
        .ToDictionary(content => Of(content.ToString()), StringComparer.Ordinal);

    /// <summary>The class of a name; null for none.</summary>
    public static ContentClass? Class(string? name) =>
        name is not null && Classes.TryGetValue(name, out var content) ? content : null;

    /// <summary>The name of a class.</summary>
    public static string Of(string content) => JsonNamingPolicy.KebabCaseLower.ConvertName(content);
}
