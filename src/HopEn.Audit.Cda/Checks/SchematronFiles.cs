namespace HopEn.Audit.Cda.Checks;

/// <summary>The Schematron files of a pack of rules: those that are run, and those that never would be.</summary>
public static class SchematronFiles
{
    /// <summary>The schemas that a folder <c>cda/</c> gives to run: its own <c>.sch</c> files, not those of its subfolders.</summary>
    public static IReadOnlyList<string> Run(string folder) =>
        Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.sch").Order(StringComparer.Ordinal)] : [];

    /// <summary>
    /// The <c>.sch</c> files of a pack that nothing runs, in French: outside <c>cda/</c>, or in a subfolder and named by
    /// no schema.
    /// </summary>
    /// <param name="pack">Folder of the pack, that may hold <c>cda/</c>.</param>
    public static IReadOnlyList<string> Forgotten(string pack)
    {
        var cda = Path.Combine(pack, "cda");
        var run = Run(cda).ToHashSet(StringComparer.Ordinal);
        var others = Directory
            .EnumerateFiles(pack, "*", SearchOption.AllDirectories)
            .Where(file =>
                Path.GetExtension(file).Equals(".sch", StringComparison.OrdinalIgnoreCase) && !run.Contains(file)
            )
            .Order(StringComparer.Ordinal)
            .ToList();
        var schemas = others.Concat(run).ToDictionary(file => file, File.ReadAllText, StringComparer.Ordinal);
        return
        [
            .. others
                .Where(file => !IsNamed(file, cda, schemas))
                .Select(file =>
                    $"{Path.GetRelativePath(pack, file).Replace('\\', '/')}\u202f: ce schéma n’est pas exécuté, seuls les "
                    + "fichiers .sch placés directement dans cda/ et ce qu’ils incluent le sont\u202f: déplacez-le dans cda/."
                ),
        ];
    }

    // A part is named by the schema that includes it; only parts under cda/ can be reached from there.
    private static bool IsNamed(string file, string cda, Dictionary<string, string> schemas) =>
        file.StartsWith(cda + Path.DirectorySeparatorChar, StringComparison.Ordinal)
        && schemas.Any(other =>
            other.Key != file && other.Value.Contains(Path.GetFileName(file), StringComparison.OrdinalIgnoreCase)
        );
}
