using System.Diagnostics;
using HopEn.Audit.Engine;
using HopEn.Audit.Model;
using HopEn.Audit.Model.Supervision;
using HopEn.Audit.Run;

namespace HopEn.Audit.Benchmarks;

/// <summary>Measures the phases of a run; stops it once everything is loaded when that is all there is to measure.</summary>
/// <remarks>
/// « loading » goes from the first file read to the last one loaded: what is read beside, rules and interruptions, is no part
/// of what bare DuckDB does in its own.
/// </remarks>
internal sealed class RunPhases(CancellationTokenSource? stop = null) : IAuditEvents
{
    private readonly Lock turn = new();
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private TimeSpan processor = Environment.CpuUsage.TotalTime;
    private bool isReading;
    private bool isLoaded;

    /// <summary>Ends a phase: the next begins.</summary>
    public void End(string phase)
    {
        Measurement.Print(phase, watch.Elapsed.TotalSeconds);
        Measurement.Print(phase + ", processor", (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
        Begin();
    }

    public void Progress(AuditProgress progress)
    {
        lock (turn)
        {
            if (isLoaded)
                return;
            if (!isReading)
                Begin();
            isReading = true;
            isLoaded = progress.Done == progress.Total;
            if (isLoaded)
                End("loading");
        }
    }

    public void Warning(WarningCode code, string sentence) { }

    public void Started(string runId) { }

    public void Step(RunStep step)
    {
        if (step != RunStep.Evaluating)
            return;
        Begin();
        stop?.Cancel();
    }

    public void Evaluated(AuditOutcome outcome) { }

    public void Written(IReadOnlyList<string> files) { }

    private void Begin()
    {
        processor = Environment.CpuUsage.TotalTime;
        watch.Restart();
    }
}
