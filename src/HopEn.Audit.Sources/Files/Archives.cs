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

    private const int MostMembers = 1000;

    /// <summary>Whether the file is a ZIP archive.</summary>
    public static bool IsZip(string path) => StartsWith(path, "PK\u0003\u0004"u8);

    /// <summary>Whether the file is compressed by gzip.</summary>
    public static bool IsGzip(string path) => StartsWith(path, [0x1F, 0x8B]);

    /// <summary>Whether a ZIP is a workbook.</summary>
    public static bool IsWorkbook(string path, string name) =>
        Members(path, name).Any(member => member.Equals("xl/workbook.xml", StringComparison.OrdinalIgnoreCase));

    /// <summary>Names of the members of a ZIP, folders left out.</summary>
    /// <exception cref="SourceUnreadableException">The archive is broken or has too many members.</exception>
    public static IReadOnlyList<string> Members(string path, string name)
    {
        try
        {
            using var archive = SourceBytes.OpenZip(path, name);
            if (archive.Entries.Count > MostMembers)
                throw OutOfBounds(name, $"plus de {MostMembers} membres");
            return [.. archive.Entries.Where(entry => entry.Name.Length > 0).Select(entry => entry.FullName)];
        }
        catch (InvalidDataException fault)
        {
            throw Broken(name, fault);
        }
    }

    /// <summary>Unpacks one member of a ZIP under a name of ours.</summary>
    /// <exception cref="SourceUnreadableException">The archive is broken or out of bounds.</exception>
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
            using var archive = SourceBytes.OpenZip(path, name);
            var entry = archive.GetEntry(member) ?? throw Broken(name, null);
            using var input = entry.Open();
            Copy(input, target, Math.Max(entry.CompressedLength, 1), name, cancellation);
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

    /// <summary>Unpacks a gzip file.</summary>
    /// <exception cref="SourceUnreadableException">The file is broken, cut short or out of bounds.</exception>
    public static void UnpackGzip(string path, string name, string target, CancellationToken cancellation)
    {
        try
        {
            using var packed = SourceBytes.Open(path, name);
            var size = packed.Length;
            using var input = new GZipStream(packed, CompressionMode.Decompress);
            var written = Copy(input, target, size, name, cancellation);
            if (TrailerSize(path) != (uint)written)
                throw Broken(name, null);
        }
        catch (InvalidDataException fault)
        {
            throw Broken(name, fault);
        }
    }

    private static long Copy(Stream input, string target, long packedSize, string name, CancellationToken cancellation)
    {
        using var output = new FileStream(target, FileMode.CreateNew, FileAccess.Write);
        var buffer = new byte[1 << 18];
        var written = 0L;
        for (int read; (read = input.Read(buffer)) > 0; )
        {
            cancellation.ThrowIfCancellationRequested();
            written += read;
            if (written > LargestMember)
                throw OutOfBounds(name, "plus de 4 Go une fois décompressée");
            if (written > 1 << 20 && written / packedSize > LargestRatio)
                throw OutOfBounds(name, $"un taux de compression supérieur à {LargestRatio}");
            output.Write(buffer, 0, read);
        }

        return written;
    }

    // The last four bytes of a gzip member hold its size modulo 2^32: the stream itself ends without a word when it is cut.
    private static uint TrailerSize(string path)
    {
        using var stream = SourceBytes.Open(path);
        if (stream.Length < 18)
            return uint.MaxValue;
        stream.Seek(-4, SeekOrigin.End);
        Span<byte> trailer = stackalloc byte[4];
        stream.ReadExactly(trailer);
        return BitConverter.IsLittleEndian
            ? BitConverter.ToUInt32(trailer)
            : (uint)(trailer[0] | trailer[1] << 8 | trailer[2] << 16 | trailer[3] << 24);
    }

    private static bool StartsWith(string path, ReadOnlySpan<byte> magic)
    {
        using var stream = SourceBytes.Open(path);
        Span<byte> head = stackalloc byte[8];
        return stream.ReadAtLeast(head[..magic.Length], magic.Length, throwOnEndOfStream: false) == magic.Length
            && head[..magic.Length].SequenceEqual(magic);
    }

    private static SourceUnreadableException Broken(string name, Exception? fault) =>
        new($"L’archive «\u202f{name}\u202f» est incomplète ou abîmée\u202f: téléchargez-la de nouveau.", fault);

    private static SourceUnreadableException OutOfBounds(string name, string what) =>
        new(
            $"L’archive «\u202f{name}\u202f» a {what}\u202f: elle est refusée par sécurité. Téléchargez-la de nouveau depuis sa source officielle."
        );
}
