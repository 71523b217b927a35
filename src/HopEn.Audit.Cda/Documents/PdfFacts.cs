using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace HopEn.Audit.Cda.Documents;

/// <summary>What the bytes of a PDF say without reading it.</summary>
/// <param name="IsPdf">Whether they begin as a PDF.</param>
/// <param name="Part">Part of PDF/A that its metadata declare; null when none.</param>
/// <param name="Sha256">Hash of the bytes.</param>
/// <remarks>
/// A search of the bytes: metadata inside compressed object streams are not seen. PDF/A-1 forbids those, so that an absence
/// is sound for PDF/A-1 only. It is « declared or not », never a conformance to PDF/A.
/// </remarks>
public sealed partial record PdfFacts(bool IsPdf, int? Part, string Sha256)
{
    private const int HeaderZone = 1024;

    /// <summary>Reads the facts.</summary>
    public static PdfFacts Read(ReadOnlySpan<byte> content)
    {
        var isPdf = content[..Math.Min(content.Length, HeaderZone)].IndexOf("%PDF-"u8) >= 0;
        return new PdfFacts(
            isPdf,
            isPdf ? DeclaredPart(content) : null,
            Convert.ToHexStringLower(SHA256.HashData(content))
        );
    }

    private static int? DeclaredPart(ReadOnlySpan<byte> content)
    {
        for (var start = 0; content[start..].IndexOf("pdfaid:part"u8) is >= 0 and var found; start += found + 1)
        {
            var zone = System.Text.Encoding.ASCII.GetString(
                content.Slice(start + found, Math.Min(40, content.Length - start - found))
            );
            if (Declaration().Match(zone) is { Success: true } match)
                return match.Groups[1].Value[0] - '0';
        }

        return null;
    }

    [GeneratedRegex("""\Apdfaid:part\s*(?:>|=\s*["'])\s*([1-9])""", RegexOptions.NonBacktracking)]
    private static partial Regex Declaration();
}
