namespace HopEn.Audit.Model;

/// <summary>Feeds that the DMP refused, whatever the code.</summary>
/// <param name="Feeds">Feeds refused.</param>
/// <param name="Recovered">Those whose document was accepted on that day or later.</param>
public sealed record SubmissionRejectionTotal(long Feeds, long Recovered);
