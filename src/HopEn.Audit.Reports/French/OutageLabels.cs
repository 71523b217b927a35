using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.French;

/// <summary>French names and sentences of outages.</summary>
public static class OutageLabels
{
    /// <summary>A nature.</summary>
    public static string Of(OutageNature nature) =>
        nature switch
        {
            OutageNature.Scheduled => "programmée",
            OutageNature.Incident => "incident",
            OutageNature.Unknown => "nature non précisée",
            _ => throw new ArgumentOutOfRangeException(nameof(nature), nature, "Unknown nature."),
        };

    /// <summary>A confidence.</summary>
    public static string Of(OutageConfidence confidence) =>
        confidence switch
        {
            OutageConfidence.Confirmed => "confirmée par l’établissement",
            OutageConfidence.Official => "annonce officielle",
            OutageConfidence.Relayed => "information relayée",
            OutageConfidence.Inferred => "déduite",
            _ => throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "Unknown confidence."),
        };

    /// <summary>What became of a source.</summary>
    public static string Of(OutageSourceState state) =>
        state switch
        {
            OutageSourceState.Read => "lue",
            OutageSourceState.Unchanged => "inchangée",
            OutageSourceState.Kept => "lue dans ce qui est gardé",
            OutageSourceState.NeverRead => "jamais lue",
            OutageSourceState.Unreachable => "hors d’atteinte",
            OutageSourceState.NotUnderstood => "rien n’y est compris",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
        };

    /// <summary>A sign that goes with the words.</summary>
    public static string Sign(OutageSourceState state) =>
        state switch
        {
            OutageSourceState.Read or OutageSourceState.Unchanged or OutageSourceState.Kept => "✓",
            OutageSourceState.NeverRead => "–",
            OutageSourceState.Unreachable or OutageSourceState.NotUnderstood => "✗",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
        };

    /// <summary>What stops; the words whose meaning is not known are in quotes, as they were written.</summary>
    public static string Effects(Outage outage)
    {
        ArgumentNullException.ThrowIfNull(outage);
        return string.Join(
            ", ",
            outage.Effects.Select(effect =>
                effect.Use switch
                {
                    null => $"«\u202f{effect.Word}\u202f» (sens inconnu)",
                    OutageUse.Nothing => $"rien, d’après l’annonce («\u202f{effect.Word}\u202f»)",
                    _ => effect.Word,
                }
            )
        );
    }

    /// <summary>The objectives an outage touches; empty when none.</summary>
    public static string Objectives(Outage outage)
    {
        ArgumentNullException.ThrowIfNull(outage);
        return string.Join(", ", outage.Objectives.Select(objective => objective.Id.Split('/')[^1]))
            + (
                outage.Objectives.Any(objective => objective.Status == RuleStatus.Assumed)
                    ? " (hypothèse)"
                    : string.Empty
            );
    }

    /// <summary>The share of a month, bounded.</summary>
    public static string Impact(OutageImpact impact)
    {
        ArgumentNullException.ThrowIfNull(impact);
        var hours =
            impact.LeastHours == impact.MostHours
                ? $"{FrenchNumbers.Number(impact.MostHours)}\u00a0h"
                : $"entre {FrenchNumbers.Number(impact.LeastHours)} et {FrenchNumbers.Number(impact.MostHours)}\u00a0h";
        var working =
            impact.LeastWorkingHours == impact.MostWorkingHours
                ? $"{FrenchNumbers.Number(impact.MostWorkingHours)}\u00a0h ouvrée{(impact.MostWorkingHours >= 2 ? "s" : string.Empty)}"
                : $"entre {FrenchNumbers.Number(impact.LeastWorkingHours)} "
                    + $"et {FrenchNumbers.Number(impact.MostWorkingHours)}\u00a0h ouvrées";
        var share = impact.MostWorkingShare();
        var most = share == 0 ? $"0{FrenchNumbers.Narrow}%" : "au plus " + FrenchNumbers.Rate(share);
        return $"{FrenchNumbers.Month(impact.Month)}\u202f: {hours} sur {FrenchNumbers.Number(impact.MonthHours)}, "
            + $"dont {working} sur {FrenchNumbers.Number(impact.WorkingHours)} ({most})";
    }
}
