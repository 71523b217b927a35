namespace HopEn.Audit.Model;

/// <summary>A file that was read.</summary>
/// <param name="Kind">Kind of source, for instance encounter.</param>
/// <param name="File">Path relative to the dossier.</param>
/// <param name="Sha256">Hash of the bytes, hexadecimal.</param>
/// <param name="Encoding">Encoding used.</param>
/// <param name="System">Label of the software it comes from.</param>
/// <param name="Rows">Records read.</param>
/// <param name="Rejected">Records that could not be used.</param>
/// <param name="OutOfScope">Records of other entities or out of period: filtered, not faults.</param>
/// <param name="Date">Date the data speak of (generation of the extraction, day of the export).</param>
/// <param name="DateOrigin">Where that date comes from, French.</param>
/// <param name="AgeDays">Age on the day of the audit.</param>
public sealed record SourceInfo(
    string Kind,
    string File,
    string Sha256,
    string Encoding,
    string? System,
    long Rows,
    long Rejected,
    long OutOfScope,
    DateOnly? Date,
    string? DateOrigin,
    int? AgeDays
);
