using System.Text;
using System.Text.RegularExpressions;
using MimeKit.Encodings;

namespace HopEn.Audit.Cda.Opening;

/// <summary>The files that a text carries in uuencode: « begin 644 name », lines, « end ».</summary>
internal static partial class UuencodedText
{
    /// <summary>The files, in order; a content is null when the file is cut.</summary>
    public static IEnumerable<(string Name, byte[]? Content)> Files(byte[] text)
    {
        if (text.AsSpan().IndexOf("begin "u8) < 0)
            yield break;
        var letters = Encoding.Latin1.GetString(text).ReplaceLineEndings("\n");
        foreach (Match match in File().Matches(letters))
        {
            if (!match.Groups["end"].Success)
            {
                yield return (match.Groups["name"].Value, null);
                continue;
            }

            var input = Encoding.Latin1.GetBytes(match.Value);
            var decoder = new UUDecoder();
            var output = new byte[decoder.EstimateOutputLength(input.Length)];
            var length = decoder.Decode(input, 0, input.Length, output);
            yield return (match.Groups["name"].Value, output[..length]);
        }
    }

    [GeneratedRegex(
        @"^begin [0-7]{3,4} (?<name>[^\n]+)\n(?<lines>(?:[\x20-\x60][\x20-\x60]*\n)+?)(?<end>end(?:\n|\z))?(?(end)|(?![\x20-\x60]))",
        RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex File();
}
