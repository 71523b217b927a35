using System.Security.Cryptography;
using System.Text;
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

    // Sixteen hexadecimal digits drawn by lot hold ten different ones on average, other alphabets more.
    private const int FewestCharacters = 8;

    public static PseudonymKey OfThisRun() => new(RandomNumberGenerator.GetBytes(32), false);

    /// <exception cref="ConfigurationException">The file is absent or can't be read, or the secret is too short.</exception>
    public static PseudonymKey Of(Dossier dossier, byte[]? told)
    {
        if (told is not null)
            return Own(dossier, Strong(told, "la variable HOPEN_AUDIT_PSEUDONYM_KEY"));
        if (dossier.PseudonymKeyFile is not { } file)
            return OfThisRun();
        var path = Path.Combine(dossier.Folder, file);
        if (!File.Exists(path))
            throw new ConfigurationException(
                $"Le fichier de clé «\u202f{file}\u202f» est introuvable\u202f: créez-le (16 caractères au moins), "
                    + "ou retirez «\u202fpseudonym-key-file\u202f» de dossier.yml."
            );
        return Own(dossier, Strong(Content(path, file), $"le fichier «\u202f{file}\u202f»"));
    }

    // One secret for several establishments gives each other pseudonyms: their reports can't be joined.
    private static PseudonymKey Own(Dossier dossier, byte[] secret)
    {
        var entities = dossier
            .Establishment.LegalEntities.Select(entity => (string)entity.Finess)
            .Order(StringComparer.Ordinal);
        return new PseudonymKey(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(string.Join('|', entities))), true);
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

    private static byte[] Strong(byte[] key, string where)
    {
        if (key.Length < Shortest)
            throw new ConfigurationException(
                $"La clé des pseudonymes dans {where} est trop courte\u202f: 16 caractères au moins."
            );
        if (IsGuessed(Encoding.Latin1.GetString(key).Trim()))
            throw new ConfigurationException(
                $"La clé des pseudonymes dans {where} se devine\u202f: tirez-en une au hasard, "
                    + "par exemple avec «\u00a0openssl rand -base64 32\u00a0»."
            );
        return key;
    }

    // Too few characters, one piece again and again, or characters that follow one another.
    private static bool IsGuessed(string key) =>
        key.Distinct().Count() < FewestCharacters
        || Enumerable.Range(1, key.Length / 2).Any(period => Repeats(key, period))
        || key.Zip(key.Skip(1)).Count(pair => Math.Abs(pair.First - pair.Second) <= 1) > key.Length / 2;

    private static bool Repeats(string key, int period) =>
        key.Length >= 2 * period && Enumerable.Range(period, key.Length - period).All(i => key[i] == key[i - period]);
}
