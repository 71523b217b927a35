using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Dossiers;

/// <summary>A target that the user enters, with where it comes from.</summary>
/// <param name="Value">0 to 1.</param>
/// <param name="Source">Text or person it comes from.</param>
public sealed record DossierTarget(Rate Value, string Source);
