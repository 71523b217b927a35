using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Datasets;

/// <summary>Writes values as SQL literals.</summary>
public static class SqlLiteral
{
    /// <summary>A text literal, quotes doubled; NULL for null.</summary>
    public static string Text(string? value) =>
        value is null ? "NULL" : "'" + value.Replace("'", "''", StringComparison.Ordinal) + "'";

    /// <summary>A month as the views write it.</summary>
    public static string Text(Month value) => Text(value.ToString());

    /// <summary>An identifier, quotes doubled.</summary>
    public static string Name(string identifier)
    {
        ArgumentNullException.ThrowIfNull(identifier);
        return '"' + identifier.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
    }

    /// <summary>A date literal; NULL for null.</summary>
    public static string Date(DateOnly? value) =>
        value is { } day ? FormattableString.Invariant($"DATE '{day:yyyy-MM-dd}'") : "NULL";
}
