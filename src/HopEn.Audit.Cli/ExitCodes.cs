using HopEn.Audit.Model;

namespace HopEn.Audit.Cli;

/// <summary>What the process answers to whoever started it. These numbers never change.</summary>
internal static class ExitCodes
{
    public const int Met = 0;
    public const int Usage = 1;
    public const int Unexpected = 2;
    public const int NotMet = 3;
    public const int LowCoverage = 4;
    public const int SourceUnreachable = 5;
    public const int Cancelled = 130;

    /// <summary>The codes and their meanings, for help screens.</summary>
    public static IReadOnlyList<(int Code, string Meaning)> All { get; } =
    [
        (Met, "barre atteinte"),
        (Usage, "ligne de commande ou configuration incorrecte"),
        (Unexpected, "erreur inattendue"),
        (NotMet, "l’audit a eu lieu, la barre n’est pas atteinte (l’emporte sur 4)"),
        (LowCoverage, "l’audit a eu lieu, rien n’échoue, mais trop peu a pu être évalué"),
        (SourceUnreachable, "une source ne peut pas être lue"),
        (Cancelled, "interrompu"),
    ];

    /// <summary>The answer of an audit that ran: a missed bar wins over a low coverage.</summary>
    public static int Of(AuditReport report) =>
        report.Score.Grade switch
        {
            Grade.NotReady => NotMet,
            Grade.Undetermined => report.Rules.Any(rule =>
                rule.Verdict is Verdict.NonCompliant or Verdict.Error && rule.Weight > 0
            )
                ? NotMet
                : LowCoverage,
            Grade.Ready or Grade.ReadyWithWaivers => Met,
            _ => throw new ArgumentOutOfRangeException(nameof(report), report.Score.Grade, "Unknown grade."),
        };

    /// <summary>The answer of several audits: a missed bar wins, then a low coverage.</summary>
    public static int Worst(IEnumerable<int> codes)
    {
        var all = codes.ToArray();
        return all.Contains(NotMet) ? NotMet
            : all.Contains(LowCoverage) ? LowCoverage
            : Met;
    }

    /// <summary>The answer to a failure.</summary>
    public static int Of(Exception fault) =>
        fault switch
        {
            OperationCanceledException => Cancelled,
            SourceUnreachableException => SourceUnreachable,
            HopEnAuditException => Usage,
            _ => Unexpected,
        };
}
