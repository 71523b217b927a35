namespace HopEn.Audit.Model;

/// <summary>
/// Why the tool stopped: what a program that started it decides on. The JSON code of a value is its kebab-case name and
/// never changes once released; <see cref="Supervision.ExitCodes"/> gives the exit code of each.
/// </summary>
public enum ErrorCode
{
    /// <summary>What was asked for on the command line makes no sense, or names what doesn't exist.</summary>
    Usage,

    /// <summary>An error of the tool itself, or of the machine.</summary>
    Unexpected,

    /// <summary>A source is missing, damaged or refused: it must be replaced.</summary>
    SourceUnreadable,

    /// <summary>The dossier, a rule, a waiver, a programme or another file written for the tool is invalid: it must be mended.</summary>
    ConfigurationInvalid,

    /// <summary>What was asked for can't be written where it was asked.</summary>
    OutputNotWritable,

    /// <summary>A source did not answer this time: the one failure that is worth trying again as it is.</summary>
    SourceUnavailable,

    /// <summary>The user, or the parent process, interrupted.</summary>
    Cancelled,
}
