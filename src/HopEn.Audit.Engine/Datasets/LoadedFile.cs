namespace HopEn.Audit.Engine.Datasets;

/// <summary>A file, sheet or archive member that filled a row table.</summary>
/// <param name="Table">Row table, without its schema.</param>
/// <param name="Kind">Kind of the source in the dossier.</param>
/// <param name="File">Name relative to the dossier, with its sheet or member.</param>
/// <param name="Sha256">Hash of the bytes, hexadecimal.</param>
/// <param name="Encoding">Encoding used.</param>
/// <param name="System">Label of the software.</param>
/// <param name="Domain">Domain of its patient keys; null when it holds none.</param>
/// <param name="IsShared">Whether it also holds rows of other establishments.</param>
/// <param name="FirstLine">Physical line of the first record; 0 when the format has no lines.</param>
/// <param name="LineJumps">Where records and physical lines part company: record from 0, and the shift from there on.</param>
/// <param name="DataDate">Day the data speak of.</param>
/// <param name="DateOrigin">Where that day comes from, French.</param>
public sealed record LoadedFile(
    string Table,
    string Kind,
    string File,
    string Sha256,
    string Encoding,
    string? System,
    string? Domain,
    bool IsShared,
    long FirstLine,
    IReadOnlyList<LineJump> LineJumps,
    DateOnly? DataDate,
    string? DateOrigin
)
{
    /// <summary>Records of the file that were left out because they concern other establishments: counted, not loaded.</summary>
    public long LeftOut { get; init; }
}
