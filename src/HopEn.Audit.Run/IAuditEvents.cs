using HopEn.Audit.Engine;
using HopEn.Audit.Model;

namespace HopEn.Audit.Run;

/// <summary>What a run tells whoever started it, while it runs.</summary>
public interface IAuditEvents
{
    /// <summary>How far the run has come; told from any thread.</summary>
    void Progress(AuditProgress progress);

    /// <summary>Something to know, in one French sentence without any patient datum.</summary>
    void Warning(string sentence);

    /// <summary>Everything was read; the rules come next.</summary>
    void Loaded();

    /// <summary>A report is ready and its files are being drawn; what is thrown here stops nothing before they are written.</summary>
    void Evaluated(AuditOutcome outcome);

    /// <summary>Files were given their place, all of them.</summary>
    void Written(IReadOnlyList<string> files);
}
