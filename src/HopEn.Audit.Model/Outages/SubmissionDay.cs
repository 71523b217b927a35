namespace HopEn.Audit.Model;

/// <summary>What was sent to the DMP on a day.</summary>
/// <param name="Day">Day in France.</param>
/// <param name="Accepted">Submissions accepted.</param>
/// <param name="Refused">Submissions refused.</param>
public sealed record SubmissionDay(DateOnly Day, long Accepted, long Refused);
