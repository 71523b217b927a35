using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.French;

/// <summary>French sentences of what falls in an interruption.</summary>
public static class OutageSentences
{
    /// <summary>What is counted, in the plural.</summary>
    public static string Counted(string what) =>
        what switch
        {
            "encounters" => "Séjours clos et consultations",
            "documents" => "Documents produits",
            "accepted" => "Alimentations du DMP acceptées",
            "refused" => "Alimentations du DMP refusées",
            "messages" => "Messages envoyés",
            "sent-again" => "Documents arrêtés, renvoyés depuis",
            "not-sent-again" => "Documents arrêtés, jamais renvoyés",
            _ => throw new ArgumentOutOfRangeException(nameof(what), what, "Unknown count."),
        };

    /// <summary>The most that an interruption took from a rate, rounded upwards since it is a bound: au plus 0,4 point.</summary>
    public static string Effect(decimal most) => most == 0 ? "aucun" : Points(Math.Ceiling(most * 1000) / 10);

    /// <summary>What matters in an interruption, in one sentence; empty when nothing can be said.</summary>
    public static string Summary(OutageFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var parts = new List<string>();
        if (finding.Counts.FirstOrDefault(count => count.What == "not-sent-again") is { } missing)
        {
            var certain =
                missing.Least < missing.Most
                    ? $", dont {FrenchNumbers.Count(missing.Least)} certainement "
                        + $"arrêté{(missing.Least >= 2 ? "s" : string.Empty)} par l’interruption"
                    : string.Empty;
            parts.Add(
                missing.Most == 0
                    ? "aucun document arrêté n’attend d’être renvoyé"
                    : $"{FrenchNumbers.Plural(missing.Most, "document reste à renvoyer", "documents restent à renvoyer")}"
                        + $"{certain} (règle {RuleRole.StoppedDocuments.RuleId()})"
            );
        }

        if (finding.Rates.Count > 0)
        {
            var most = finding.Rates.MaxBy(rate => rate.MostEffect)!;
            parts.Add(
                most.MostEffect == 0
                    ? "aucun effet sur les taux"
                    : $"effet sur un taux mensuel\u202f: au plus {Effect(most.MostEffect)} ({most.Objective.Split('/')[^1]})"
            );
        }

        if (parts.Count == 0)
            return string.Empty;
        var sentence = string.Join("\u202f; ", parts);
        return char.ToUpperInvariant(sentence[0]) + sentence[1..] + ".";
    }

    /// <summary>An interruption to come, in one line.</summary>
    public static string Upcoming(Outage outage)
    {
        ArgumentNullException.ThrowIfNull(outage);
        var remark =
            outage.Cancelled ? ", annulée"
            : outage.When.NeedsConfirmation ? ", à confirmer"
            : string.Empty;
        return $"{outage.ServiceName}\u202f: {FrenchMoments.Windows(outage.When.Retained)}, "
            + $"{OutageLabels.Of(outage.Nature)}{remark}";
    }

    private static string Points(decimal points) =>
        $"{FrenchNumbers.Number(points)} point{(points >= 2 ? "s" : string.Empty)}";
}
