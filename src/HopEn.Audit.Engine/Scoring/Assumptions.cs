using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Evaluation;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Scoring;

/// <summary>Lists the values that no text read imposes, and where each comes from.</summary>
/// <param name="dossier">Dossier, for what it sets or confirms.</param>
internal sealed class Assumptions(Dossier dossier)
{
    private static readonly AuditMessage Pack = AuditMessage.Of(AssumptionCodes.FromPack);
    private static readonly AuditMessage Told = AuditMessage.Of(AssumptionCodes.FromDossier);

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
                AuditMessage.Of(AssumptionCodes.FinessPmsi),
                dossier.Establishment.FinessPmsi,
                AuditMessage.Of(AssumptionCodes.FromTool),
                false
            );
    }

    private IEnumerable<Assumption> EnteredTargets() =>
        dossier.Targets.Select(target => new Assumption(
            $"{target.Key}/target",
            AuditMessage.Of(AssumptionCodes.Target, target.Key, target.Value.Source),
            Percentage(target.Value.Value),
            Told,
            true
        ));

    private IEnumerable<Assumption> Settings(IReadOnlyList<EvaluatedRule> evaluated) =>
        evaluated
            .SelectMany(one => one.Rule.Settings)
            .DistinctBy(setting => setting.Name)
            .Where(setting => setting.Status == RuleStatus.Assumed || dossier.Settings.ContainsKey(setting.Name))
            .Select(setting => new Assumption(
                setting.Name,
                AuditMessage.Sentence(setting.Label),
                dossier.Settings.GetValueOrDefault(setting.Name) ?? setting.Default,
                dossier.Settings.ContainsKey(setting.Name) ? Told : AuditMessage.Of(AssumptionCodes.FromPackDefault),
                dossier.Settings.ContainsKey(setting.Name)
            ));

    private static Assumption Threshold(Rule rule) =>
        new(
            rule.Id + "/blocking-below",
            AuditMessage.Of(AssumptionCodes.BlockingBelow, rule.Title),
            Percentage(rule.BlockingBelow!.Value),
            Pack,
            false
        );

    private Assumption Assumed(Rule rule) =>
        new(
            rule.Id,
            AuditMessage.Of(AssumptionCodes.Rule, rule.Title, rule.Source),
            null,
            Pack,
            dossier.ConfirmedAssumptions.Contains(rule.Id)
        );

    private static string Percentage(decimal share) => (share * 100).ToString("0.#", FrenchFormat.Numbers) + "\u202f%";
}
