using HopEn.Audit.Engine.Yaml;

namespace HopEn.Audit.Engine.Dossiers;

/// <summary>Reads « nulls »: what says nothing in the cells of a source, or of every source.</summary>
internal static class NullWords
{
    private const int Longest = 40;

    /// <summary>The words, in their order.</summary>
    public static IReadOnlyList<string> Read(YamlMap map, FaultList faults)
    {
        var words = map.Strings("nulls");
        foreach (var word in words.Where(word => word.Trim().Length is 0 or > Longest))
        {
            faults.Add(
                map.Line("nulls"),
                word.Trim().Length == 0
                    ? "«\u202fnulls\u202f» contient un texte vide\u202f: une cellule vide l’est déjà, retirez-le."
                    : $"«\u202fnulls\u202f» contient un texte de plus de {Longest} caractères\u202f: "
                        + $"donnez la valeur telle qu’elle est écrite dans les cellules."
            );
        }

        return [.. words.Where(word => word.Trim().Length is > 0 and <= Longest).Distinct(StringComparer.Ordinal)];
    }
}
