namespace HopEn.Audit.Model.Supervision;

/// <summary>What the process answers to whoever started it. These numbers never change.</summary>
public static class ExitCodes
{
    /// <summary>The bar is met, or the command did what it was asked.</summary>
    public const int Met = 0;

    /// <summary>The command line makes no sense, or names what doesn't exist.</summary>
    public const int Usage = 1;

    /// <summary>An error of the tool itself, or of the machine.</summary>
    public const int Unexpected = 2;

    /// <summary>The audit ran, the bar is not met.</summary>
    public const int NotMet = 3;

    /// <summary>The audit ran, nothing failed, but too little could be evaluated.</summary>
    public const int LowCoverage = 4;

    /// <summary>A source is missing, damaged or refused.</summary>
    public const int SourceUnreadable = 5;

    /// <summary>The dossier, a rule, a waiver or a programme is invalid.</summary>
    public const int ConfigurationInvalid = 6;

    /// <summary>The output can't be written.</summary>
    public const int OutputNotWritable = 7;

    /// <summary>A source did not answer this time: the only code that is worth trying again as it is.</summary>
    public const int SourceUnavailable = 8;

    /// <summary>Interrupted.</summary>
    public const int Cancelled = 130;

    /// <summary>The answer of an audit that ran: a missed bar wins over a low coverage.</summary>
    public static int Of(AuditReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Score.Grade switch
        {
            Grade.NotReady => NotMet,
            Grade.Undetermined => report.Rules.Any(rule =>
                VerdictLaw.Fails(rule.Outcome.Verdict) && rule.Score.Weight > 0
            )
                ? NotMet
                : LowCoverage,
            Grade.Ready or Grade.ReadyWithWaivers => Met,
            _ => throw new ArgumentOutOfRangeException(nameof(report), report.Score.Grade, "Unknown grade."),
        };
    }

    /// <summary>The answer of several audits: a missed bar wins, then a low coverage.</summary>
    public static int Worst(IEnumerable<int> codes)
    {
        var all = codes.ToArray();
        return all.Contains(NotMet) ? NotMet
            : all.Contains(LowCoverage) ? LowCoverage
            : Met;
    }

    /// <summary>The answer to a failure.</summary>
    public static int Of(ErrorCode code) =>
        code switch
        {
            ErrorCode.Usage => Usage,
            ErrorCode.Unexpected => Unexpected,
            ErrorCode.SourceUnreadable => SourceUnreadable,
            ErrorCode.ConfigurationInvalid => ConfigurationInvalid,
            ErrorCode.OutputNotWritable => OutputNotWritable,
            ErrorCode.SourceUnavailable => SourceUnavailable,
            ErrorCode.Cancelled => Cancelled,
            _ => throw new ArgumentOutOfRangeException(nameof(code), code, "Unknown error code."),
        };

    /// <summary>What a failure is, for a program.</summary>
    public static ErrorCode CodeOf(Exception fault) =>
        fault switch
        {
            OperationCanceledException => ErrorCode.Cancelled,
            HopEnAuditException ours => ours.ErrorCode,
            _ => ErrorCode.Unexpected,
        };
}
