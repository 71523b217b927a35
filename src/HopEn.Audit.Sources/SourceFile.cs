using System.Security.Cryptography;
using HopEn.Audit.Cda.Privacy;

namespace HopEn.Audit.Sources;

/// <summary>A file of a dossier.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="Name">
/// What is shown of it: its path relative to the dossier, with « / », its parts masked that seem to tell of a person.
/// </param>
public sealed record SourceFile(string Path, string Name)
{
    /// <summary>Its path relative to the dossier, as dossier.yml must give it to find it again; shown nowhere else.</summary>
    public string Listed { get; init; } = Name;

    /// <summary>A file or folder of a dossier.</summary>
    /// <param name="folder">Folder of the dossier.</param>
    /// <param name="path">Its path.</param>
    public static SourceFile In(string folder, string path)
    {
        var listed = System.IO.Path.GetRelativePath(folder, path).Replace('\\', '/');
        return new SourceFile(path, ShownName.Of(listed, ShownName.TellsAnywhere(listed) ? Hash(path) : null))
        {
            Listed = listed,
        };
    }

    // The content tells files apart whose names are masked, as the report does. What can't be read is told by its reader.
    private static string? Hash(string path)
    {
        try
        {
            if (!File.Exists(path))
                return null;
            using var stream = Files.SourceBytes.Open(path);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or Model.HopEnAuditException)
        {
            return null;
        }
    }
}
