namespace HopEn.Audit.Model;

/// <summary>The feeding of the DMP over the period: each family of HOP’EN 2, the feeds refused, the time it takes.</summary>
/// <param name="Families">Families whose rule could be counted, in the order of the objectives.</param>
/// <param name="Rejections">Feeds of the period that the DMP refused, by code, most frequent first.</param>
public sealed record DmpSubmissions(IReadOnlyList<DmpFamily> Families, IReadOnlyList<SubmissionRejection> Rejections);
