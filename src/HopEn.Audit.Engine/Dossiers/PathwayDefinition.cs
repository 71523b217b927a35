namespace HopEn.Audit.Engine.Dossiers;

/// <summary>A care pathway as the hospital defines it for P1.O8.</summary>
/// <param name="Id">Name of the pathway in the list of eligible patients.</param>
/// <param name="Title">Title shown.</param>
/// <param name="ValidatedBy">« cme » or « direction »; null when not validated.</param>
/// <param name="ValidatedOn">Day of the validation.</param>
/// <param name="DaysBefore">A message counts from that many days before the encounter: convocations, instructions.</param>
/// <param name="DaysAfter">And until that many days after it: questionnaires.</param>
/// <param name="UseCases">Uses of citizen messaging.</param>
/// <param name="Mailbox">Dedicated ORG mailbox; null when there is none.</param>
/// <param name="Reader">Who reads that mailbox.</param>
public sealed record PathwayDefinition(
    string Id,
    string Title,
    string? ValidatedBy,
    DateOnly? ValidatedOn,
    int DaysBefore,
    int DaysAfter,
    IReadOnlyList<UseCase> UseCases,
    string? Mailbox,
    string? Reader
)
{
    /// <summary>What the hospital writes of the pathway, for the sheet that the ARS asks for beforehand; null when nothing.</summary>
    public string? Description { get; init; }
}
