using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Preparation;

/// <summary>Writes the known interruptions into the dataset, then what of the exports falls in one.</summary>
internal static partial class OutageTables
{
    /// <summary>Puts the interruptions in their table; those withdrawn are left out, for they never happened.</summary>
    public static void Fill(Dataset dataset, KnownOutages known)
    {
        var rows = known
            .Outages.Where(outage => !outage.Cancelled)
            .SelectMany(outage => outage.When.Retained.Windows.Select(window => Row(outage, window)))
            .ToArray();
        if (rows.Length > 0)
            dataset.Execute("INSERT INTO raw.outage VALUES " + string.Join(", ", rows));
    }

    /// <summary>Fills what falls in an interruption, for the establishment that the audit is about.</summary>
    public static void Close(Dataset dataset, CancellationToken cancellation)
    {
        dataset.Execute("DELETE FROM raw.closure_send; DELETE FROM raw.closure_document", cancellation);
        var (feeding, messaging) = (Days(dataset, "stops_feeding"), Days(dataset, "stops_messaging"));
        string InDays(Match place) =>
            Condition(place.Groups["column"].Value, place.Groups["what"].Value == "feeding" ? feeding : messaging);
        foreach (var statement in SqlScript.Statements(SqlScript.Text("closures.sql")))
        {
            if ((statement.Contains("{messaging:", StringComparison.Ordinal) ? messaging : feeding).Count == 0)
                continue;
            dataset.Execute(Place().Replace(statement, InDays), cancellation);
        }
    }

    internal static bool StopsFeeding(Outage outage) =>
        outage.Service == OutageService.Dmp && Stops(outage, OutageUse.Feeding);

    internal static bool StopsMessaging(Outage outage) =>
        outage.Service is OutageService.Mes or OutageService.MailboxOperator && Stops(outage, OutageUse.Messaging);

    internal static bool StopsNothing(Outage outage) => outage.Effects.Any(effect => effect.Use == OutageUse.Nothing);

    // An announcement that says nothing of what stops, nothing that is understood, or everything, announces a full closure.
    private static bool IsFull(Outage outage) =>
        outage.Effects.All(effect => effect.Use is null)
        || outage.Effects.Any(effect => effect.Use == OutageUse.Everything);

    private static bool Stops(Outage outage, OutageUse use) =>
        IsFull(outage) || outage.Effects.Any(effect => effect.Use == use);

    // SI PIL is presumed to give figures that hospitals copy: its meaning was not found.
    private static string? StaleKind(Outage outage) =>
        outage.Service switch
        {
            OutageService.MailboxExtraction => "directory",
            OutageService.DirectoryApi when outage.Effects.Any(effect => effect.Use == OutageUse.DirectoryRefresh) =>
                "directory",
            OutageService.SiPil => "indicator",
            _ => null,
        };

    private static string Row(Outage outage, OutageWindow window)
    {
        var (may, sure) = (LocalSpan.Possible(window), LocalSpan.Sure(window));
        string[] cells =
        [
            SqlLiteral.Text(outage.Id),
            SqlLiteral.Text(Code(outage.Service)),
            SqlLiteral.Text(Code(outage.Nature)),
            IsFull(outage) ? "'full'" : "'partial'",
            SqlLiteral.Text(Code(outage.Confidence)),
            StopsFeeding(outage) ? "true" : "false",
            StopsMessaging(outage) ? "true" : "false",
            SqlLiteral.Text(StaleKind(outage)),
            Moment(may?.From),
            Moment(may?.To),
            Moment(sure?.From),
            Moment(sure?.To),
        ];
        return $"({string.Join(", ", cells)})";
    }

    private static IReadOnlyList<(DateOnly First, DateOnly Last)> Days(Dataset dataset, string which) =>
        dataset.Query(
            $"SELECT DISTINCT first_day, last_day FROM outage WHERE {which} AND may_from IS NOT NULL ORDER BY ALL",
            reader => (reader.GetFieldValue<DateOnly>(0), reader.GetFieldValue<DateOnly>(1))
        );

    private static string Condition(string column, IReadOnlyList<(DateOnly First, DateOnly Last)> days) =>
        string.Join(
            " OR ",
            days.Select(range => $"{column} BETWEEN {SqlLiteral.Date(range.First)} AND {SqlLiteral.Date(range.Last)}")
        );

    internal static string Moment(DateTime? moment) =>
        moment is { } known
            ? string.Create(CultureInfo.InvariantCulture, $"TIMESTAMP '{known:yyyy-MM-dd HH:mm:ss}'")
            : "NULL";

    private static string Code<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    [GeneratedRegex(
        @"\{(?<what>feeding|messaging):(?<column>[a-z_.]+)\}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Place();
}
