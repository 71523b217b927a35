using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Http;

/// <summary>The folder of what is kept.</summary>
internal static class CacheFolder
{
    /// <exception cref="OutputException">It can't be created.</exception>
    public static void Create(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(
                $"Impossible de créer «\u202f{folder}\u202f», où ce qui est lu sur le réseau est gardé\u202f: "
                    + "choisissez un autre répertoire.",
                fault
            );
        }
    }
}
