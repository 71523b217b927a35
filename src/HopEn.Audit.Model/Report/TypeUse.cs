namespace HopEn.Audit.Model;

/// <summary>What is done with a type of document.</summary>
/// <param name="Code">Code.</param>
/// <param name="Label">French label; the code itself when it is not known.</param>
/// <param name="Messages">Messages of the period to professionals, in CDA or in a format that is not told, final failures left out.</param>
/// <param name="IsListed">Whether the list holds it.</param>
public sealed record TypeUse(string Code, string Label, long Messages, bool IsListed);
