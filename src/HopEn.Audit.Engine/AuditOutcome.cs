using HopEn.Audit.Model;

namespace HopEn.Audit.Engine;

/// <summary>What an audit gives.</summary>
/// <param name="Report">The report of the whole dossier.</param>
/// <param name="Parts">One report per legal entity when the dossier holds several; empty otherwise.</param>
public sealed record AuditOutcome(AuditReport Report, IReadOnlyList<AuditReport> Parts);
