using HopEn.Audit.Cda.Privacy;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Sources.Tables;

/// <summary>A table found in a file, whatever its shape: text, sheet of a workbook, table of a page.</summary>
/// <param name="Name">What is shown of its name relative to the dossier, with its sheet or archive member.</param>
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
    /// <summary>What is shown of its headers: in a table of one column a patient, they are names.</summary>
    public IReadOnlyList<string> ShownHeaders => [.. Headers.Select(header => ShownName.Of(header, null))];

    /// <summary>Name of its sheet, as written; null when it was not asked for.</summary>
    public string? Sheet { get; init; }

    /// <summary>What was left out of the file and must be said, French; null for nothing.</summary>
    public AuditMessage? Notice { get; init; }

    /// <summary>What must be said once the rows were read.</summary>
    public Func<IEnumerable<AuditMessage>> Remarks { get; init; } = () => [];
}
