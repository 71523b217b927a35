namespace HopEn.Audit.Model;

/// <summary>What was sent to the DMP, day by day, in a month.</summary>
/// <param name="Month">Month, yyyy-MM.</param>
/// <param name="Days">Every day of the month.</param>
public sealed record SubmissionMonth(Month Month, IReadOnlyList<SubmissionDay> Days);
