using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Datasets;

/// <summary>Reads why rows were rejected from what their table keeps, without any of their values.</summary>
internal static class StoredReject
{
    /// <summary>A reject is stored as <c>code|column|parameter…</c>, all but the code optional.</summary>
    public static Rejection Describe(
        SourceKinds kinds,
        LoadedFile file,
        string reject,
        long count,
        IReadOnlyList<Origin> samples
    )
    {
        var parts = reject.Split('|');
        var (code, column) = (parts[0], parts.Length > 1 && parts[1].Length > 0 ? parts[1] : null);
        if (!RejectCodes.All.Contains(code))
            throw new ArgumentOutOfRangeException(nameof(reject), code, "Unknown reject code: add it to RejectCodes.");
        return new Rejection
        {
            Origin = file.Whole,
            Code = code,
            Parameters = [.. Subject(kinds, file.Kind, code, column), .. parts.Skip(2)],
            Column = column,
            Count = count,
            Samples = samples,
        };
    }

    // Whoever reads a report has no kind at hand: the label of a column, which is theirs, goes with it.
    private static IEnumerable<string> Subject(SourceKinds kinds, string kind, string code, string? column) =>
        column is not null ? [kinds[kind].Column(column)?.Label ?? column]
        : code == RejectCodes.Record ? [kind]
        : [];
}
