using System.Text;
using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Sources.Discovery;

/// <summary>Recognises the files published with an imposed format, from their first bytes.</summary>
public static class NationalFile
{
    private const string Directory = "directory";
    private const string FinessCsv = "finess-csv";
    private const string FinessJson = "finess-json";
    private const string Whitelist = "whitelist";

    /// <summary>The code of the kind of a national file; null for anything else.</summary>
    public static string? KindOf(string path, string name)
    {
        if (Archives.IsZip(path))
            return
                Archives.Members(path, name) is [var only]
                && only.Contains("Extraction_Correspondance_MSSante", StringComparison.OrdinalIgnoreCase)
                ? Directory
                : null;
        var head = Head(path);
        if (head.StartsWith("finess;etalab", StringComparison.Ordinal))
            return FinessCsv;
        if (head.Split('\n')[0].Count(c => c == '|') == 30 && head.Contains("BAL", StringComparison.OrdinalIgnoreCase))
            return Directory;
        if (
            head.TrimStart().StartsWith('{')
            && (
                head.Contains("pmej", StringComparison.OrdinalIgnoreCase)
                || head.Contains("\"schemaVersion\"", StringComparison.Ordinal)
                || head.Contains("\"gcc\"", StringComparison.Ordinal)
            )
        )
            return FinessJson;
        return
            head.TrimStart().StartsWith('<')
            && (
                head.Contains("ListeBlanche", StringComparison.OrdinalIgnoreCase)
                || head.Contains("Domaine>", StringComparison.Ordinal)
            )
            ? Whitelist
            : null;
    }

    private static string Head(string path)
    {
        using var file = SourceBytes.Open(path);
        using Stream stream = Archives.IsGzip(path)
            ? new System.IO.Compression.GZipStream(file, System.IO.Compression.CompressionMode.Decompress)
            : file;
        var head = new byte[4096];
        try
        {
            return Encoding
                .UTF8.GetString(head, 0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false))
                .TrimStart('\uFEFF');
        }
        catch (InvalidDataException)
        {
            return string.Empty;
        }
    }
}
