using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.Words;

/// <summary>Words the titles of the queries of the file for the ARS.</summary>
internal static class EvidenceWords
{
    /// <summary>The wording of each code.</summary>
    public static IReadOnlyDictionary<string, Wording> All { get; } =
        new Dictionary<string, Wording>
        {
            [EvidenceCodes.Views] = (_, _) => "Les tables lues et les vues que les règles interrogent",
            [EvidenceCodes.Population] = (_, _) =>
                "La population et les envois rattachés à chaque venue, avec les choix de ce dossier",
        };
}
