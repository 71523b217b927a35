using System.Diagnostics;
using HopEn.Audit.Engine;
using HopEn.Audit.Model;
using HopEn.Audit.Model.Supervision;
using HopEn.Audit.Run;

namespace HopEn.Audit.Benchmarks;

/// <summary>Measures the phases of a run; stops it once everything is loaded when that is all there is to measure.</summary>
internal sealed class RunPhases(CancellationTokenSource? stop = null) : IAuditEvents
{
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private TimeSpan processor = Environment.CpuUsage.TotalTime;

    /// <summary>Ends a phase: the next begins.</summary>
    public void End(string phase)
    {
        Measurement.Print(phase, watch.Elapsed.TotalSeconds);
        Measurement.Print(phase + ", processor", (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
        processor = Environment.CpuUsage.TotalTime;
        watch.Restart();
    }

    public void Progress(AuditProgress progress) { }

    public void Warning(WarningCode code, string sentence) { }

    public void Started(string runId) { }

    public void Step(RunStep step)
    {
        if (step != RunStep.Evaluating)
            return;
        End("loading");
        stop?.Cancel();
    }

    public void Evaluated(AuditOutcome outcome) { }

    public void Written(IReadOnlyList<string> files) { }
}
