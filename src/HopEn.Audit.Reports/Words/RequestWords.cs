using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;

namespace HopEn.Audit.Reports.Words;

/// <summary>Words what a request for exports tells.</summary>
internal static class RequestWords
{
    // What a platform keeps at the least, as the field tells it.
    private const int ShortestRetention = 30;

    /// <summary>The wording of each code.</summary>
    public static IReadOnlyDictionary<string, Wording> All { get; } =
        new Dictionary<string, Wording>
        {
            [RequestCodes.Purge] = (told, _) =>
                $"À demander tout de suite\u202f: ces journaux sont souvent purgés après {ShortestRetention} à {told[0]} jours "
                + "(connaissance de terrain, aucun texte ne le fixe). La période auditée commence le "
                + $"{told.Day(1)}, il y a {FrenchNumbers.Plural(told.Number(2), "jour", "jours")}."
                + (
                    told.Number(2) > told.Number(0)
                        ? " Ce qui est plus ancien est sans doute perdu, sauf export déjà fait\u202f: demandez-le quand même."
                        : string.Empty
                ),
            [RequestCodes.Shortfall] = (told, _) =>
                $"{char.ToUpperInvariant(told[0][0])}{told[0][1..]}{(told[1].Length == 0 ? string.Empty : $" ({told[1]})")} "
                + $"va du {told.Day(2)} au {told.Day(3)}, la période auditée du {told.Day(4)} au {told.Day(5)}\u202f: "
                + "demandez un export complet.",
            [RequestCodes.OtherSource] = (_, _) => "une autre source",
            [RequestCodes.ColumnOf] = (told, _) => $"{told[0]}, dans {told[1]}",
        };
}
