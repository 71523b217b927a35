namespace HopEn.Audit.Outages.Dates;

/// <summary>A token of a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its folded text.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">Its length.</param>
/// <param name="First">Number, month (1–12), weekday (0 Sunday), day of a date, hour of a clock.</param>
/// <param name="Second">Month of a date, minutes of a clock; −1 when absent.</param>
/// <param name="Third">Year of a date; −1 when absent.</param>
/// <param name="Moment">The moment of an instant.</param>
internal readonly record struct DateToken(
    DateTokenKind Kind,
    string Text,
    int Start,
    int Length,
    int First = -1,
    int Second = -1,
    int Third = -1,
    DateTimeOffset? Moment = null
)
{
    public int End => Start + Length;

    public bool Is(string word) => Kind is DateTokenKind.Word or DateTokenKind.Sign && Text == word;
}
