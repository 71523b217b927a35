using DuckDB.NET.Data;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Evaluation;

/// <summary>Asks a sealed dataset the question of a rule, within bounds: what goes wrong in a rule is told of that rule alone.</summary>
/// <param name="dataset">The sealed dataset.</param>
/// <param name="session">Asks through it.</param>
/// <param name="timeLimit">Time a rule has.</param>
/// <param name="evidenceLimit">How many failing rows are shown.</param>
internal sealed class RuleEvaluator(Dataset dataset, DatasetSession session, TimeSpan timeLimit, int evidenceLimit)
{
    public RuleOutcome Evaluate(Rule rule, RuleAim aim, CancellationToken cancellation)
    {
        var missing = rule
            .Needs.Where(need => !dataset.Columns.Meet(need))
            .Select(need => MissingNeed.Of(need, dataset.Kinds))
            .ToArray();
        if (missing.Length > 0)
            return new RuleOutcome
            {
                Verdict = Verdict.NotAssessable,
                Missing = missing,
                Reasons = [.. missing.Select(one => one.Message)],
            };
        if (dataset.Unanswered.Contains(rule.Id))
            return Timeout();
        try
        {
            return BoundedQuestion.Ask(
                session,
                stop => new RuleQuestion(dataset, session, evidenceLimit).Answer(rule, aim, stop),
                timeLimit,
                cancellation
            );
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            if (session.IsLost)
                dataset.Unanswered.Add(rule.Id);
            return Timeout();
        }
        catch (DuckDBException fault)
        {
            // DuckDB quotes the value it could not convert: only the kind of error is repeated.
            return Broken(AuditMessage.Of(OutcomeCodes.RuleFailed, fault.Message.Split(':')[0].Trim(), rule.File));
        }
        catch (Exception fault) when (fault is InvalidCastException or OverflowException or FormatException)
        {
            // A column of another type than it should have: what .NET says of it may quote the value.
            return Broken(AuditMessage.Of(OutcomeCodes.RuleFailed, fault.GetType().Name, rule.File));
        }
        catch (MessageException fault) when (fault.Messages is [{ Code: FailureCodes.OutOfMemory }])
        {
            return Broken(AuditMessage.Of(OutcomeCodes.RuleMemory, rule.File));
        }
        catch (MessageException fault) when (fault.Messages is [{ Code: FailureCodes.OutOfDisk }])
        {
            return Broken(AuditMessage.Of(OutcomeCodes.RuleDisk, rule.File));
        }
        catch (TooManyGroupsException fault)
        {
            return Broken(AuditMessage.Of(OutcomeCodes.RuleGroups, fault.Column, fault.Most, rule.File));
        }
        catch (RuleAnswerException fault)
        {
            return Broken(
                AuditMessage.Of(OutcomeCodes.RuleAnswer, fault.Column, fault.Found, fault.Expected, rule.File)
            );
        }
    }

    private RuleOutcome Timeout() =>
        Broken(AuditMessage.Of(OutcomeCodes.RuleTimeout, Math.Round(timeLimit.TotalSeconds)));

    private static RuleOutcome Broken(AuditMessage reason) => new() { Verdict = Verdict.Error, Reasons = [reason] };
}
