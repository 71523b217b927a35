namespace HopEn.Audit.Model;

/// <summary>A pathway of P1.O8 in the retained month.</summary>
public sealed record PathwayResult
{
    /// <summary>Name in the list of eligible patients.</summary>
    public required string Id { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Whether its patients count; reports of before counted every pathway.</summary>
    public bool IsCounted { get; init; } = true;

    /// <summary>Eligible patients who got a message.</summary>
    public required long Numerator { get; init; }

    /// <summary>Eligible patients of the month.</summary>
    public required long Denominator { get; init; }

    /// <summary>Eligible patients without a qualified INS; null when no identity was read.</summary>
    public long? WithoutUsableIns { get; init; }

    /// <summary>« cme » or « direction ».</summary>
    public string? ValidatedBy { get; init; }

    /// <summary>Day of the validation.</summary>
    public DateOnly? ValidatedOn { get; init; }

    /// <summary>Days of the window before the encounter.</summary>
    public required int DaysBefore { get; init; }

    /// <summary>Days of the window after it.</summary>
    public required int DaysAfter { get; init; }

    /// <summary>Labels of the uses declared.</summary>
    public required IReadOnlyList<string> UseCases { get; init; }

    /// <summary>Whether one of them is more than an automatic duplicate.</summary>
    public required bool HasQualitativeUse { get; init; }

    /// <summary>Dedicated ORG mailbox declared.</summary>
    public string? Mailbox { get; init; }

    /// <summary>Whether that mailbox is an ORG one of the declared list; null when there is none.</summary>
    public bool? MailboxIsOrganisational { get; init; }

    /// <summary>Who reads it.</summary>
    public string? Reader { get; init; }
}
