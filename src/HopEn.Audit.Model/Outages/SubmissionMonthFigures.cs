namespace HopEn.Audit.Model;

/// <summary>What a month of submissions to the DMP makes in all, and on the days of interruptions.</summary>
public static class SubmissionMonthFigures
{
    /// <summary>The whole month.</summary>
    public static SubmissionTotal Total(this SubmissionMonth month)
    {
        ArgumentNullException.ThrowIfNull(month);
        return SubmissionTotal.Of(month.Days);
    }

    /// <summary>The days that an interruption may touch.</summary>
    public static SubmissionTotal During(this SubmissionMonth month, IReadOnlyList<Outage> outages)
    {
        ArgumentNullException.ThrowIfNull(month);
        return SubmissionTotal.Of(month.Days.Where(day => day.Outages(outages).Count > 0));
    }

    /// <summary>Names of the services interrupted on a day, or that may have been.</summary>
    public static IReadOnlyList<string> Outages(this SubmissionDay day, IReadOnlyList<Outage> outages)
    {
        ArgumentNullException.ThrowIfNull(day);
        var start = ParisTime.At(day.Day, TimeOnly.MinValue);
        var end = ParisTime.At(day.Day.AddDays(1), TimeOnly.MinValue);
        return
        [
            .. outages
                .Where(outage => outage.When.MayTouch(start, end))
                .Select(outage => outage.ServiceName)
                .Distinct(StringComparer.Ordinal),
        ];
    }
}
