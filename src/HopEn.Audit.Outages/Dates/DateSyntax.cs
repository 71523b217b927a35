using HopEn.Audit.Model;

namespace HopEn.Audit.Outages.Dates;

/// <summary>A dated phrase as written.</summary>
internal sealed record DateSyntax
{
    /// <summary>The days named, in order; for a range, its first and last.</summary>
    public required IReadOnlyList<DaySyntax> Days { get; init; }

    /// <summary>Whether the days are the two ends of a range.</summary>
    public bool IsRange { get; init; }

    /// <summary>Whether the hours go with the first and the last day, not with each day.</summary>
    public bool IsTwoSided { get; init; }

    /// <summary>Hour of the start; null when not told.</summary>
    public HourSyntax? From { get; init; }

    /// <summary>Hour of the end; null when not told.</summary>
    public HourSyntax? To { get; init; }

    /// <summary>« à partir de », « depuis »: the end is open.</summary>
    public bool IsOpenEnded { get; init; }

    /// <summary>« jusqu'au »: the start is not told.</summary>
    public bool IsUntil { get; init; }

    /// <summary>The phrase tells when the service came back: « rétabli le 18 mai à 13h ».</summary>
    public bool IsReturn { get; init; }

    /// <summary>No day of its own: an hour or a length that ends the phrase before it, « rétabli à 23h », « durée : 3h ».</summary>
    public bool IsCompletion { get; init; }

    /// <summary>An hour that may be a length: « depuis 14h »; null otherwise.</summary>
    public TimeSpan? Ago { get; init; }

    /// <summary>« dans la nuit du … ».</summary>
    public bool IsNight { get; init; }

    /// <summary>« les nuits du … », « chaque nuit », « tous les jours ».</summary>
    public bool IsEach { get; init; }

    /// <summary>« toute la journée ».</summary>
    public bool IsWholeDay { get; init; }

    /// <summary>Length told; null when it is not.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Whether the length is « environ ».</summary>
    public bool IsDurationAbout { get; init; }

    /// <summary>An hour after a comma, which may be a length: « le 9 juillet, 1 h 09 ».</summary>
    public bool MayBeDuration { get; init; }

    /// <summary>Whether the phrase tells when the announcement was published, not when the service is out.</summary>
    public bool IsPublication { get; init; }

    /// <summary>A machine's start and end, which win over words; the end is null when it is not told.</summary>
    public (OutageMoment Start, OutageMoment? End)? Instants { get; init; }

    /// <summary>Where the phrase starts in the text.</summary>
    public int Start { get; init; }

    /// <summary>Where it ends.</summary>
    public int End { get; init; }
}
