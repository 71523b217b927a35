namespace HopEn.Audit.Engine.Dossiers;

/// <summary>A canonical column of a tabular source.</summary>
/// <param name="Name">Name in dossier.yml and, behind the kind, in the <c>needs</c> of a rule.</param>
/// <param name="Required">Whether the source is useless without it.</param>
/// <param name="Label">French description, for messages and requests.</param>
/// <param name="Headers">Headers recognised without mapping, compared folded (case, accents and punctuation ignored).</param>
/// <param name="Codes">Canonical codes the values must be mapped to; empty for free values.</param>
public sealed record SourceColumn(
    string Name,
    bool Required,
    string Label,
    IReadOnlyList<string> Headers,
    IReadOnlyList<string> Codes
);
