namespace HopEn.Audit.Cda.CiSis;

/// <summary>The volets that a document may follow by its type: a guess, one type may have several of them, or none.</summary>
internal static class VoletTypes
{
    private static readonly ILookup<(string Type, int Level), string> Rows = Read();

    /// <summary>The volets of a type of document; none when it is unknown.</summary>
    /// <param name="type">The code of the type; null without.</param>
    /// <param name="level">1 for an unstructured body.</param>
    public static IReadOnlyList<string> Guess(string? type, int level) => [.. Rows[(type ?? "", level)]];

    /// <summary>The guess in French, as the end of a sentence; empty without one.</summary>
    public static string Sentence(IReadOnlyList<string> volets) =>
        volets.Count == 0
            ? string.Empty
            : "\u202f; à en juger par son seul type, ce pourrait être "
                + (volets.Count == 1 ? "le volet " : "l’un des volets ")
                + string.Join(", ", volets)
                + "\u202f: «\u202f--volet "
                + (volets.Count == 1 ? volets[0] : "NOM")
                + "\u202f» de «\u202fhopen-audit cda\u202f» en exécute les règles";

    private static ILookup<(string, int), string> Read()
    {
        using var stream = typeof(VoletTypes).Assembly.GetManifestResourceStream("types.tsv")!;
        using var reader = new StreamReader(stream);
        return reader
            .ReadToEnd()
            .Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .SelectMany(cells => cells[2].Split(' ').Select(volet => (Key: (cells[0], cells[1][0] - '0'), volet)))
            .ToLookup(row => row.Key, row => row.volet);
    }
}
