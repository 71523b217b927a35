using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.PublicView;

/// <summary>The outside report of one establishment, or why there is none.</summary>
/// <param name="Finess">FINESS asked for.</param>
/// <param name="Report">Report; null when there is none.</param>
/// <param name="Fault">French sentence when there is none.</param>
public sealed record PublicViewResult(Finess Finess, AuditReport? Report, string? Fault);
