namespace HopEn.Audit.Outages.Dates;

/// <summary>What a token of a French date may be.</summary>
internal enum DateTokenKind
{
    Word,
    Number,
    Month,
    Weekday,

    /// <summary>A date in figures; the year may be missing.</summary>
    Date,

    /// <summary>An hour of the clock with or without minutes; a length of time after « pendant ».</summary>
    Clock,

    /// <summary>A whole moment with its offset, as machines write it.</summary>
    Instant,
    Sign,
    Break,
}
