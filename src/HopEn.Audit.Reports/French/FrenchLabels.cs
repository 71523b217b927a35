using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.French;

/// <summary>French names of the codes of a report.</summary>
public static class FrenchLabels
{
    /// <summary>A verdict.</summary>
    public static string Of(Verdict verdict) =>
        verdict switch
        {
            Verdict.Compliant => "conforme",
            Verdict.Reservation => "réserve",
            Verdict.NonCompliant => "non conforme",
            Verdict.NotAssessable => "non évaluable",
            Verdict.NotApplicable => "non applicable",
            Verdict.ToAttest => "à attester",
            Verdict.Declared => "déclaré",
            Verdict.Waived => "dérogé",
            Verdict.Error => "erreur",
            _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "Unknown verdict."),
        };

    /// <summary>The word for several rules.</summary>
    /// <param name="verdict">Verdict.</param>
    /// <param name="count">How many rules have it.</param>
    public static string Of(Verdict verdict, int count) =>
        verdict == Verdict.ToAttest || count < 2
            ? Of(verdict)
            : verdict switch
            {
                Verdict.NonCompliant
                or Verdict.NotAssessable
                or Verdict.NotApplicable
                or Verdict.Compliant
                or Verdict.Reservation
                or Verdict.Declared
                or Verdict.Waived
                or Verdict.Error => Of(verdict) + "s",
                _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "Unknown verdict."),
            };

    /// <summary>A sign that goes with the word, so that colour is never alone.</summary>
    public static string Sign(Verdict verdict) =>
        verdict switch
        {
            Verdict.Compliant => "✓",
            Verdict.Reservation => "≈",
            Verdict.NonCompliant => "✗",
            Verdict.NotAssessable => "?",
            Verdict.NotApplicable => "–",
            Verdict.ToAttest => "…",
            Verdict.Declared => "§",
            Verdict.Waived => "D",
            Verdict.Error => "!",
            _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "Unknown verdict."),
        };

    /// <summary>A severity.</summary>
    public static string Of(Severity severity) =>
        severity switch
        {
            Severity.Blocking => "bloquante",
            Severity.Major => "majeure",
            Severity.Minor => "mineure",
            Severity.Information => "information",
            _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "Unknown severity."),
        };

    /// <summary>A grade.</summary>
    public static string Of(Grade grade, int waivedFailures) =>
        grade switch
        {
            Grade.Ready => "prêt",
            Grade.ReadyWithWaivers => $"prêt sous {FrenchNumbers.Plural(waivedFailures, "dérogation", "dérogations")}",
            Grade.NotReady => "non prêt",
            Grade.Undetermined => "indéterminé",
            _ => throw new ArgumentOutOfRangeException(nameof(grade), grade, "Unknown grade."),
        };

    /// <summary>What is counted, in the plural.</summary>
    public static string Of(Unit unit) =>
        unit switch
        {
            Unit.Patient => "patients",
            Unit.Identity => "identités",
            Unit.Encounter => "venues",
            Unit.Mailbox => "BAL",
            Unit.Service => "services ou unités",
            Unit.Site => "sites",
            Unit.Source => "fichiers",
            Unit.Document => "documents",
            Unit.Pathway => "parcours",
            Unit.Message => "messages",
            Unit.Event => "événements prévus",
            Unit.DocumentType => "types de document et liste validée",
            Unit.Exchange => "échanges",
            Unit.Establishment => "établissement",
            _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "Unknown unit."),
        };

    /// <summary>What happened to a rule.</summary>
    public static string Of(RuleChangeKind kind) =>
        kind switch
        {
            RuleChangeKind.NewlyFailing => "échoue désormais",
            RuleChangeKind.BecameNotAssessable => "n’est plus évaluable",
            RuleChangeKind.NewlyPassing => "n’échoue plus",
            RuleChangeKind.Changed => "a changé",
            RuleChangeKind.Added => "ajoutée",
            RuleChangeKind.Removed => "retirée",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown change."),
        };

    /// <summary>A legal status class.</summary>
    public static string Of(LegalStatusClass status) =>
        status switch
        {
            LegalStatusClass.Public => "public",
            LegalStatusClass.PrivateNonProfit => "privé non lucratif",
            LegalStatusClass.PrivateForProfit => "privé lucratif",
            LegalStatusClass.Undetermined => "statut indéterminé",
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Unknown status."),
        };

    /// <summary>A state of a waiver.</summary>
    public static string Of(WaiverState state) =>
        state switch
        {
            WaiverState.Applied => "appliquée",
            WaiverState.Expired => "échue",
            WaiverState.Insufficient => "insuffisante",
            WaiverState.NotNeeded => "sans objet",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
        };
}
