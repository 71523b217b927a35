namespace HopEn.Audit.Cli.Tests.Demo.Recomputed;

internal sealed record Choices(
    string Month = "2025-07",
    bool ByMonth = false,
    int Days = 30,
    bool Merge = true,
    string Included = "HC",
    bool App = false,
    bool Unattached = true,
    string[]? LeftOut = null,
    string[]? OpenUnits = null
)
{
    /// <summary>Last day of the measurement of the programme: what left later counts for no encounter of before.</summary>
    public static DateOnly MeasuredUntil { get; } = new(2025, 7, 31);

    public static bool IsLate(Place place, DateOnly on) => place.End <= MeasuredUntil && on > MeasuredUntil;
}

internal sealed record RawVenue(
    string Patient,
    string Number,
    char Kind,
    DateOnly Start,
    DateOnly? End,
    string Uf,
    string? Site,
    string? Service,
    string At
)
{
    public DateOnly Last => Kind is 'H' or 'D' || End > Start ? End ?? Start : Start;

    public DateOnly? CountedOn => Kind is 'H' or 'D' ? End : Start;
}

internal sealed record RawSend(
    DateOnly On,
    string From,
    string To,
    string? Patient,
    string Stay,
    bool Refused,
    string Format,
    string Document = "",
    string Type = ""
);

internal sealed record RawDocument(
    string Patient,
    string Stay,
    DateOnly On,
    bool Validated,
    string Type,
    string Id,
    string Uf,
    string At
);

internal sealed record RawFeed(DateOnly On, string Result, string Type, string Stay, string Document, string Error);

internal sealed record Place(RawVenue Venue, string Month, DateOnly Start, DateOnly End, string? Left);
