namespace HopEn.Audit.Outages.Dates;

/// <summary>Hours as written.</summary>
/// <param name="From">Start; null when only an end is told.</param>
/// <param name="To">End; null when not told.</param>
/// <param name="IsOpenEnded">« à partir de ».</param>
/// <param name="IsBare">An hour that no word introduces.</param>
/// <param name="IsWholeDay">« toute la journée ».</param>
internal sealed record HourRange(
    HourSyntax? From,
    HourSyntax? To,
    bool IsOpenEnded = false,
    bool IsBare = false,
    bool IsWholeDay = false
);
