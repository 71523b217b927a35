using System.Globalization;

namespace HopEn.Audit.Sources.Tests.Tables.Moments;

/// <summary>Reads moments as an audit does: as the cells of a column of calls.</summary>
internal static class MomentFile
{
    /// <summary>Of each cell, its day and its minute, « - » for what is not there; « - - » when the row is rejected.</summary>
    public static IReadOnlyList<string> Read(IReadOnlyList<string> cells)
    {
        using var folder = new Folder()
            .Write(
                "appels.csv",
                "IPP|DATE APPEL|CODE RETOUR INSI\n"
                    + string.Concat(
                        cells.Select((cell, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}|{cell}|00\n"))
                    )
            )
            .Source(
                "insi-call",
                "appels.csv",
                values: new() { ["result"] = new Dictionary<string, string> { ["00"] = "identity-found" } },
                separator: '|'
            )
            .Load();
        return folder.Query(
            """
            SELECT CASE
                WHEN reject IS NULL THEN called_on::VARCHAR || ' ' || coalesce(called_minute::VARCHAR, '-')
                WHEN reject IN ('date|called-on', 'missing|called-on') AND called_on IS NULL THEN '- -'
                ELSE reject END
            FROM raw.insi_call
            ORDER BY rowid
            """
        );
    }

    /// <summary>The only cell of a column.</summary>
    public static string Read(string cell) => Read([cell])[0];
}
