namespace HopEn.Audit.Cda.Documents;

/// <summary>An instance identifier of HL7.</summary>
/// <param name="Root">OID of the authority, or of the object itself.</param>
/// <param name="Extension">Identifier within the authority; empty when absent.</param>
public sealed record CdaIdentifier(string Root, string Extension)
{
    /// <summary><c>root</c>, or <c>root:extension</c>.</summary>
    public override string ToString() => Extension.Length == 0 ? Root : $"{Root}:{Extension}";
}
