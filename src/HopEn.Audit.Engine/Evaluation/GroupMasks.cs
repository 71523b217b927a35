using System.Globalization;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Evaluation;

/// <summary>Counts distinct subjects of the table « answer » in every grouping, in one pass over its rows.</summary>
/// <remarks>
/// Each group of each grouping is one bit. The groups where a subject conforms, is judged and has a row are three sets of bits that one
/// aggregation gathers; subjects of equal sets are counted together, and the sets unfolded in <see cref="GroupBits"/>. One grouping after
/// the other (<see cref="GroupQueries"/>) gathers the same subjects up to five times.
/// </remarks>
internal sealed class GroupMasks(DatasetSession session, IReadOnlyList<string> columns, Month? month)
{
    // Each word is three columns more for every subject: beyond a few, one grouping after the other costs less.
    private const int MostWords = 4;
    private const int MostCells = 4000;

    private readonly IReadOnlyList<string> keys = [.. Grouping.Keys.Where(columns.Contains)];

    /// <summary>The groups of every grouping; null when they are too many for sets of bits, or one only, or volumes are asked.</summary>
    public IReadOnlyList<GroupCount>? Subjects(Combine combine, CancellationToken cancellation)
    {
        if (keys.Count == 0 || columns.Contains("measure"))
            return null;
        var cells = Cells(cancellation);
        if (cells.Count is 0 or > MostCells)
            return null;
        var bits = new GroupBits(cells, Grouping.Of(columns), month);
        if (bits.Words > MostWords)
            return null;
        Mark(bits, cancellation);
        foreach (var (subjects, sets) in Gather(combine, bits.Words, cancellation))
        {
            for (var word = 0; word < bits.Words; word++)
            {
                var set = sets[word];
                var conforms = combine == Combine.Any ? set.Told : set.Judged & ~set.Told;
                bits.Add(subjects, word, conforms, set.Judged, set.Met);
            }
        }

        return bits.Counts;
    }

    // The months, sites and services that answers hold together, numbered: rows of an open transaction have no number to count on.
    private IReadOnlyList<GroupKey> Cells(CancellationToken cancellation)
    {
        var named = string.Join(", ", keys);
        session.Execute(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                CREATE TEMP TABLE cell AS
                SELECT row_number() OVER () - 1 AS number, {named}
                FROM (SELECT DISTINCT {named} FROM answer LIMIT {MostCells + 1})
                """
            ),
            cancellation
        );
        string Read(string key) => keys.Contains(key) ? key : "NULL::VARCHAR";
        return session.Query(
            $"SELECT {string.Join(", ", Grouping.Keys.Select(Read))} FROM cell ORDER BY number",
            reader =>
            {
                string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
                return new GroupKey(
                    RuleAnswer.Period(Text(0)),
                    RuleAnswer.Site(Text(1)),
                    RuleAnswer.Text("service", Text(2))
                );
            },
            cancellation
        );
    }

    // The groups of each cell, joined to the rows by the number of the cell.
    private void Mark(GroupBits bits, CancellationToken cancellation)
    {
        var rows = bits.Sets.Select(
            (set, number) => string.Create(CultureInfo.InvariantCulture, $"({number}, {string.Join(", ", set)})")
        );
        session.Execute(
            $"""
            CREATE TEMP TABLE cell_groups AS
            SELECT {string.Join(", ", keys)}, {Columns(bits.Words, word => $"g{word}::UBIGINT AS g{word}")}
            FROM cell JOIN (VALUES {string.Join(", ", rows)}) AS t(number, {Columns(bits.Words, word => $"g{word}")})
                USING (number)
            """,
            cancellation
        );
    }

    private IReadOnlyList<(long Subjects, Set[] Sets)> Gather(
        Combine combine,
        int words,
        CancellationToken cancellation
    )
    {
        // What one row is enough to tell: that the subject conforms, or that it does not.
        var telling = combine == Combine.Any ? "conforming" : "NOT conforming";
        var same = string.Join(" AND ", keys.Select(key => $"answer.{key} IS NOT DISTINCT FROM cell_groups.{key}"));
        return session.Query(
            $"""
            SELECT {Columns(words, word => $"told{word}, judged{word}, met{word}")}, count(*) AS subjects
            FROM (
                SELECT subject, {Columns(words, word => $"""
                    coalesce(bit_or(g{word}) FILTER ({telling}), 0) AS told{word},
                    coalesce(bit_or(g{word}) FILTER (conforming IS NOT NULL), 0) AS judged{word},
                    bit_or(g{word}) AS met{word}
                    """)}
                FROM answer JOIN cell_groups ON {same}
                GROUP BY subject
            )
            GROUP BY ALL
            """,
            reader =>
                (
                    reader.GetInt64(3 * words),
                    Enumerable
                        .Range(0, words)
                        .Select(word => new Set(
                            reader.GetFieldValue<ulong>(3 * word),
                            reader.GetFieldValue<ulong>(3 * word + 1),
                            reader.GetFieldValue<ulong>(3 * word + 2)
                        ))
                        .ToArray()
                ),
            cancellation
        );
    }

    private static string Columns(int words, Func<int, string> column) =>
        string.Join(", ", Enumerable.Range(0, words).Select(column));

    /// <summary>Groups where a subject has a telling row, a judged one, and any.</summary>
    private readonly record struct Set(ulong Told, ulong Judged, ulong Met);
}
