using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Files;

/// <summary>Writes a text whole or not at all: under a temporary name first, then renamed.</summary>
public static class WholeFile
{
    /// <summary>Writes a text in UTF-8, replacing what was there.</summary>
    /// <exception cref="SourceUnreachableException">The folder can't be written.</exception>
    public static void Write(string path, string text)
    {
        var draft = path + ".tmp";
        try
        {
            File.WriteAllText(draft, text);
            File.Move(draft, path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            File.Delete(draft);
            throw new SourceUnreachableException($"Impossible d’écrire «\u202f{path}\u202f»\u202f: vérifiez la place libre et le droit d’écrire dans ce répertoire.", fault);
        }
    }
}
