using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.French;

/// <summary>The plain sentences that every renderer opens with.</summary>
public static class Sentences
{
    private const int ReasonsTold = 4;

    /// <summary>
    /// « Réception : 120 documents reçus, 88,0 % intégrés au dossier du patient, 78,0 % ouverts (27 jamais). »;
    /// empty when no export tells it.
    /// </summary>
    public static string Reception(AuditReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var integrated = report.Playing(RuleRole.ReceptionIntegration) is { Outcome.Denominator: > 0 } filed
            ? filed
            : null;
        var opened = report.Playing(RuleRole.ReceptionOpening) is { Outcome.Denominator: > 0 } read ? read : null;
        if ((integrated ?? opened) is not { } known)
            return string.Empty;
        string[] parts =
        [
            FrenchNumbers.Plural(known.Outcome.Denominator, "document reçu", "documents reçus"),
            .. integrated is null
                ? Array.Empty<string>()
                : [$"{FrenchNumbers.Rate(integrated.Outcome.Rate!.Value)} intégrés au dossier du patient"],
            .. opened is null
                ? Array.Empty<string>()
                :
                [
                    $"{FrenchNumbers.Rate(opened.Outcome.Rate!.Value)} ouverts "
                        + $"({FrenchNumbers.Count(opened.Outcome.NonConforming())} jamais)",
                ],
        ];
        return $"Réception\u202f: {string.Join(", ", parts)}.";
    }

    /// <summary>
    /// « 1 965 patients sans INS qualifiée : 61,0 % sans pièce, 22,0 % INSi 01 ou 02… »;
    /// empty when all have one or no file tells it.
    /// </summary>
    public static string Identities(AuditReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (
            report.Playing(RuleRole.QualifiedIdentities)
                is not {
                    Outcome.Denominator: > 0,
                    Outcome.RawVerdict: not (Verdict.Declared or Verdict.NotAssessable or Verdict.Error)
                } known
            || known.Outcome.Numerator == known.Outcome.Denominator
        )
            return string.Empty;
        var reasons = ReasonShare
            .Of(known)
            .Take(ReasonsTold)
            .Select(one => $"{FrenchNumbers.Rate(one.Share)} {Reason(one.Code)}")
            .ToArray();
        var told = reasons.Length == 0 ? string.Empty : $"\u202f: {string.Join(", ", reasons)}";
        var lacking = FrenchNumbers.Plural(
            known.Outcome.NonConforming(),
            "patient sans INS qualifiée",
            "patients sans INS qualifiée"
        );
        return $"{lacking}{told}\u202f; liste de travail par unité\u202f: "
            + $"«\u202fhopen-audit worklist\u202f», règle {known.Id}.";
    }

    /// <summary>
    /// « HAS, critère 3.1-07 : 23 flux non sécurisés, 17 en ordre (faits, ou avec plan, échéance et responsable),
    /// 6 sans responsable. »; empty without map.
    /// </summary>
    public static string Exchanges(AuditReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (
            report.Playing(RuleRole.UnsecuredExchanges)
            is not {
                Outcome.Denominator: > 0,
                Outcome.RawVerdict: not (Verdict.Declared or Verdict.NotAssessable or Verdict.Error)
            } known
        )
            return string.Empty;
        var faults = known
            .Evidence.Details.OrderByDescending(detail => detail.Count)
            .ThenBy(detail => detail.Code, StringComparer.Ordinal)
            .Select(detail => $", {FrenchNumbers.Count(detail.Count)} {Flow(detail.Code)}");
        var flows = FrenchNumbers.Plural(known.Outcome.Denominator, "flux non sécurisé", "flux non sécurisés");
        return $"HAS, critère 3.1-07\u202f: {flows}, {FrenchNumbers.Count(known.Outcome.Numerator)} en ordre "
            + $"(faits, ou avec plan, échéance et responsable){string.Concat(faults)}.";
    }

    /// <summary>« les règles a et b »: where the detail of a summary is; empty when the report has none of them.</summary>
    public static string RulesOf(AuditReport report, params IEnumerable<RuleRole> roles)
    {
        ArgumentNullException.ThrowIfNull(report);
        var ids = roles.Select(role => report.Playing(role)?.Id).OfType<RuleId>().ToArray();
        return ids.Length == 0
            ? string.Empty
            : $"{(ids.Length == 1 ? "la règle" : "les règles")} {string.Join(" et ", ids)}";
    }

    /// <summary>The conclusion in one or two sentences.</summary>
    public static string Banner(AuditReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var (failing, unknown) = (report.FailingRules(), report.UndecidedRules());
        var failed =
            failing == 0 ? "Aucune règle n’échoue" : FrenchNumbers.Plural(failing, "règle échoue", "règles échouent");
        var lacking =
            unknown == 0
                ? "toutes celles qui s’appliquent ont pu être évaluées"
                : $"{FrenchNumbers.Plural(unknown, "autre n’a", "autres n’ont")} "
                    + $"pas pu être évaluée{(unknown > 1 ? "s" : string.Empty)}";
        var blocked = report.Score.BlockedBy.Count switch
        {
            0 => string.Empty,
            1 => " Un défaut bloquant doit être levé avant toute déclaration.",
            var several => $" {several} défauts bloquants doivent être levés avant toute déclaration.",
        };
        return $"{failed}\u202f; {lacking}.{blocked}";
    }

    /// <summary>A figure that the hospital declares, never taken for one that was recomputed.</summary>
    public static string Declared(DeclaredFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var month = figure.Month is { } told ? $", {FrenchNumbers.Month(told)}" : string.Empty;
        var counts = FrenchNumbers.Fraction(figure.Numerator, figure.Denominator);
        return $"{FrenchNumbers.Rate(figure.Rate)} ({counts}{month}) déclaré, "
            + $"non recalculé ({figure.ComputedBy ?? "origine non dite"})";
    }

    private static string Reason(string code) =>
        code switch
        {
            "no-document" => "sans pièce d’identité",
            ReasonShare.Insi => "INSi 01 ou 02",
            "trait-mismatch" => "traits discordants",
            "foreign" => "patients étrangers",
            "emergency" => "venus par les urgences",
            "provisional" => "provisoires, motif non dit",
            "retrieved" => "récupérées, pièce non contrôlée",
            "validated" => "validées, INS non récupérée",
            _ => "autre motif",
        };

    private static string Flow(string code) =>
        code switch
        {
            "no-plan" => "sans plan",
            "overdue" => "en retard",
            "no-owner" => "sans responsable",
            "no-due-date" => "sans échéance",
            _ => code,
        };
}
