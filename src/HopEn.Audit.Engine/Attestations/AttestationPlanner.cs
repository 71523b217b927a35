using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Evaluation;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Attestations;

/// <summary>What is left to attest for a programme.</summary>
/// <param name="pack">Rules and programmes.</param>
/// <param name="dossier">Dossier.</param>
/// <param name="today">Day in France.</param>
public sealed class AttestationPlanner(RulePack pack, Dossier dossier, DateOnly today)
{
    /// <summary>The open questions, in the order of the programme, each with why it is open.</summary>
    /// <param name="programme">Programme asked for; null lets the dossier, then the period, decide.</param>
    /// <exception cref="ConfigurationException">The programme is unknown, or attestations.yml has faults.</exception>
    public (Programme Programme, IReadOnlyList<(Rule Rule, AuditMessage Reason)> Open, int Answered) Plan(
        string? programme
    )
    {
        var chosen = ProgrammeChoice
            .Of(pack, dossier, new AuditOptions { RunId = string.Empty, Programme = programme })
            .Programme;
        var book = AttestationBook.Read(dossier, pack, today);
        var judged = chosen
            .Categories.SelectMany(category => category.Rules)
            .Select(weighted => pack.Find(weighted.Id)!)
            .Where(rule => rule.Question is not null)
            .Select(rule => (Rule: rule, Outcome: book.Judge(rule)))
            .ToArray();
        return (
            chosen,
            [
                .. judged
                    .Where(one => one.Outcome.Verdict == Verdict.ToAttest)
                    .Select(one => (one.Rule, one.Outcome.Reasons[0])),
            ],
            judged.Count(one => one.Outcome.Verdict != Verdict.ToAttest)
        );
    }
}
