namespace HopEn.Audit.Model.Requests;

/// <summary>A rule that an export would let evaluate.</summary>
/// <param name="RuleId">Rule.</param>
/// <param name="Title">Its title.</param>
/// <param name="Owner">Who acts on it.</param>
/// <param name="Points">Points of coverage, 0 to 100; 0 for a rule that doesn't weigh.</param>
/// <param name="With">What else it needs that the dossier lacks; empty when this export is enough.</param>
public sealed record RequestGain(
    RuleId RuleId,
    string Title,
    string Owner,
    decimal Points,
    IReadOnlyList<AuditMessage> With
);
