using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Tables;

namespace HopEn.Audit.Sources;

/// <summary>Reads again, in the hospital's own files, the shape of the cells for which rows were rejected.</summary>
/// <remarks>A shape is what may be shown of a cell: 9 for a digit, A for a letter. No value leaves.</remarks>
/// <param name="dossier">Dossier that the rows come from.</param>
/// <param name="dataset">Dataset they were loaded into.</param>
/// <param name="cancellation">Stops between two files.</param>
public sealed class RejectedShapes(Dossier dossier, Dataset dataset, CancellationToken cancellation)
{
    private const int MostShown = 3;
    private const int Longest = 30;
    private const string Empty = "(vide)";

    /// <summary>Three shapes at most, different ones, of the column that rejects most rows of a file; none when no column does.</summary>
    /// <param name="file">File, as the ledger names it.</param>
    public IReadOnlyList<string> Of(string file)
    {
        var worst = dataset
            .Ledger.Rejections()
            .Where(one => one.Column is not null && (one.Origin as FileOrigin)?.File == file)
            .MaxBy(one => one.Count);
        if (worst is null)
            return [];
        var lines = worst.Samples.OfType<FileOrigin>().Select(row => row.Line).OfType<long>().ToHashSet();
        foreach (var source in dossier.Sources.Where(source => source.Kind.Column(worst.Column!) is not null))
        foreach (
            var table in SourceFiles
                .Of(dossier, source)
                .Where(one => file.StartsWith(one.Name, StringComparison.Ordinal))
                .SelectMany(one => Tables(source, one))
                .Where(table => table.Name == file)
        )
        {
            if (!HeaderMatch.Match(table, source, dataset.Kinds).TryGetValue(worst.Column!, out var position))
                continue;
            return
            [
                .. table
                    .Records()
                    .Where(record => lines.Contains(record.Line) && position < record.Cells.Count)
                    .Select(record => Shape(record.Cells[position]))
                    .Take(lines.Count)
                    .Distinct()
                    .Take(MostShown),
            ];
        }

        return [];
    }

    /// <summary>The shape of a cell.</summary>
    public static string Shape(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var text = cell.Trim();
        if (text.Length == 0)
            return Empty;
        var shape = string.Concat(
            text.Take(Longest)
                .Select(character =>
                    char.IsLetter(character) ? 'A'
                    : char.IsDigit(character) ? '9'
                    : char.IsControl(character) ? ' '
                    : character
                )
        );
        return text.Length > Longest ? shape + "…" : shape;
    }

    private IEnumerable<TableFile> Tables(DossierSource source, SourceFile file)
    {
        var tables = TableOpener.Open(
            file.Path,
            file.Name,
            TableFormat.Of(source),
            dataset.Options.TemporaryFolder,
            cancellation
        );
        foreach (var table in tables)
        {
            if (table.Fast?.Rewritten is { } copy)
                File.Delete(copy);
            yield return table;
        }
    }
}
