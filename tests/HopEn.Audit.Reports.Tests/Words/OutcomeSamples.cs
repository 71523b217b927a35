using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.Tests.Words;

/// <summary>What explains outcomes and scores, with parameters such as Engine gives.</summary>
internal static class OutcomeSamples
{
    private static readonly DateOnly Day = new(2025, 6, 15);
    private static readonly object[] Told = [0.875m, 7000, 8000, "2025-06", "DPI"];
    private static readonly object[] Who = ["A, DIM", Day, string.Empty, string.Empty];
    private static readonly object[] Until = ["A, DIM", Day, new DateOnly(2026, 6, 14), "Voir le procès-verbal."];

    public static IReadOnlyList<AuditMessage> All { get; } =
    [
        AuditMessage.Of(OutcomeCodes.MissingData, "DIM", "source", "les identités", string.Empty),
        AuditMessage.Of(
            OutcomeCodes.MissingData,
            ["DSI", "column", "canal", "les envois MSSanté", "source", "l’annuaire", string.Empty]
        ),
        AuditMessage.Of(OutcomeCodes.MissingData, string.Empty, "unknown", "fhir", string.Empty),
        AuditMessage.Of(OutcomeCodes.RuleTimeout, 30),
        AuditMessage.Of(OutcomeCodes.RuleTimeout, 1),
        AuditMessage.Of(OutcomeCodes.RuleFailed, "Conversion Error", "rules/essai.sql"),
        AuditMessage.Of(OutcomeCodes.RuleMemory, "rules/essai.sql"),
        AuditMessage.Of(OutcomeCodes.RuleDisk, "rules/essai.sql"),
        AuditMessage.Of(OutcomeCodes.RuleGroups, "site", 1000, "rules/essai.sql"),
        AuditMessage.Of(OutcomeCodes.RuleGroups, "period × site", 200_000, "rules/essai.sql"),
        AuditMessage.Of(OutcomeCodes.ServicesLeftOut, 5000),
        AuditMessage.Of(OutcomeCodes.RuleAnswer, "measure", "aaa", "number", "rules/essai.sql"),
        AuditMessage.Of(OutcomeCodes.RuleAnswer, "subject", "9999", "text", "rules/essai.sql"),
        AuditMessage.Of(OutcomeCodes.RuleAnswer, "detail", "aaa", "code", "rules/essai.sql"),
        AuditMessage.Of(OutcomeCodes.RuleAnswer, "period", "9999-99", "month", "rules/essai.sql"),
        AuditMessage.Of(OutcomeCodes.RuleAnswer, "site", "aaaa aaa", "finess", "rules/essai.sql"),
        AuditMessage.Of(OutcomeCodes.NoTarget),
        AuditMessage.Of(OutcomeCodes.NothingMatched, 12000),
        AuditMessage.Of(OutcomeCodes.NothingMatched, 1),
        AuditMessage.Of(OutcomeCodes.NothingConcerned),
        AuditMessage.Of(OutcomeCodes.DeclaredOnly, Told),
        AuditMessage.Of(OutcomeCodes.DeclaredOnly, [0.5m, 1, 2, "2025-06", string.Empty]),
        AuditMessage.Of(OutcomeCodes.DeclaredUnchecked, Told),
        AuditMessage.Of(OutcomeCodes.DeclaredAgrees, [.. Told, 0.875m, 7000, 8000]),
        AuditMessage.Of(OutcomeCodes.DeclaredDiffers, [.. Told, 0.865m, 6920, 8000, 1m]),
        AuditMessage.Of(OutcomeCodes.DeclaredDiffers, [.. Told, 0.9m, 7200, 8000, -2.5m]),
        AuditMessage.Of(OutcomeCodes.ChannelUnknown),
        AuditMessage.Of(OutcomeCodes.StatusDay, Day),
        AuditMessage.Of(OutcomeCodes.EquipmentUnknown, "75", string.Empty),
        AuditMessage.Of(OutcomeCodes.WeightingChosen, "ponderee"),
        AuditMessage.Of(OutcomeCodes.WeightingUnsettled, 0.6346m, 0.8576m, 141, 0),
        AuditMessage.Of(OutcomeCodes.WeightingUnsettled, 0.6346m, 0.8576m, 1, 12),
        AuditMessage.Of(OutcomeCodes.WeightingAgrees, 0.72m, 1.04m),
        AuditMessage.Of(AttestationCodes.Open, "La cellule existe-t-elle\u202f?", "procès-verbal"),
        AuditMessage.Of(AttestationCodes.Future, Day),
        AuditMessage.Of(AttestationCodes.Expired, Day, "A, DIM", Day, "La cellule existe-t-elle\u202f?"),
        AuditMessage.Of(AttestationCodes.NotConcerned, Who),
        AuditMessage.Of(AttestationCodes.Denied, Until),
        AuditMessage.Of(AttestationCodes.Proved, [.. Until, "pv.pdf", Day, "0123456789abcdef"]),
        AuditMessage.Of(AttestationCodes.NoEvidence, Who),
        AuditMessage.Of(AttestationCodes.EvidenceAbsent, [.. Until, "pv.pdf"]),
        AuditMessage.Of(AttestationCodes.EvidenceUndated, [.. Who, "pv.pdf"]),
        AuditMessage.Of(AttestationCodes.EvidenceFuture, [.. Who, "pv.pdf", Day]),
        AuditMessage.Of(ScoreCodes.NothingWeighs),
        AuditMessage.Of(ScoreCodes.TooLittle, 1, 24),
        AuditMessage.Of(ScoreCodes.TooLittle, 9, 24),
        AuditMessage.Of(ScoreCodes.Broken, "bal-declared", "ins-qualification"),
        AuditMessage.Of(FailureCodes.OutOfMemory),
        AuditMessage.Of(FailureCodes.OutOfDisk),
        AuditMessage.Of(FailureCodes.NothingToProve),
        AuditMessage.Of(FailureCodes.AskWhatIsMissing),
    ];
}
