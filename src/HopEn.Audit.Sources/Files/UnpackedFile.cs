using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Files;

/// <summary>What was taken out of an archive, on the disk until it is disposed of, and as old as the archive.</summary>
internal sealed class UnpackedFile : IDisposable
{
    private UnpackedFile(string archive, string path, Action<string> unpack)
    {
        Path = path;
        try
        {
            unpack(path);
            File.SetLastWriteTimeUtc(path, File.GetLastWriteTimeUtc(archive));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Where it is, under a name of ours.</summary>
    public string Path { get; }

    /// <summary>Unpacks a gzip file.</summary>
    /// <param name="path">Path of the archive.</param>
    /// <param name="name">Its name for messages.</param>
    /// <param name="folder">Private folder to unpack to.</param>
    /// <param name="cancellation">Stops between two blocks.</param>
    /// <exception cref="SourceUnreadableException">It is broken or out of bounds.</exception>
    public static UnpackedFile OfGzip(string path, string name, string folder, CancellationToken cancellation) =>
        new(path, NewPath(folder, ".csv"), target => Archives.UnpackGzip(path, name, target, cancellation));

    /// <summary>Unpacks a member of a ZIP.</summary>
    /// <param name="path">Path of the archive.</param>
    /// <param name="name">Its name for messages.</param>
    /// <param name="member">Name of the member.</param>
    /// <param name="folder">Private folder to unpack to.</param>
    /// <param name="cancellation">Stops between two blocks.</param>
    /// <exception cref="SourceUnreadableException">It is broken, out of bounds, or asks for a password.</exception>
    public static UnpackedFile OfMember(
        string path,
        string name,
        string member,
        string folder,
        CancellationToken cancellation
    ) =>
        new(path, NewPath(folder, System.IO.Path.GetExtension(member)), target =>
            Archives.UnpackMember(path, name, member, target, cancellation)
        );

    /// <summary>What is said of an archive that holds another.</summary>
    public static SourceUnreadableException Nested(string name) =>
        new($"L’archive «\u202f{name}\u202f» contient une autre archive\u202f: décompressez-la d’abord.");

    /// <inheritdoc />
    public void Dispose() => File.Delete(Path);

    private static string NewPath(string folder, string ending) =>
        System.IO.Path.Combine(folder, System.IO.Path.GetRandomFileName() + ending);
}
