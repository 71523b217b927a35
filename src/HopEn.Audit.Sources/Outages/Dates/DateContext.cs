namespace HopEn.Audit.Sources.Outages.Dates;

/// <summary>What the words of an announcement don't say about their dates.</summary>
/// <param name="Reference">The day the words were written, from which « demain » and missing years are deduced.</param>
/// <param name="IsPublication">Whether that day is known; otherwise it is only the day the announcement was read.</param>
public sealed record DateContext(DateOnly Reference, bool IsPublication);
