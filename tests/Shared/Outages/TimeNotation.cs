using System.Globalization;
using HopEn.Audit.Model;

namespace HopEn.Audit.Testing.Outages;

/// <summary>The short form in which the tests write the time of a closure.</summary>
internal static class TimeNotation
{
    /// <summary>
    /// « 17/05/2025 21:00 > 18/05/2025 13:00 »; « [a..b] » for a moment between two, « ? » for an unknown one,
    /// « x N » for a told length.
    /// </summary>
    public static string Describe(OutageTime time) =>
        string.Join(
            " | ",
            time.Readings.Select(
                (reading, index) =>
                    (index == 0 ? string.Empty : reading.Code + " ")
                    + string.Join(", ", reading.Windows.Select(Describe))
            )
        );

    public static string Describe(OutageWindow window) =>
        $"{Describe(window.Start)} > {Describe(window.End)}{Length(window.Duration)}";

    private static string Length(TimeSpan? duration) =>
        duration is { } length
            ? string.Create(CultureInfo.InvariantCulture, $" x {length.TotalMinutes:0}min")
            : string.Empty;

    private static string Describe(OutageMoment moment) =>
        moment.Earliest is null && moment.Latest is null ? "?"
        : moment.IsExact ? Describe(moment.Earliest)
        : $"[{Describe(moment.Earliest)}..{Describe(moment.Latest)}]";

    private static string Describe(DateTimeOffset? moment) =>
        moment is { } known
            ? known.ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture)
                + (IsAmbiguous(known) ? known.ToString("zzz", CultureInfo.InvariantCulture) : string.Empty)
            : "?";

    private static bool IsAmbiguous(DateTimeOffset moment) => ParisTime.Zone.IsAmbiguousTime(moment.DateTime);
}
