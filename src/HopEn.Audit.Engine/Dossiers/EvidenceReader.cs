using HopEn.Audit.Engine.Yaml;

namespace HopEn.Audit.Engine.Dossiers;

/// <summary>Reads the « evidence » block of a dossier.</summary>
internal static class EvidenceReader
{
    public static EvidenceChoices Read(YamlMap? map, FaultList faults)
    {
        if (map is null)
            return EvidenceChoices.None;
        map.AllowOnly("matrices", "columns", "documents");
        var matrices = map.Map("matrices");
        matrices?.AllowOnly("P1.O7", "P1.O8");
        var columns = map.Map("columns");
        columns?.AllowOnly([.. EvidenceChoices.MatrixColumns]);
        var outside = map.Items("documents")
            .Where(item => item.AsText() is not { Length: > 0 } path || !RelativePath.IsInside(path));
        foreach (var item in outside)
        {
            faults.Add(
                item.Line,
                $"«\u202fdocuments: {item.AsText()}\u202f» doit rester dans le dossier\u202f: ni chemin absolu, ni «\u202f..\u202f»."
            );
        }

        return new EvidenceChoices(
            matrices
                ?.Keys.Distinct(StringComparer.Ordinal)
                .Select(key => (key, path: DossierReader.InFolder(matrices, key, faults)))
                .Where(pair => pair.path is not null)
                .ToDictionary(pair => pair.key, pair => pair.path!, StringComparer.Ordinal)
                ?? [],
            columns?.Texts() ?? new Dictionary<string, string>(),
            map.Strings("documents")
        );
    }
}
