using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Sources.Tables;

/// <summary>How a table is written.</summary>
/// <param name="Separator">Separator of cells; null to detect it from the header.</param>
/// <param name="Quote">Quote of cells; null when the format has none.</param>
/// <param name="SkippedLines">Lines before the header, or before the data when there is no header.</param>
/// <param name="Headers">Imposed headers of a file without a header line; null when its first line is the header.</param>
/// <param name="Encoding">Encoding imposed; null to trust the bytes.</param>
/// <param name="Sheet">Sheet of a workbook; null for the first, * for all.</param>
/// <param name="Member">Which tables of an archive, by name or glob; null for all of them.</param>
public sealed record TableFormat(
    char? Separator,
    char? Quote,
    int SkippedLines,
    IReadOnlyList<string>? Headers,
    FileEncoding? Encoding = null,
    string? Sheet = null,
    string? Member = null
)
{
    /// <summary>What a source of the dossier says of its files.</summary>
    /// <exception cref="ConfigurationException">The encoding isn't known.</exception>
    public static TableFormat Of(DossierSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new TableFormat(
            source.Separator,
            '"',
            (source.HeaderLine ?? 1) - 1,
            null,
            Imposed(source),
            source.Sheet,
            source.Member
        );
    }

    private static FileEncoding? Imposed(DossierSource source) =>
        source.Encoding switch
        {
            null => null,
            "utf-8" => FileEncoding.Utf8,
            "windows-1252" or "iso-8859-1" => FileEncoding.Windows1252,
            "cp850" => FileEncoding.Cp850,
            "macroman" => FileEncoding.MacRoman,
            _ => throw new ConfigurationException(
                $"Encodage inconnu «\u202f{source.Encoding}\u202f» (dossier.yml ligne {source.Line})\u202f: "
                    + "utf-8, windows-1252, iso-8859-1, cp850 ou macroman."
            ),
        };
}
