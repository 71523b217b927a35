namespace HopEn.Audit.Demo;

/// <summary>What the demo dossier is made of.</summary>
/// <param name="Seed">Same seed, same bytes.</param>
/// <param name="Encounters">Rows of the encounter files, in all.</param>
/// <param name="WithApplicativeMailbox">
/// Whether the hospital declares APP mailboxes. Without them the rule on applicative equipment fails, and the one on
/// mailboxes that can't be verified has nothing to say: no single dossier can show both.
/// </param>
public sealed record DemoOptions(int Seed = 20250731, int Encounters = 20000, bool WithApplicativeMailbox = true);
