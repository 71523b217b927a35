namespace HopEn.Audit.Model.Requests;

/// <summary>What one person is asked for.</summary>
/// <param name="Id">Language-free identifier, in the names of files.</param>
/// <param name="Recipient">Who, French.</param>
/// <param name="Alone">Points of coverage that this person's exports give by themselves, 0 to 100.</param>
/// <param name="Together">Points of coverage they take part in, with what others are asked for, 0 to 100.</param>
/// <param name="Warnings">What can't wait.</param>
/// <param name="Items">Exports.</param>
public sealed record RequestPage(
    string Id,
    string Recipient,
    decimal Alone,
    decimal Together,
    IReadOnlyList<AuditMessage> Warnings,
    IReadOnlyList<RequestItem> Items
);
