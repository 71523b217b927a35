namespace HopEn.Audit.Cda.Schematron;

/// <summary>One firing of a Schematron test on one node.</summary>
/// <param name="Schematron">The schema: its path under the root of the set, with slashes, without <c>.sch</c>.</param>
/// <param name="Kind">Failed assert or successful report.</param>
/// <param name="Role">The role as written (<c>error</c>, <c>warning</c>, <c>info</c>…);
/// null when the schema gives none, which ranks as an error.</param>
/// <param name="Test">The test as written, parameters of abstract patterns substituted, white space normalised.</param>
/// <param name="Message">The message of the schema; values quoted from the document are masked unless asked otherwise.</param>
/// <param name="Location">The node, as a path of element names as written in the document, with positions where a name repeats.</param>
/// <param name="Line">The line the node begins on, from 1.</param>
public sealed record SchematronFinding(
    string Schematron,
    SchematronFindingKind Kind,
    string? Role,
    string Test,
    string Message,
    string Location,
    int Line
)
{
    /// <summary>Whether the firing is an error: the schema gives no role, or none that is milder.</summary>
    public bool IsError => Role?.Trim().ToLowerInvariant() is not ("warning" or "warn" or "info" or "information");
}
