namespace HopEn.Audit.Cda.CiSis;

/// <summary>The table that leads from the templateId of a document to the volet of the CI-SIS it follows.</summary>
public static class VoletTable
{
    private static readonly IReadOnlyList<(string Root, string Extension, string Volet)> Rows = Read();

    /// <summary>The volet of a templateId and the version to look for; null when the identifier is no volet's.</summary>
    /// <param name="root">The OID.</param>
    /// <param name="extension">The version, or null when the document gives none.</param>
    public static VoletReference? Find(string root, string? extension)
    {
        // An empty extension gives no version either.
        if (string.IsNullOrWhiteSpace(extension))
            extension = null;
        foreach (var (oid, version, volet) in Rows)
        {
            if (oid != root)
                continue;
            if (version == "*")
                return new VoletReference(volet, extension, $"CI-SIS_{volet}_{extension}");
            if (version == extension)
                return new VoletReference(volet.Split('_')[0], extension, "CI-SIS_" + volet);
        }

        return null;
    }

    private static List<(string Root, string Extension, string Volet)> Read()
    {
        using var stream = typeof(VoletTable).Assembly.GetManifestResourceStream("volets.tsv")!;
        using var reader = new StreamReader(stream);
        var rows = new List<(string, string, string)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.Length == 0)
                continue;
            var cells = line.Split('\t');
            rows.Add((cells[0], cells[1], cells[2]));
        }

        return rows;
    }
}
