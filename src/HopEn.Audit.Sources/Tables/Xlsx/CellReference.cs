namespace HopEn.Audit.Sources.Tables.Xlsx;

/// <summary>Reads references such as « AB12 » and « C2:C3 ».</summary>
internal static class CellReference
{
    /// <summary>Columns of the widest sheet.</summary>
    public const int Widest = 16384;

    /// <summary>Column (from 0) and row (from 1, 0 when not written) of a reference; null when it is none.</summary>
    public static (int Column, long Row)? Read(ReadOnlySpan<char> reference)
    {
        var (column, at) = (0, 0);
        while (at < reference.Length && char.IsAsciiLetter(reference[at]) && column <= Widest)
            column = (column * 26) + (char.ToUpperInvariant(reference[at++]) - 'A' + 1);
        if (column is 0 or > Widest)
            return null;
        return long.TryParse(reference[at..], System.Globalization.CultureInfo.InvariantCulture, out var row)
            ? (column - 1, row)
            : (column - 1, 0);
    }

    /// <summary>A merged area; null when it is of one row, or none.</summary>
    public static MergedArea? Area(string? reference)
    {
        var parts = (reference ?? string.Empty).Replace("$", string.Empty, StringComparison.Ordinal).Split(':');
        return
            parts.Length == 2
            && Read(parts[0]) is var (column, first)
            && Read(parts[1]) is var (_, last)
            && last > first
            ? new MergedArea(first, last, column)
            : null;
    }
}
