using HopEn.Audit.Model;
using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Sources.Tables;

/// <summary>Recognises the lines of totals that reporting tools add under a table: they are no data.</summary>
public static class TotalLine
{
    /// <summary>Reject code of such a line.</summary>
    public const string Code = RejectCodes.Total;

    private static readonly string[] Openings =
    [
        "total",
        "sous total",
        "nombre de",
        "nb de",
        "edite le",
        "fin de l edition",
        "lignes",
        "page",
    ];

    /// <summary>Whether a record of a table is a total: its first filled cell says so and few others are filled.</summary>
    public static bool Is(ScannedRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var filled = record.Cells.Where(cell => !string.IsNullOrWhiteSpace(cell)).ToArray();
        return filled.Length is > 0 and <= 3
            && filled.Length <= Math.Max(1, record.Cells.Count / 2)
            && Opens(filled[0]);
    }

    /// <summary>SQL of the same, for a first cell whose record lacks a required one.</summary>
    public static string Sql(string column)
    {
        var openings = Openings.Select(opening => opening.Replace(" ", "[ -]", StringComparison.Ordinal));
        return $"regexp_matches(lower(strip_accents({column})), '^\\s*({string.Join('|', openings)})\\b')";
    }

    private static bool Opens(string cell)
    {
        var folded = HeaderMatch.Fold(cell);
        return Openings.Any(opening => folded == opening || folded.StartsWith(opening + " ", StringComparison.Ordinal));
    }
}
