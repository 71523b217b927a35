using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Files;
using HopEn.Audit.Model;

namespace HopEn.Audit.Cli.Commands;

/// <summary>The establishment's copy of the official matrix, to be filled.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Headers">Headers that the dossier tells, by what stands under them.</param>
internal sealed record OfficialMatrix(string Name, byte[] Content, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>Reads the file told, else the dossier's; null when there is none.</summary>
    /// <exception cref="SourceUnreadableException">It is absent, or can't be opened.</exception>
    public static OfficialMatrix? Read(Dossier dossier, string objective, string? told)
    {
        var path = told
            ?? (
                dossier.Evidence.Matrices.TryGetValue(objective, out var own) ? Path.Combine(dossier.Folder, own) : null
            );
        if (path is null)
            return null;
        if (!File.Exists(path))
            throw new SourceUnreadableException(
                $"La matrice «\u202f{path}\u202f» est introuvable\u202f: déposez votre copie du modèle officiel, "
                    + "ou retirez-la pour obtenir la feuille de l’outil."
            );
        try
        {
            return new OfficialMatrix(Path.GetFileName(path), SharedFile.ReadBytes(path), dossier.Evidence.Columns);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SourceUnreadableException(
                $"La matrice «\u202f{path}\u202f» ne peut pas être ouverte\u202f: "
                    + "fermez-la dans votre tableur, vérifiez le droit de la lire, et recommencez.",
                fault
            );
        }
    }
}
