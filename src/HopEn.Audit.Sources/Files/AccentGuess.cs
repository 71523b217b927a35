namespace HopEn.Audit.Sources.Files;

/// <summary>Recognises by its accents which old encoding a French text is in, once it is known not to be UTF-8.</summary>
/// <remarks>
/// The é of a PC under MS-DOS and that of an old Mac are signs that no French word holds inside it when they are read as
/// Windows-1252. Only bytes between two letters of one case are looked at, and the first thousands of them.
/// </remarks>
internal sealed class AccentGuess
{
    private const int Enough = 4096;

    private const string Lower = "àâçéèêëîïôùûüœ";
    private const string Upper = "ÀÂÇÉÈÊËÎÏÔÙÛÜŒ";

    private static readonly FileEncoding[] Candidates =
    [
        FileEncoding.Windows1252,
        FileEncoding.Cp850,
        FileEncoding.MacRoman,
    ];

    private static readonly bool[][] LowerBytes = [.. Candidates.Select(encoding => Bytes(encoding, Lower))];
    private static readonly bool[][] UpperBytes = [.. Candidates.Select(encoding => Bytes(encoding, Upper))];

    private readonly int[] found = new int[Candidates.Length];
    private int looked;

    /// <summary>The encoding of the bytes of a text that is not in UTF-8.</summary>
    public static FileEncoding Of(ReadOnlySpan<byte> text)
    {
        var guess = new AccentGuess();
        guess.Append(text);
        return guess.Encoding;
    }

    /// <summary>The encoding whose accents were found; Windows-1252 unless another explains twice as many.</summary>
    public FileEncoding Encoding
    {
        get
        {
            var best = Array.IndexOf(found, found.Max());
            return best > 0 && found[best] > found[0] * 2 ? Candidates[best] : FileEncoding.Windows1252;
        }
    }

    /// <summary>Looks at a block.</summary>
    public void Append(ReadOnlySpan<byte> block)
    {
        for (
            var at = 0;
            looked < Enough && block[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var next;
            at++
        )
        {
            at += next;
            looked++;
            var (before, after) = (at > 0 ? block[at - 1] : (byte)0, at + 1 < block.Length ? block[at + 1] : (byte)0);
            var bytes =
                char.IsAsciiLetterLower((char)before) || char.IsAsciiLetterLower((char)after) ? LowerBytes
                : char.IsAsciiLetterUpper((char)before) && char.IsAsciiLetterUpper((char)after) ? UpperBytes
                : [];
            for (var candidate = 0; candidate < bytes.Length; candidate++)
            {
                if (bytes[candidate][block[at]])
                    found[candidate]++;
            }
        }
    }

    private static bool[] Bytes(FileEncoding encoding, string letters)
    {
        var known = new bool[256];
        // A letter that the encoding lacks comes out as a question mark.
        foreach (var letter in encoding.Decoder().GetBytes(letters).Where(letter => letter >= 0x80))
            known[letter] = true;
        return known;
    }
}
