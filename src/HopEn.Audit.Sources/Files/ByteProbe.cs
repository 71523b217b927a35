using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Files;

/// <summary>The one pass over the bytes of a file that precedes every reading of it.</summary>
public static class ByteProbe
{
    /// <summary>Longest line accepted, in bytes: beyond it a file is not a table, and DuckDB itself would break.</summary>
    public const int LongestLine = 16 * 1024 * 1024;

    private const int BufferSize = 1 << 20;

    /// <summary>Reads the facts of a file.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="name">Its name for messages.</param>
    /// <param name="cancellation">Stops between two blocks.</param>
    /// <exception cref="SourceUnreachableException">The file is missing, empty, unreadable or holds a line beyond the limit.</exception>
    public static FileFacts Read(string path, string name, CancellationToken cancellation)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.SequentialScan);
            return Read(stream, name, cancellation);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SourceUnreachableException($"Le fichier «\u202f{name}\u202f» ne peut pas être lu\u202f: vérifiez qu’il existe, qu’il n’est pas ouvert ailleurs et que vous y avez accès.", fault);
        }
    }

    private static FileFacts Read(Stream stream, string name, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferSize];
        var utf8 = new Utf8Check();
        long bytes = 0, lines = 0, lineLength = 0, longest = 0;
        var mark = false;
        var utf16 = false;
        byte last = (byte)'\n';
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            var block = buffer.AsSpan(0, read);
            if (bytes == 0)
            {
                mark = block.StartsWith(Encoding.UTF8.Preamble);
                utf16 = block.StartsWith(Encoding.Unicode.Preamble);
            }

            hash.AppendData(block);
            utf8.Append(block);
            lines += CountLines(block, ref lineLength, ref longest, name);
            bytes += read;
            last = block[^1];
        }

        if (bytes == 0) throw new SourceUnreachableException($"Le fichier «\u202f{name}\u202f» est vide\u202f: refaites l’export.");
        var encoding = utf16 ? FileEncoding.Utf16 : utf8.IsValid ? FileEncoding.Utf8 : FileEncoding.Windows1252;
        return new FileFacts(Convert.ToHexStringLower(hash.GetHashAndReset()), bytes, lines + (last == '\n' ? 0 : 1), longest, encoding, mark);
    }

    private static long CountLines(ReadOnlySpan<byte> block, ref long lineLength, ref long longest, string name)
    {
        var lines = 0L;
        for (int end; (end = block.IndexOf((byte)'\n')) >= 0; block = block[(end + 1)..])
        {
            longest = Math.Max(longest, lineLength + end);
            lineLength = 0;
            lines++;
        }

        lineLength += block.Length;
        longest = Math.Max(longest, lineLength);
        Refuse(longest, name);
        return lines;
    }

    private static void Refuse(long length, string name)
    {
        if (length <= LongestLine) return;
        throw new SourceUnreachableException(
            $"Le fichier «\u202f{name}\u202f» contient une ligne de plus de 16 Mo\u202f: ce n’est pas un tableau, ou ses fins de ligne ont été perdues. Refaites l’export.");
    }

    private struct Utf8Check()
    {
        private byte[] carried = [];

        public bool IsValid => !Failed && carried.Length == 0;

        private bool Failed { get; set; }

        public void Append(ReadOnlySpan<byte> block)
        {
            if (Failed || (carried.Length == 0 && Ascii.IsValid(block))) return;
            byte[] joined = [.. carried, .. block];
            var cut = joined.Length - IncompleteTail(joined);
            Failed = !Utf8.IsValid(joined.AsSpan(0, cut));
            carried = joined[cut..];
        }

        private static int IncompleteTail(ReadOnlySpan<byte> bytes)
        {
            for (var back = 1; back <= 3 && back <= bytes.Length; back++)
            {
                var value = bytes[^back];
                if (value < 0x80) return 0;
                if (value >= 0xC0) return (value >= 0xF0 ? 4 : value >= 0xE0 ? 3 : 2) > back ? back : 0;
            }

            return 0;
        }
    }
}
