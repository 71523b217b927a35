using System.Security.Cryptography;
using System.Text;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Cells;

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
    /// <exception cref="SourceUnreadableException">The file is missing, empty, unreadable or holds a line beyond the limit.</exception>
    public static FileFacts Read(string path, string name, CancellationToken cancellation)
    {
        using var stream = SourceBytes.Open(path, name, bufferSize: 0);
        return Read(stream, name, cancellation);
    }

    /// <summary>The facts of a file that isn't read line by line: its hash and its length.</summary>
    public static FileFacts ReadBinary(string path, string name, CancellationToken cancellation)
    {
        using var stream = SourceBytes.Open(path, name, bufferSize: 0);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = SourceBytes.Buffer(stream, BufferSize);
        for (int read; (read = stream.Read(buffer)) > 0; )
        {
            cancellation.ThrowIfCancellationRequested();
            hash.AppendData(buffer, 0, read);
        }

        return new FileFacts(
            Sha256: Convert.ToHexStringLower(hash.GetHashAndReset()),
            Bytes: stream.Length,
            Lines: 0,
            Longest: 0,
            Encoding: FileEncoding.Utf8,
            HasByteOrderMark: false,
            Noise: CellNoise.Any
        );
    }

    private static FileFacts Read(FileStream stream, string name, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = SourceBytes.Buffer(stream, BufferSize);
        var scan = new Scan(name);
        for (int read; (read = stream.Read(buffer)) > 0; )
        {
            cancellation.ThrowIfCancellationRequested();
            if (read < BufferSize)
            {
                hash.AppendData(buffer, 0, read);
                scan.Append(buffer.AsSpan(0, read));
            }
            else
            {
                // Hashing costs as much as everything else together: the two share a full block between two cores.
                var hashing = Task.Run(() => hash.AppendData(buffer), CancellationToken.None);
                try
                {
                    scan.Append(buffer);
                }
                finally
                {
                    hashing.GetAwaiter().GetResult();
                }
            }
        }

        return scan.Facts(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private sealed class Scan(string name)
    {
        private readonly Utf8Check utf8 = new();
        private readonly PaddingCheck padding = new();
        private readonly NoiseCheck noise = new();
        private readonly QuoteCheck quotes = new();
        private readonly AccentGuess accents = new();
        private readonly BlankLineCheck blanks = new();
        private long bytes;
        private long lines;
        private long lineLength;
        private long longest;
        private bool mark;
        private byte lineEnd = (byte)'\n';
        private FileEncoding? utf16;
        private byte last = (byte)'\n';

        public void Append(ReadOnlySpan<byte> block)
        {
            if (bytes == 0)
            {
                mark = block.StartsWith(Encoding.UTF8.Preamble);
                utf16 =
                    block.StartsWith(Encoding.Unicode.Preamble) ? FileEncoding.Utf16
                    : block.StartsWith(Encoding.BigEndianUnicode.Preamble) ? FileEncoding.Utf16BigEndian
                    : Unmarked(block);
                if (!block.Contains(lineEnd) && block.Contains((byte)'\r'))
                    lineEnd = (byte)'\r';
            }

            utf8.Append(block);
            if (utf8.HasFailed)
                accents.Append(block);
            padding.Append(block);
            noise.Append(bytes == 0 && mark ? block[Encoding.UTF8.Preamble.Length..] : block);
            quotes.Append(block);
            CountLines(block);
            bytes += block.Length;
            last = block[^1];
        }

        public FileFacts Facts(string sha256)
        {
            if (bytes == 0)
                throw new SourceUnreadableException(
                    $"Le fichier «\u202f{name}\u202f» est vide\u202f: refaites l’export."
                );
            var encoding = utf16 ?? (utf8.IsValid ? FileEncoding.Utf8 : accents.Encoding);
            return new FileFacts(
                Sha256: sha256,
                Bytes: bytes,
                Lines: lines + (last == lineEnd ? 0 : 1),
                Longest: longest,
                Encoding: encoding,
                HasByteOrderMark: mark,
                Noise: Noisy(encoding) | (padding.NeedsCleaning(encoding) ? CellNoise.Padding : CellNoise.None)
            )
            {
                EndsWithReturns = lineEnd == '\r',
                DoubleEncoded = encoding == FileEncoding.Utf8 ? utf8.DoubleEncoded : 0,
                LostCharacters = encoding == FileEncoding.Utf8 ? utf8.Lost : 0,
                LastBlankLine = blanks.Last(last == lineEnd ? null : lines + 1),
                HasOddQuotesOrEnd = quotes.Found || last is 0x1A or 0x00,
            };
        }

        private CellNoise Noisy(FileEncoding encoding) =>
            encoding is FileEncoding.Utf8 or FileEncoding.Windows1252
                ? noise.Found(encoding == FileEncoding.Utf8)
                : CellNoise.Any;

        // UTF-16 without its mark: nearly every second byte is null.
        private static FileEncoding? Unmarked(ReadOnlySpan<byte> block)
        {
            var head = block[..(Math.Min(block.Length, 4096) & ~1)];
            var (even, odd) = (0, 0);
            for (var i = 0; i < head.Length; i += 2)
            {
                if (head[i] == 0)
                    even++;
                if (head[i + 1] == 0)
                    odd++;
            }

            return odd * 4 > head.Length && even == 0 ? FileEncoding.Utf16
                : even * 4 > head.Length && odd == 0 ? FileEncoding.Utf16BigEndian
                : null;
        }

        private void CountLines(ReadOnlySpan<byte> block)
        {
            for (int end; (end = block.IndexOf(lineEnd)) >= 0; block = block[(end + 1)..])
            {
                longest = Math.Max(longest, lineLength + end);
                blanks.Append(block[..end], lineLength == 0, lines + 1, isWhole: true);
                lineLength = 0;
                lines++;
            }

            blanks.Append(block, lineLength == 0, lines + 1, isWhole: false);
            lineLength += block.Length;
            longest = Math.Max(longest, lineLength);
            if (longest <= LongestLine)
                return;
            throw new SourceUnreadableException(
                $"Le fichier «\u202f{name}\u202f» contient une ligne de plus de 16 Mo\u202f: "
                    + $"ce n’est pas un tableau, ou ses fins de ligne ont été perdues. Refaites l’export."
            );
        }
    }
}
