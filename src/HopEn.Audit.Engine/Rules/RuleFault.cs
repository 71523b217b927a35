namespace HopEn.Audit.Engine.Rules;

/// <summary>What is wrong with a rule pack.</summary>
/// <param name="File">File relative to the pack.</param>
/// <param name="Line">Line from 1.</param>
/// <param name="Code">Language-free code.</param>
/// <param name="Message">French sentence: found, expected, what to do.</param>
public sealed record RuleFault(string File, int Line, string Code, string Message)
{
    /// <summary>
    /// Code of a rule that needs a source which this version does not read: nothing of it can be checked, and it is never
    /// asked.
    /// </summary>
    public const string UnknownSource = "unknown-source";
}
