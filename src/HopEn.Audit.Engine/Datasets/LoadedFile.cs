using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Datasets;

/// <summary>What filled a row table: a file, sheet or archive member, resources of a server, messages.</summary>
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
/// <param name="DateOrigin">Where that day comes from, one of <see cref="DateCodes"/>; null when there is none.</param>
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

    /// <summary>Day it was read into the cache that dossiers share; null when it was read from its file.</summary>
    public DateOnly? ImportedOn { get; init; }

    /// <summary>
    /// Origin of each row, in order, when it is no line of the file: a resource, a message, a document in an archive. Null when lines tell.
    /// </summary>
    public IReadOnlyList<Origin>? RowOrigins { get; init; }

    /// <summary>Origin of it all: the file unless said otherwise, the address of a server, a message.</summary>
    public Origin Whole
    {
        get => field ?? new FileOrigin(File, null);
        init;
    }

    /// <summary>Where a row comes from.</summary>
    /// <param name="record">The row, from 0.</param>
    internal Origin OriginOf(long record) =>
        RowOrigins is { } own ? own[(int)record]
        : FirstLine == 0 ? Whole
        : new FileOrigin(File, FirstLine + record + ShiftAt(record));

    private long ShiftAt(long record)
    {
        int low = 0,
            high = LineJumps.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (LineJumps[middle].Record <= record)
                low = middle + 1;
            else
                high = middle;
        }

        return low == 0 ? 0 : LineJumps[low - 1].Shift;
    }
}
