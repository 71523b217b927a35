namespace HopEn.Audit.Model;

/// <summary>What renderers ask of the files that were read.</summary>
public static class SourceFigures
{
    /// <summary>Records that count for nothing: those that could not be used, and those of others or out of the period.</summary>
    public static long LeftOut(this SourceInfo source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.Rejected + source.OutOfScope;
    }

    /// <summary>The files of each kind together, in the order in which the kinds come.</summary>
    public static IReadOnlyList<SourceTotal> ByKind(this IReadOnlyList<SourceInfo> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return
        [
            .. sources
                .GroupBy(source => source.Kind, StringComparer.Ordinal)
                .Select(kind => new SourceTotal(
                    kind.Key,
                    kind.First().Label,
                    kind.Count(),
                    kind.Sum(source => source.Rows),
                    kind.Sum(LeftOut),
                    kind.Max(source => source.Date)
                )),
        ];
    }
}
