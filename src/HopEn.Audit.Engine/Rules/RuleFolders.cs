using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Rules;

/// <summary>Where rules, programmes and attestations come from: a complete pack, and what a region adds to it.</summary>
/// <param name="Base">Folder of a complete pack, which holds pack.yml.</param>
/// <param name="Addition">Folder of rules, programmes and attestations that are added; null for none.</param>
public sealed record RuleFolders(string Base, string? Addition = null)
{
    /// <summary>The file that makes a folder a complete pack.</summary>
    internal const string Mark = "pack.yml";

    /// <summary>What a folder named by the user is: with pack.yml a complete pack, without it an addition to the one that ships.</summary>
    /// <param name="folder">Folder named.</param>
    /// <param name="shipped">Folder of the pack that ships with the tool.</param>
    /// <exception cref="UsageException">The folder does not exist, or holds nothing that a pack reads.</exception>
    public static RuleFolders Of(string folder, string shipped)
    {
        ArgumentNullException.ThrowIfNull(folder);
        if (File.Exists(Path.Combine(folder, Mark)) || Path.GetFullPath(folder) == Path.GetFullPath(shipped))
            return new RuleFolders(folder);
        if (!Directory.Exists(folder))
            throw new UsageException(
                $"Le dossier de règles «\u202f{folder}\u202f» n’existe pas\u202f: vérifiez l’option --rules."
            );
        if (
            !Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Any(file => IsRead(file) || IsSchematron(folder, file))
        )
        {
            throw new UsageException(
                $"Le dossier «\u202f{folder}\u202f» n’ajoute rien\u202f: attendu des règles (.sql), "
                    + "des schémas Schematron (.sch) dans cda/, ou des fichiers .yml sous programmes/ ou attestations/. "
                    + "Vérifiez l’option --rules."
            );
        }

        return new RuleFolders(shipped, folder);
    }

    /// <summary>End of the name of a file of cases: examples of what a rule must answer, which weigh nothing in an audit.</summary>
    internal const string CasesEnd = ".cases.yml";

    internal static bool IsCases(string file) => file.EndsWith(CasesEnd, StringComparison.Ordinal);

    // Rules on documents, which another room reads.
    private static bool IsSchematron(string folder, string file) =>
        Path.GetExtension(file) == ".sch" && Path.GetDirectoryName(file) == Path.Combine(folder, "cda");

    internal static bool IsRead(string file) => Path.GetExtension(file) is ".sql" or ".yml" && !IsCases(file);
}
