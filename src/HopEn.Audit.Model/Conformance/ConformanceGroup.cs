namespace HopEn.Audit.Model;

/// <summary>Documents of a type, of a month or judged by a layer.</summary>
/// <param name="Code">Code of the type (empty when the document does not tell), month yyyy-MM, or layer: opening,
/// xdm, mail, xsd, builtin, official.</param>
/// <param name="Label">French label of a type; null when the tool has none.</param>
/// <param name="Documents">Documents judged.</param>
/// <param name="Conforming">Of which without error; for a layer, without error of that layer.</param>
public sealed record ConformanceGroup(string Code, string? Label, long Documents, long Conforming);
