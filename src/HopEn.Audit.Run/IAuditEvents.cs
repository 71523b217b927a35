using HopEn.Audit.Engine;
using HopEn.Audit.Model;
using HopEn.Audit.Model.Supervision;

namespace HopEn.Audit.Run;

/// <summary>What a run tells whoever started it, while it runs.</summary>
public interface IAuditEvents
{
    /// <summary>The run begins.</summary>
    /// <param name="runId">Its unique identifier.</param>
    void Started(string runId);

    /// <summary>A step begins; with several programmes, the steps come again for each.</summary>
    void Step(RunStep step);

    /// <summary>How far the run has come; told from any thread.</summary>
    void Progress(AuditProgress progress);

    /// <summary>Something to know, in one French sentence without any patient datum.</summary>
    /// <param name="code">What it is, for a program.</param>
    /// <param name="sentence">The sentence.</param>
    void Warning(WarningCode code, string sentence);

    /// <summary>A report is ready and its files are being drawn; what is thrown here stops nothing before they are written.</summary>
    void Evaluated(AuditOutcome outcome);

    /// <summary>Files were given their place, all of them.</summary>
    void Written(IReadOnlyList<string> files);
}
