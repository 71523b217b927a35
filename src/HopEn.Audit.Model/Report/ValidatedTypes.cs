namespace HopEn.Audit.Model;

/// <summary>The types of documents sent by professional MSSanté against the list that the CME validated.</summary>
/// <param name="ValidatedBy">« cme » or « equivalent »; null when the dossier gives no list.</param>
/// <param name="ValidatedOn">Day of the validation.</param>
/// <param name="IsInsidePeriod">Whether that day is in the period audited; null without list.</param>
/// <param name="Types">Types sent, most frequent first, then those validated and never sent.</param>
public sealed record ValidatedTypes(
    string? ValidatedBy,
    DateOnly? ValidatedOn,
    bool? IsInsidePeriod,
    IReadOnlyList<TypeUse> Types
);
