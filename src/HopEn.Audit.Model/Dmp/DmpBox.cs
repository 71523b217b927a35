namespace HopEn.Audit.Model;

/// <summary>Documents lost at one place.</summary>
/// <param name="Code"><c>not-validated</c>, <c>none</c> (never sent), <c>rejected</c>, <c>withdrawn</c>.</param>
/// <param name="Documents">Documents.</param>
public sealed record DmpBox(string Code, long Documents);
