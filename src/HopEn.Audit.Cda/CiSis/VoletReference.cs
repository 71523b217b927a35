namespace HopEn.Audit.Cda.CiSis;

/// <summary>The volet a document says it follows.</summary>
/// <param name="Volet">The name of the volet, such as <c>BIO-CR-BIO</c>.</param>
/// <param name="Version">The version, such as <c>2024.01</c>; null when the document does not give it.</param>
/// <param name="Master">The name of the master schema without <c>.sch</c>; only meaningful with a version.</param>
public sealed record VoletReference(string Volet, string? Version, string Master);
