using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.Words;

/// <summary>Words failures that depend on where they are read.</summary>
internal static class FailureWords
{
    /// <summary>The wording of each code.</summary>
    public static IReadOnlyDictionary<string, Wording> All { get; } =
        new Dictionary<string, Wording>
        {
            [FailureCodes.OutOfMemory] = (_, surface) =>
                "La mémoire accordée ne suffit pas pour ces fichiers\u202f: accordez-en plus"
                + MoreMemory(surface)
                + ".",
            [FailureCodes.OutOfDisk] = (_, surface) =>
                "La mémoire accordée ne suffit pas pour ces fichiers, et le dossier temporaire n’a plus la place de ce "
                + $"qu’elle ne contient pas\u202f: accordez plus de mémoire{MoreMemory(surface)}, ou libérez de la place.",
            [FailureCodes.NothingToProve] = (_, _) =>
                "Le chiffre de cet objectif ne peut pas être calculé ligne à ligne, il n’y a donc rien à prouver.",
            [FailureCodes.AskWhatIsMissing] = (_, surface) =>
                surface == Surface.Page
                    ? "Les demandes de données disent à qui demander ce qui manque."
                    : "«\u202fhopen-audit request\u202f» dit à qui demander ce qui manque.",
        };

    /// <summary>The option that grants memory, where one can be typed; empty elsewhere.</summary>
    public static string MoreMemory(Surface surface) =>
        surface == Surface.Terminal ? " (--memory, par exemple 8G)" : string.Empty;
}
