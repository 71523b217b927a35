namespace HopEn.Audit.Cli.Demo;

/// <summary>What the synthetic dossier looks like. The same options give the same bytes.</summary>
/// <param name="Seed">Seed of everything that varies.</param>
/// <param name="Encounters">Encounters written, planted ones aside.</param>
public sealed record DemoOptions(int Seed = 20250731, int Encounters = 20_000);
