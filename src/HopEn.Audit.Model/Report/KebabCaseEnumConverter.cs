using System.Text.Json;
using System.Text.Json.Serialization;

namespace HopEn.Audit.Model;

/// <summary>Writes an enumeration as its kebab-case name and refuses numbers, so that codes stay readable and stable.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public sealed class KebabCaseEnumConverter<T>()
    : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
