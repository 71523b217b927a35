using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Preparation;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Outages;

/// <summary>The days of an interruption, as conditions of SQL on a column of dates.</summary>
internal sealed class OutageDays
{
    private readonly (LocalSpan Possible, LocalSpan? Sure)[] windows;

    private OutageDays((LocalSpan Possible, LocalSpan? Sure)[] windows) => this.windows = windows;

    /// <summary>The days of the windows retained; null when nothing bounds them.</summary>
    public static OutageDays? Of(Outage outage)
    {
        var windows = outage
            .When.Retained.Windows.Select(window =>
                (Possible: LocalSpan.Possible(window), Sure: LocalSpan.Sure(window))
            )
            .Where(window => window.Possible is not null)
            .Select(window => (window.Possible!, window.Sure))
            .ToArray();
        return windows.Length == 0 ? null : new OutageDays(windows);
    }

    /// <summary>That the column is of a day which the interruption may touch.</summary>
    public string Possible(string column) => Any(windows.Select(window => Touched(window.Possible, column)));

    /// <summary>That the column is of a day which is wholly inside.</summary>
    public string Sure(string column) => Any(windows.Select(window => WholeDays(window.Sure, column)));

    /// <summary>The moments that its windows start at, which tell it apart in the tables of closures.</summary>
    public string Starts => string.Join(", ", windows.Select(window => OutageTables.Moment(window.Possible.From)));

    private static string Any(IEnumerable<string> conditions) => "(" + string.Join(" OR ", conditions) + ")";

    private static string Touched(LocalSpan span, string column)
    {
        var (first, last) = (DateOnly.FromDateTime(span.From), DateOnly.FromDateTime(span.To.AddTicks(-1)));
        return $"{column} BETWEEN {SqlLiteral.Date(first)} AND {SqlLiteral.Date(last)}";
    }

    // From the first midnight on.
    private static string WholeDays(LocalSpan? span, string column)
    {
        if (span is null)
            return "false";
        var first = DateOnly.FromDateTime(span.From.AddDays(1).AddTicks(-1));
        var last = DateOnly.FromDateTime(span.To).AddDays(-1);
        return first <= last ? $"{column} BETWEEN {SqlLiteral.Date(first)} AND {SqlLiteral.Date(last)}" : "false";
    }
}
