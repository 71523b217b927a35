using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Evaluation;

/// <summary>By what answers are grouped, among the columns that a rule offers.</summary>
internal sealed record Grouping(bool ByPeriod, bool BySite, bool ByService)
{
    /// <summary>Columns that answers may be grouped by.</summary>
    public static readonly IReadOnlyList<string> Keys = ["period", "site", "service"];

    private static readonly Grouping[] All =
    [
        new(ByPeriod: false, BySite: false, ByService: false),
        new(ByPeriod: true, BySite: false, ByService: false),
        new(ByPeriod: false, BySite: true, ByService: false),
        new(ByPeriod: true, BySite: true, ByService: false),
        new(ByPeriod: false, BySite: false, ByService: true),
    ];

    /// <summary>The columns it takes.</summary>
    public IReadOnlyList<string> Columns =>
        [.. Keys.Zip([ByPeriod, BySite, ByService]).Where(key => key.Second).Select(key => key.First)];

    public bool IsWhole => this is { ByPeriod: false, BySite: false, ByService: false };

    /// <summary>Those that the columns of a rule allow; the whole comes first.</summary>
    public static IReadOnlyList<Grouping> Of(IReadOnlyList<string> columns) =>
        [.. All.Where(grouping => grouping.Columns.All(columns.Contains))];

    /// <summary>The group where a cell falls.</summary>
    public GroupKey KeyOf(GroupKey cell) =>
        new(ByPeriod ? cell.Period : null, BySite ? cell.Site : null, ByService ? cell.Service : null);

    /// <summary>Whether a cell counts.</summary>
    /// <remarks>A monthly rule is judged on one month: everything but the series by month is of that month.</remarks>
    public bool Counts(GroupKey cell, Month? month) => ByPeriod || month is null || cell.Period == month;
}

/// <summary>Month, site and service of a group; null where it takes all, or where the answer tells none.</summary>
internal sealed record GroupKey(Month? Period, Finess? Site, string? Service);

/// <summary>One group of a grouping, and what it counts.</summary>
internal sealed record GroupCount(Grouping Grouping, GroupKey Key, GroupTotal Total);
