using HopEn.Audit.Model;
using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Sources.Tables;

/// <summary>A table found in a file, whatever its shape: text, sheet of a workbook, table of a page.</summary>
/// <param name="Name">Name relative to the dossier, with its sheet or archive member.</param>
/// <param name="Facts">What the bytes tell.</param>
/// <param name="Headers">Headers, as written.</param>
/// <param name="ModifiedOn">Day the file was last written.</param>
/// <param name="Records">Enumerates the records after the header, each with its physical line or row.</param>
/// <param name="Fast">The way DuckDB reads the file itself; null when it can't.</param>
public sealed record TableFile(
    string Name,
    FileFacts Facts,
    IReadOnlyList<string> Headers,
    DateOnly ModifiedOn,
    Func<IEnumerable<ScannedRecord>> Records,
    FastPath? Fast
)
{
    /// <summary>What was left out of the file and must be said, French; null for nothing.</summary>
    public AuditMessage? Notice { get; init; }

    /// <summary>What must be said once the rows were read.</summary>
    public Func<IEnumerable<AuditMessage>> Remarks { get; init; } = () => [];
}
