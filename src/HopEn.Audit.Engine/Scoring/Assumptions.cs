using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Evaluation;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Scoring;

/// <summary>Lists the values that no text read imposes, and where each comes from.</summary>
/// <param name="dossier">Dossier, for what it sets or confirms.</param>
internal sealed class Assumptions(Dossier dossier)
{
    private const string Pack = "jeu de règles";

    /// <summary>The assumptions that the rules evaluated rest on.</summary>
    public Assumption[] Of(IReadOnlyList<EvaluatedRule> evaluated) =>
        [
            .. ProposedFiness(),
            .. EnteredTargets(),
            .. Settings(evaluated),
            .. evaluated.Where(one => one.Rule.BlockingBelow is not null).Select(one => Threshold(one.Rule)),
            .. evaluated.Where(one => one.Rule.Status == RuleStatus.Assumed).Select(one => Assumed(one.Rule)),
        ];

    private IEnumerable<Assumption> ProposedFiness()
    {
        if (dossier.Establishment.FinessPmsiProposed)
            yield return new Assumption(
                "finess-pmsi",
                "FINESS PMSI déduit du statut juridique (EJ si public, ET si privé)",
                dossier.Establishment.FinessPmsi,
                "défaut de l’outil",
                false
            );
    }

    private IEnumerable<Assumption> EnteredTargets() =>
        dossier.Targets.Select(target => new Assumption(
            $"{target.Key}/target",
            $"Cible saisie pour «\u202f{target.Key}\u202f» ({target.Value.Source})",
            Percentage(target.Value.Value),
            "dossier",
            true
        ));

    private IEnumerable<Assumption> Settings(IReadOnlyList<EvaluatedRule> evaluated) =>
        evaluated
            .SelectMany(one => one.Rule.Settings)
            .DistinctBy(setting => setting.Name)
            .Where(setting => setting.Status == RuleStatus.Assumed || dossier.Settings.ContainsKey(setting.Name))
            .Select(setting => new Assumption(
                setting.Name,
                setting.Label,
                dossier.Settings.GetValueOrDefault(setting.Name) ?? setting.Default,
                dossier.Settings.ContainsKey(setting.Name) ? "dossier" : "défaut du jeu de règles",
                dossier.Settings.ContainsKey(setting.Name)
            ));

    private static Assumption Threshold(Rule rule) =>
        new(
            rule.Id + "/blocking-below",
            $"{rule.Title}\u202f: seuil en dessous duquel le défaut est tenu pour systématique et bloque",
            Percentage(rule.BlockingBelow!.Value),
            Pack,
            false
        );

    private Assumption Assumed(Rule rule) =>
        new(rule.Id, $"{rule.Title} ({rule.Source})", null, Pack, dossier.ConfirmedAssumptions.Contains(rule.Id));

    private static string Percentage(decimal share) => (share * 100).ToString("0.#", FrenchFormat.Numbers) + "\u202f%";
}
