using System.Text.Json.Serialization;

namespace HopEn.Audit.Model;

/// <summary>One stretch of time during which a service is out.</summary>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends, that moment excluded.</param>
/// <param name="Duration">How long it lasts, when that is announced beside vague bounds; null otherwise.</param>
public sealed record OutageWindow(OutageMoment Start, OutageMoment End, TimeSpan? Duration = null)
{
    /// <summary>The first instant that may be inside; null when the start is unknown.</summary>
    [JsonIgnore]
    public DateTimeOffset? PossibleStart => Start.Earliest;

    /// <summary>The end of what may be inside; null when nothing bounds it.</summary>
    [JsonIgnore]
    public DateTimeOffset? PossibleEnd => End.Latest;

    /// <summary>Whether start and end are exact.</summary>
    [JsonIgnore]
    public bool IsExact => Start.IsExact && End.IsExact;

    /// <summary>Time that is certainly inside a span: zero when only vague bounds are known, unless a duration is told.</summary>
    public TimeSpan Certain(DateTimeOffset from, DateTimeOffset to)
    {
        var sure = Start.Latest is { } start && End.Earliest is { } end ? Overlap(start, end, from, to) : TimeSpan.Zero;
        return Duration is { } told && PossibleStart >= from && PossibleEnd <= to && told > sure ? told : sure;
    }

    /// <summary>Time that may be inside a span, at most.</summary>
    public TimeSpan Possible(DateTimeOffset from, DateTimeOffset to)
    {
        var most = Overlap(PossibleStart ?? from, PossibleEnd ?? to, from, to);
        return Duration is { } told && told < most ? told : most;
    }

    /// <summary>Whether the window may touch a span.</summary>
    public bool MayTouch(DateTimeOffset from, DateTimeOffset to) =>
        (PossibleStart ?? from) < to && (PossibleEnd ?? to) > from;

    private static TimeSpan Overlap(DateTimeOffset start, DateTimeOffset end, DateTimeOffset from, DateTimeOffset to)
    {
        var (first, last) = (start > from ? start : from, end < to ? end : to);
        return last > first ? last - first : TimeSpan.Zero;
    }
}
