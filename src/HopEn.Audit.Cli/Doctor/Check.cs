using HopEn.Audit.Model;

namespace HopEn.Audit.Cli.Doctor;

/// <summary>One thing verified on this machine.</summary>
/// <param name="Label">What, French.</param>
/// <param name="State">Outcome.</param>
/// <param name="Detail">A precision, or how to mend it.</param>
internal sealed record Check(string Label, CheckState State, string? Detail)
{
    /// <summary>Why it failed; null when it did not.</summary>
    public ErrorCode? Error { get; init; }
}

/// <summary>Outcome of a check.</summary>
internal enum CheckState
{
    /// <summary>It works.</summary>
    Passed,

    /// <summary>It is optional and absent.</summary>
    NotConcerned,

    /// <summary>It works, with something to know.</summary>
    Warning,

    /// <summary>It must be mended.</summary>
    Failed,
}
