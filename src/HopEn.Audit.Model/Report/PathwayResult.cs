namespace HopEn.Audit.Model;

/// <summary>A pathway of P1.O8 in the retained month.</summary>
/// <param name="Id">Name in the list of eligible patients.</param>
/// <param name="Title">Title.</param>
/// <param name="Numerator">Eligible patients who got a message.</param>
/// <param name="Denominator">Eligible patients of the month.</param>
/// <param name="WithoutUsableIns">Eligible patients without a qualified INS; null when no identity was read.</param>
/// <param name="ValidatedBy">« cme » or « direction ».</param>
/// <param name="ValidatedOn">Day of the validation.</param>
/// <param name="DaysBefore">Days of the window before the encounter.</param>
/// <param name="DaysAfter">Days of the window after it.</param>
/// <param name="UseCases">Labels of the uses declared.</param>
/// <param name="HasQualitativeUse">Whether one of them is more than an automatic duplicate.</param>
/// <param name="Mailbox">Dedicated ORG mailbox declared.</param>
/// <param name="MailboxIsOrganisational">Whether that mailbox is an ORG one of the declared list; null when there is none.</param>
/// <param name="Reader">Who reads it.</param>
public sealed record PathwayResult(
    string Id,
    string Title,
    long Numerator,
    long Denominator,
    long? WithoutUsableIns,
    string? ValidatedBy,
    DateOnly? ValidatedOn,
    int DaysBefore,
    int DaysAfter,
    IReadOnlyList<string> UseCases,
    bool HasQualitativeUse,
    string? Mailbox,
    bool? MailboxIsOrganisational,
    string? Reader
);
