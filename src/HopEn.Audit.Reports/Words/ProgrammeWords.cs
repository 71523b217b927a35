using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;

namespace HopEn.Audit.Reports.Words;

/// <summary>Words why a programme applies, and what it leaves open. Reasons are read in one sentence.</summary>
internal static class ProgrammeWords
{
    /// <summary>The wording of each code.</summary>
    public static IReadOnlyDictionary<string, Wording> All { get; } =
        new Dictionary<string, Wording>
        {
            [ProgrammeCodes.Asked] = (_, _) => "programme demandé",
            [ProgrammeCodes.Covers] = (told, _) => $"la période finit avant la clôture de ce programme ({told.Day(0)})",
            [ProgrammeCodes.NeverCloses] = (_, _) => "aucun programme daté ne couvre la période",
            [ProgrammeCodes.Partial] = (_, _) => "partiel, il ne dit pas si l’établissement est prêt",
            [ProgrammeCodes.FollowUp] = (_, _) =>
                "aucune mesure n’est ouverte, les objectifs sont suivis\u202f: les cibles de la dernière servent de repère "
                + "et ne bloquent pas",
            [ProgrammeCodes.Closed] = (_, _) => "sa mesure est close, le résultat est un regard rétrospectif",
            [ProgrammeCodes.TargetLocal] = (told, _) =>
                $"Cible du programme non connue. Cible locale\u202f: {FrenchNumbers.Target(told.Decimal(0))} ({told[1]})\u202f; "
                + "le verdict est celui de cette cible, que le programme ne demande pas.",
            [ProgrammeCodes.TargetOpen] = (told, surface) =>
                $"Cible de {FrenchNumbers.Target(told.Decimal(0))} si l’établissement a été financé par SUN-ES, "
                + $"de {FrenchNumbers.Target(told.Decimal(1))} sinon\u202f: "
                + (surface == Surface.Page ? "dites-le." : "indiquez «\u202fsun-es\u202f» dans dossier.yml."),
        };
}
