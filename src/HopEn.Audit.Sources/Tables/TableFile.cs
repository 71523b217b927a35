using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Sources.Tables;

/// <summary>A table ready to be selected from: every record gives one row, in the order of the file.</summary>
/// <param name="Name">Name relative to the dossier, with its sheet.</param>
/// <param name="Facts">What the bytes tell.</param>
/// <param name="Headers">Headers, as written.</param>
/// <param name="Relation">SQL of the relation; its columns are c0, c1… in VARCHAR, then flaw (a reject code or NULL).</param>
/// <param name="FirstLine">Physical line of the first record.</param>
/// <param name="Jumps">Where records and lines part company.</param>
/// <param name="ModifiedOn">Day the file was last written.</param>
/// <param name="StageTable">Table to drop once read; null when DuckDB reads the file itself.</param>
/// <param name="ExpectedRecords">Records that DuckDB must find if it reads the file faithfully; null when staged.</param>
/// <param name="Rewritten">Temporary copy in UTF-8 to delete once read; null when there is none.</param>
public sealed record TableFile(
    string Name,
    FileFacts Facts,
    IReadOnlyList<string> Headers,
    string Relation,
    long FirstLine,
    IReadOnlyList<Engine.Datasets.LineJump> Jumps,
    DateOnly ModifiedOn,
    string? StageTable,
    long? ExpectedRecords,
    string? Rewritten);
