using HopEn.Audit.Engine;
using HopEn.Audit.Model;
using HopEn.Audit.Model.Supervision;

namespace HopEn.Audit.Run;

/// <summary>Tells the parent process, one JSON line an event; French sentences go to the other output.</summary>
/// <param name="output">Where the lines go.</param>
/// <param name="error">Where the sentences go.</param>
/// <param name="gone">Done when the parent takes no more lines.</param>
internal sealed class SupervisedEvents(TextWriter output, TextWriter error, Action gone) : IAuditEvents
{
    private readonly Lock turn = new();
    private RunStep step = RunStep.Loading;

    /// <summary>Identifier of the run; null when it did not begin.</summary>
    public string? RunId { get; private set; }

    public void Started(string runId)
    {
        RunId = runId;
        Send(new RunStarted(runId));
    }

    public void Progress(AuditProgress progress) => Send(new RunProgress(step, progress.Done, progress.Total));

    public void Warning(WarningCode code, string sentence)
    {
        Send(new RunWarning(code));
        lock (turn)
            error.WriteLine(sentence);
    }

    public void Step(RunStep next)
    {
        step = next;
        Send(new RunProgress(next, 0, 0));
    }

    public void Evaluated(AuditOutcome outcome) { }

    public void Written(IReadOnlyList<string> files)
    {
        foreach (var file in files)
            Send(new FileWritten(Path.GetFullPath(file)));
    }

    public void Send(SupervisionEvent told)
    {
        lock (turn)
        {
            try
            {
                output.WriteLine(SupervisionJson.Line(told));
                output.Flush();
            }
            catch (Exception fault) when (fault is IOException or OutputException)
            {
                gone();
            }
        }
    }
}
