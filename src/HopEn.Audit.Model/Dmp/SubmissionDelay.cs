namespace HopEn.Audit.Model;

/// <summary>Days from the production of a document to its first accepted feed.</summary>
/// <param name="Name">Label of the type; null for the whole family.</param>
/// <param name="Documents">Documents fed.</param>
/// <param name="Median">Median, in days.</param>
/// <param name="NinetiethPercentile">Nine documents out of ten are fed in that many days.</param>
/// <param name="Steps">How many in each span, in order.</param>
public sealed record SubmissionDelay(
    string? Name,
    long Documents,
    decimal Median,
    decimal NinetiethPercentile,
    IReadOnlyList<DelayStep> Steps
);
