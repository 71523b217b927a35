using HopEn.Audit.Engine.Kinds;

namespace HopEn.Audit.Sources.Discovery;

/// <summary>A table found in a folder, and what was understood of it.</summary>
/// <param name="File">File, relative to the folder, as it must be found again: see <see cref="Shown"/>.</param>
/// <param name="Kind">What it holds; null when not recognised.</param>
/// <param name="Sheet">Sheet of a workbook; null for the only or first one.</param>
/// <param name="HeaderLine">Line of the headers, from 1; 1 when the format is imposed.</param>
/// <param name="Encoding">Encoding.</param>
/// <param name="Rows">Records.</param>
/// <param name="First">First day of its main date; null without date.</param>
/// <param name="Last">Last day of its main date.</param>
/// <param name="Columns">Canonical column to header.</param>
/// <param name="Ignored">Headers that are not used.</param>
/// <param name="Missing">Required columns that no header gives: the user must say.</param>
/// <param name="Values">
/// Distinct values of coded columns; those of a single table are not to be shown before <see cref="DiscoveredGroup"/>
/// has sorted them.
/// </param>
/// <param name="Notice">What is worth saying, French; null for nothing.</param>
public sealed record DiscoveredTable(
    string File,
    SourceKind? Kind,
    string? Sheet,
    int HeaderLine,
    string Encoding,
    long Rows,
    DateOnly? First,
    DateOnly? Last,
    IReadOnlyDictionary<string, string> Columns,
    IReadOnlyList<string> Ignored,
    IReadOnlyList<string> Missing,
    IReadOnlyDictionary<string, IReadOnlyList<DiscoveredValue>> Values,
    string? Notice
)
{
    /// <summary>What is shown of the name of the file.</summary>
    public string Shown { get; init; } = File;

    /// <summary>Its name in the archive, when the archive holds tables of other layouts; null otherwise.</summary>
    public string? Member { get; init; }

    /// <summary>Used columns beside which another holds the same sort of content: canonical column to the headers left aside.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> SimilarHeaders { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Order of day and month by canonical column of dates.</summary>
    public IReadOnlyDictionary<string, DateOrder> DateOrders { get; init; } = new Dictionary<string, DateOrder>();

    /// <summary>Values of coded columns that are counted and not shown.</summary>
    public IReadOnlyDictionary<string, HiddenValues> Hidden { get; init; } = new Dictionary<string, HiddenValues>();

    /// <summary>A file that isn't read as a table of ours.</summary>
    public static DiscoveredTable Other(SourceFile file, SourceKind? kind, string? notice) =>
        new(
            File: file.Listed,
            Kind: kind,
            Sheet: null,
            HeaderLine: 1,
            Encoding: string.Empty,
            Rows: 0,
            First: null,
            Last: null,
            Columns: new Dictionary<string, string>(),
            Ignored: [],
            Missing: [],
            Values: new Dictionary<string, IReadOnlyList<DiscoveredValue>>(),
            Notice: notice
        )
        {
            Shown = file.Name,
        };
}
