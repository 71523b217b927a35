using HopEn.Audit.Model.Supervision;

namespace HopEn.Audit.Cli.CommandLine;

/// <summary>What the exit codes mean, for help screens.</summary>
internal static class ExitCodeMeanings
{
    public static IReadOnlyList<(int Code, string Meaning)> All { get; } =
    [
        (ExitCodes.Met, "barre atteinte"),
        (ExitCodes.Usage, "ligne de commande incorrecte"),
        (ExitCodes.Unexpected, "erreur inattendue"),
        (ExitCodes.NotMet, "l’audit a eu lieu, la barre n’est pas atteinte (l’emporte sur 4)"),
        (ExitCodes.LowCoverage, "l’audit a eu lieu, rien n’échoue, mais trop peu a pu être évalué"),
        (ExitCodes.SourceUnreadable, "une source ne peut pas être lue (absente, abîmée, refusée)"),
        (ExitCodes.ConfigurationInvalid, "dossier, règle, dérogation ou programme incorrect"),
        (ExitCodes.OutputNotWritable, "ce qui est demandé ne peut pas être écrit là"),
        (ExitCodes.SourceUnavailable, "une source ne répond pas\u202f: réessayer plus tard a un sens"),
        (ExitCodes.Cancelled, "interrompu"),
    ];
}
