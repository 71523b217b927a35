using System.Security.Cryptography;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Files;
using HopEn.Audit.Model;

namespace HopEn.Audit.Run;

/// <summary>The secret of the pseudonyms: the one that is told, else the dossier's file, else one of this run only.</summary>
/// <param name="Bytes">The secret.</param>
/// <param name="Lasts">Whether the next run will have the same.</param>
internal sealed record PseudonymKey(byte[] Bytes, bool Lasts)
{
    private const int Shortest = 16;

    public static PseudonymKey OfThisRun() => new(RandomNumberGenerator.GetBytes(32), false);

    /// <exception cref="ConfigurationException">The file is absent or can't be read, or the secret is too short.</exception>
    public static PseudonymKey Of(Dossier dossier, byte[]? told)
    {
        if (told is not null)
            return new PseudonymKey(Long(told, "la variable HOPEN_AUDIT_PSEUDONYM_KEY"), true);
        if (dossier.PseudonymKeyFile is not { } file)
            return OfThisRun();
        var path = Path.Combine(dossier.Folder, file);
        if (!File.Exists(path))
            throw new ConfigurationException(
                $"Le fichier de clé «\u202f{file}\u202f» est introuvable\u202f: créez-le (16 caractères au moins), "
                    + "ou retirez «\u202fpseudonym-key-file\u202f» de dossier.yml."
            );
        return new PseudonymKey(Long(Content(path, file), $"le fichier «\u202f{file}\u202f»"), true);
    }

    private static byte[] Content(string path, string file)
    {
        try
        {
            return SharedFile.ReadBytes(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException(
                $"Le fichier de clé «\u202f{file}\u202f» ne peut pas être lu\u202f: "
                    + "vérifiez le droit de le lire et qu’il n’est pas ouvert ailleurs.",
                fault
            );
        }
    }

    private static byte[] Long(byte[] key, string where) =>
        key.Length >= Shortest
            ? key
            : throw new ConfigurationException(
                $"La clé des pseudonymes dans {where} est trop courte\u202f: 16 caractères au moins."
            );
}
