namespace HopEn.Audit.Engine.Dossiers;

/// <summary>
/// The types of documents that the CME, or an equivalent body, validated: a piece of the file that the ARS asks for
/// P1.O7 (SESAN webinar, spring 2025).
/// </summary>
/// <param name="ValidatedBy">« cme » or « equivalent ».</param>
/// <param name="ValidatedOn">Day of the validation.</param>
/// <param name="Codes">Codes of the types, in upper case, without repetition.</param>
public sealed record ValidatedTypeList(string ValidatedBy, DateOnly ValidatedOn, IReadOnlyList<string> Codes);
