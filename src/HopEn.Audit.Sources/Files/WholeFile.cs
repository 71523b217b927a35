using System.Text;
using HopEn.Audit.Model;
using HopEn.Audit.Model.Concurrency;
using HopEn.Audit.Model.Files;

namespace HopEn.Audit.Sources.Files;

/// <summary>
/// Writes a file whole or not at all: under a temporary name first, then renamed. A pipe or a device is written straight.
/// </summary>
public static class WholeFile
{
    /// <summary>Writes a text in UTF-8, replacing what was there.</summary>
    /// <exception cref="OutputException">The folder can't be written.</exception>
    public static void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text), ownerOnly: false);

    /// <summary>Writes bytes, replacing what was there.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="ownerOnly">Whether nobody else may read it; on Windows, the folder's rights decide.</param>
    /// <exception cref="OutputException">The folder can't be written.</exception>
    public static void Write(string path, byte[] bytes, bool ownerOnly)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var draft = $"{path}.{Path.GetRandomFileName()}.tmp";
        try
        {
            if (StraightOutput.TryWrite(path, bytes))
                return;
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (ownerOnly && !OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var stream = new FileStream(draft, options))
                stream.Write(bytes);
            Replacements.Run(() => File.Move(draft, path, overwrite: true));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(draft))
                File.Delete(draft);
            throw new OutputException($"Impossible d’écrire «\u202f{path}\u202f»\u202f: {Why(path)}", fault);
        }
    }

    private static string Why(string path) =>
        Directory.Exists(path) ? "c’est un répertoire\u202f; donnez le nom d’un fichier."
        : Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder)
            ? $"le répertoire «\u202f{folder}\u202f» n’existe pas\u202f; créez-le, ou choisissez-en un autre."
        : "vérifiez la place libre, le droit d’écrire dans ce répertoire, et que le fichier n’est pas ouvert ailleurs.";
}
