namespace HopEn.Audit.Cda.Documents;

/// <summary>A coded value. Each part is empty when the document does not give it.</summary>
/// <param name="Code">The code.</param>
/// <param name="System">OID of the code system.</param>
public sealed record CdaCode(string Code, string System);
