using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;
using HopEn.Audit.Model.Concurrency;

namespace HopEn.Audit.Engine.Evaluation;

/// <summary>Asks the rules of a report, several at once when the dataset is small.</summary>
internal sealed class RuleRunner(Dataset dataset, AuditOptions options)
{
    /// <summary>The outcomes, in the order of the questions.</summary>
    /// <param name="questions">Rules, each with what it is asked to reach.</param>
    /// <param name="starting">Told the position of each rule before it is asked, from any thread.</param>
    /// <param name="cancellation">Interrupts within milliseconds.</param>
    public IReadOnlyList<RuleOutcome> Run(
        IReadOnlyList<(Rule Rule, RuleAim Aim)> questions,
        Action<int> starting,
        CancellationToken cancellation
    )
    {
        var outcomes = new RuleOutcome[questions.Count];
        var next = -1;
        void Work(CancellationToken stop)
        {
            using var aside = new AsideSession(dataset.Main);
            for (var i = Interlocked.Increment(ref next); i < questions.Count; i = Interlocked.Increment(ref next))
            {
                stop.ThrowIfCancellationRequested();
                starting(i);
                outcomes[i] = new RuleEvaluator(
                    dataset,
                    aside.Current,
                    options.RuleTimeLimit,
                    options.EvidenceLimit
                ).Evaluate(questions[i].Rule, questions[i].Aim, stop);
                if (outcomes[i].Verdict == Verdict.Error)
                    aside.Renew();
            }
        }

        SideBySide.Run([.. Enumerable.Repeat((Action<CancellationToken>)Work, dataset.Workers)], cancellation);
        return outcomes;
    }
}
