using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;

namespace HopEn.Audit.Reports.Words;

/// <summary>Words what becomes of a waiver.</summary>
internal static class WaiverWords
{
    /// <summary>The wording of each code.</summary>
    public static IReadOnlyDictionary<string, Wording> All { get; } =
        new Dictionary<string, Wording>
        {
            [WaiverCodes.Expired] = (told, _) => $"Échue depuis le {told.Day(0)}\u202f: la règle compte normalement.",
            [WaiverCodes.NotNeeded] = (_, _) => "La règle n’échoue pas\u202f: cette dérogation peut être retirée.",
            [WaiverCodes.Insufficient] = (told, _) =>
                $"Limitée au site {told[0]}, alors que la règle échoue aussi ailleurs\u202f: elle ne la couvre pas.",
            [WaiverCodes.Expiring] = (told, _) =>
                $"Expire le {told.Day(0)}, dans {FrenchNumbers.Plural(told.Number(1), "jour", "jours")} au plus.",
        };
}
