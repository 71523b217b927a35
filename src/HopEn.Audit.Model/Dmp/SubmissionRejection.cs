namespace HopEn.Audit.Model;

/// <summary>Feeds that the DMP refused with one code.</summary>
/// <param name="Code">Code; null when the export has none.</param>
/// <param name="Feeds">Feeds.</param>
/// <param name="Recovered">Those whose document was accepted on that day or later.</param>
public sealed record SubmissionRejection(string? Code, long Feeds, long Recovered);
