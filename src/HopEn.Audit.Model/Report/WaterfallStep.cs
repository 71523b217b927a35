namespace HopEn.Audit.Model;

/// <summary>A step from all encounters to the patients counted.</summary>
/// <param name="Code">
/// <c>encounters</c> (start), a kind left out or <c>transfer</c> (to subtract), <c>open-stay</c> (added),
/// <c>counted</c> (encounters left), <c>patients</c> (end),
/// <c>of-which-…</c> (kinds counted that are worth a line of their own).
/// </param>
/// <param name="Count">Encounters; patients for the last step.</param>
public sealed record WaterfallStep(string Code, long Count);
