using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.Words;

/// <summary>Words what is assumed, and where it comes from.</summary>
internal static class AssumptionWords
{
    /// <summary>The wording of each code.</summary>
    public static IReadOnlyDictionary<string, Wording> All { get; } =
        new Dictionary<string, Wording>
        {
            [AssumptionCodes.FinessPmsi] = (_, _) =>
                "FINESS PMSI déduit du statut juridique (EJ si public, ET si privé)",
            [AssumptionCodes.Target] = (told, _) => $"Cible saisie pour «\u202f{told[0]}\u202f» ({told[1]})",
            [AssumptionCodes.BlockingBelow] = (told, _) =>
                $"{told[0]}\u202f: seuil en dessous duquel le défaut est tenu pour systématique et bloque",
            [AssumptionCodes.Rule] = (told, _) => $"{told[0]} ({told[1]})",
            [AssumptionCodes.FromTool] = (_, _) => "défaut de l’outil",
            [AssumptionCodes.FromDossier] = (_, _) => "dossier",
            [AssumptionCodes.FromPack] = (_, _) => "jeu de règles",
            [AssumptionCodes.FromPackDefault] = (_, _) => "défaut du jeu de règles",
        };
}
