namespace HopEn.Audit.Sources.Tables;

/// <summary>How a delimited text is written.</summary>
/// <param name="Separator">Separator of cells; null to detect it from the header.</param>
/// <param name="Quote">Quote of cells; null when the format has none.</param>
/// <param name="SkippedLines">Lines before the header, or before the data when there is no header.</param>
/// <param name="Headers">Imposed headers of a file without a header line; null when its first line is the header.</param>
public sealed record TableFormat(char? Separator, char? Quote, int SkippedLines, IReadOnlyList<string>? Headers)
{
    /// <summary>What a hospital's software exports.</summary>
    public static TableFormat Export(char? separator) => new(separator, '"', 0, null);
}
