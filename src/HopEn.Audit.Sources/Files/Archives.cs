using System.IO.Compression;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Files;

/// <summary>Unpacks what the national directories publish packed, within bounds.</summary>
/// <remarks>
/// The extraction of the Annuaire Santé weighs 20 MB packed and 89 MB unpacked. The bounds leave room for growth and stop
/// what is built to fill a disk. Members are written under a name of ours, so that none can escape the folder.
/// </remarks>
public static class Archives
{
    /// <summary>Largest unpacked size, in bytes.</summary>
    public const long LargestMember = 4L * 1024 * 1024 * 1024;

    /// <summary>Largest ratio between unpacked and packed sizes.</summary>
    public const int LargestRatio = 200;

    /// <summary>Unpacked size that no memory or disk fears, whatever the ratio: repetitive texts pack well.</summary>
    public const long Harmless = 100L * 1024 * 1024;

    /// <summary>Whether the file is a ZIP archive.</summary>
    public static bool IsZip(string path) => StartsWith(path, "PK\u0003\u0004"u8);

    /// <summary>Whether the file is compressed by gzip.</summary>
    public static bool IsGzip(string path) => StartsWith(path, [0x1F, 0x8B]);

    /// <summary>Whether a ZIP is a workbook.</summary>
    public static bool IsWorkbook(string path, string name)
    {
        using var archive = ZipFileReader.Open(path, name);
        return archive.Has("xl/workbook.xml");
    }

    /// <summary>Names of the members of a ZIP, folders left out.</summary>
    /// <exception cref="SourceUnreadableException">The archive is broken or has too many members.</exception>
    public static IReadOnlyList<string> Members(string path, string name)
    {
        using var archive = ZipFileReader.Open(path, name);
        return archive.Names;
    }

    /// <summary>Unpacks one member of a ZIP under a name of ours.</summary>
    /// <exception cref="SourceUnreadableException">The archive is broken, out of bounds, or asks for a password.</exception>
    public static void UnpackMember(
        string path,
        string name,
        string member,
        string target,
        CancellationToken cancellation
    )
    {
        try
        {
            using var archive = ZipFileReader.Open(path, name);
            using var input = archive.Open(member);
            Copy(input, target, cancellation);
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException)
        {
            throw Broken(name, fault);
        }
    }

    /// <summary>Unpacks the only member of a ZIP whose name ends as asked.</summary>
    /// <param name="path">The archive.</param>
    /// <param name="name">Its name for messages.</param>
    /// <param name="ending">Ending of the member's name, for instance .txt.</param>
    /// <param name="target">File to write.</param>
    /// <param name="cancellation">Stops between two blocks.</param>
    /// <returns>Name of the member.</returns>
    /// <exception cref="SourceUnreadableException">The archive is broken, out of bounds, or has no or several such members.</exception>
    public static string UnpackZip(
        string path,
        string name,
        string ending,
        string target,
        CancellationToken cancellation
    )
    {
        var members = Members(path, name)
            .Where(member => member.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            .ToArray();
        if (members.Length != 1)
        {
            throw new SourceUnreadableException(
                $"L’archive «\u202f{name}\u202f» contient {members.Length} fichier(s) «\u202f{ending}\u202f» au lieu d’un seul\u202f: "
                    + $"donnez l’archive telle qu’elle est publiée."
            );
        }

        UnpackMember(path, name, members[0], target, cancellation);
        return Path.GetFileName(members[0]);
    }

    /// <summary>Unpacks a gzip file, of one member or of several put end to end.</summary>
    /// <exception cref="SourceUnreadableException">The file is broken, cut short or out of bounds.</exception>
    public static void UnpackGzip(string path, string name, string target, CancellationToken cancellation)
    {
        try
        {
            using var packed = SourceBytes.Open(path, name);
            using var input = new CheckedStream(
                new GZipStream(packed, CompressionMode.Decompress, leaveOpen: true),
                packed.Length,
                null,
                null,
                name
            );
            Copy(input, target, cancellation);
            GzipTrailer.Check(path, name, input.Position);
        }
        catch (InvalidDataException fault)
        {
            throw Broken(name, fault);
        }
    }

    private static void Copy(CheckedStream input, string target, CancellationToken cancellation)
    {
        using var output = PrivateFolder.NewFile(target);
        var buffer = new byte[1 << 18];
        for (int read; (read = input.Read(buffer)) > 0; )
        {
            cancellation.ThrowIfCancellationRequested();
            output.Write(buffer, 0, read);
        }
    }

    private static bool StartsWith(string path, ReadOnlySpan<byte> magic)
    {
        using var stream = SourceBytes.Open(path);
        Span<byte> head = stackalloc byte[8];
        return stream.ReadAtLeast(head[..magic.Length], magic.Length, throwOnEndOfStream: false) == magic.Length
            && head[..magic.Length].SequenceEqual(magic);
    }

    /// <summary>What is said of an archive whose bytes are not those that were put in it.</summary>
    internal static SourceUnreadableException Broken(string name, Exception? fault) =>
        new(
            $"L’archive «\u202f{name}\u202f» est incomplète ou abîmée\u202f: "
                + "refaites l’export ou téléchargez-la de nouveau.",
            fault
        );

    /// <summary>What is said of an archive that would fill the disk.</summary>
    internal static SourceUnreadableException OutOfBounds(string name, string what) =>
        new(
            $"L’archive «\u202f{name}\u202f» a {what}\u202f: elle est refusée par sécurité. "
                + "Refaites-la, ou donnez les fichiers décompressés."
        );
}
