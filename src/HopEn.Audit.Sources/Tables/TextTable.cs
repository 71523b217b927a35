using System.Globalization;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Cells;
using HopEn.Audit.Sources.Files;
using HopEn.Audit.Sources.Tables.Xlsx;

namespace HopEn.Audit.Sources.Tables;

/// <summary>Opens delimited texts.</summary>
/// <remarks>
/// DuckDB reads the file itself when it can do so faithfully: that is the fast way, checked afterwards by the count of
/// records. Otherwise the records are scanned one by one, and keep their physical lines.
/// </remarks>
public static class TextTable
{
    // DuckDB sizes its buffers after the longest line it must expect: its own default is plenty for nearly every file.
    private const long ShortestLimit = 2_000_000;

    /// <summary>Opens a text.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="name">Name for messages and ledger.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="temporaryFolder">Where a copy in UTF-8 goes when one is needed.</param>
    /// <param name="cancellation">Stops between two blocks.</param>
    public static TableFile Open(
        string path,
        string name,
        TableFormat format,
        string temporaryFolder,
        CancellationToken cancellation
    ) => Open(path, name, format, temporaryFolder, ByteProbe.Read(path, name, cancellation), cancellation);

    /// <summary>Opens a text whose bytes were looked at already.</summary>
    internal static TableFile Open(
        string path,
        string name,
        TableFormat format,
        string temporaryFolder,
        FileFacts probed,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(format);
        var facts = Believed(probed, format.Encoding, name);
        if (Declared(path, facts, format) is { } declared)
            format = format with { Separator = format.Separator ?? declared, SkippedLines = 1 };
        var separator = format.Separator ?? Separator(path, facts, format.SkippedLines);
        format = format with { Separator = separator };
        var (headers, firstLine, firstWidth) = Opening(path, facts, format);

        facts = facts with { Noise = Parted(facts.Noise, separator) };
        var opened = new TableFile(
            name,
            facts,
            headers,
            FileTime.ModifiedOn(path),
            () => Records(path, facts, format, headers),
            null
        )
        {
            Remarks = () => TableRemarks.Of(name, facts),
        };
        if (
            !facts.Encoding.IsByteOriented()
            || facts.EndsWithReturns
            || headers.Count == 0
            || firstWidth > CellReference.Widest
            || facts.NeedsScanning(firstLine)
        )
            return opened;
        var source =
            facts.Encoding == FileEncoding.Utf8
                ? path
                : Transcoded(path, facts.Encoding, temporaryFolder, cancellation);
        var quote = SqlLiteral.Text(format.Quote?.ToString() ?? string.Empty);
        var relation =
            $"(SELECT *, {Beyond(headers.Count, firstWidth)} AS flaw FROM read_csv({SqlLiteral.Text(source)}, auto_detect = false, "
            + $"header = false, skip = {firstLine - 1}, "
            + $"delim = {SqlLiteral.Text(separator.ToString(CultureInfo.InvariantCulture))}, quote = {quote}, escape = {quote}, "
            + $"strict_mode = true, max_line_size = {Math.Max(ShortestLimit, (facts.Longest * 3) + 2)}, "
            + $"columns = {{{string.Join(", ", Enumerable.Range(0, firstWidth).Select(i => $"c{i}: 'VARCHAR'"))}}}))";
        return opened with
        {
            Fast = new FastPath(relation, firstLine, facts.Lines - firstLine + 1, source == path ? null : source),
        };
    }

    // A tab or a comma that parts the cells is in none of them.
    private static CellNoise Parted(CellNoise noise, char separator)
    {
        if (noise.HasFlag(CellNoise.Tabs) && separator != '\t')
            noise |= CellNoise.OddOnes;
        if (noise.HasFlag(CellNoise.CommaDecimals) && separator != ',')
            noise |= CellNoise.Displayed;
        return noise & ~(CellNoise.Tabs | CellNoise.CommaDecimals);
    }

    // The headers, the physical line of what follows them, and how many cells the first record has: the others have as many, or the
    // count of records will tell.
    private static (IReadOnlyList<string> Headers, long FirstLine, int FirstWidth) Opening(
        string path,
        FileFacts facts,
        TableFormat format
    )
    {
        using var text = Text(path, facts, format.SkippedLines);
        var scanner = new RecordScanner(text, format.Separator!.Value, format.Quote);
        var headers = format.Headers ?? scanner.Read(null)?.Cells ?? [];
        var firstLine = 1L + format.SkippedLines + scanner.Line;
        var first = scanner.Read(null)?.Cells.Count ?? headers.Count;
        return (headers, firstLine, first < HeaderWidth.Of(headers).Named ? headers.Count : first);
    }

    // Cells that no header names may be blank only.
    private static string Beyond(int headers, int width) =>
        width <= headers
            ? "NULL::VARCHAR"
            : $"CASE WHEN concat({string.Join(", ", Enumerable.Range(headers, width - headers).Select(i => $"trim(c{i})"))}) <> '' "
                + "THEN 'extra-cells' END";

    private static IEnumerable<ScannedRecord> Records(
        string path,
        FileFacts facts,
        TableFormat format,
        IReadOnlyList<string> headers
    )
    {
        using var text = Text(path, facts, format.SkippedLines);
        var width = HeaderWidth.Of(headers);
        var habits = new Lazy<RecordHabits>(() => Habits(path, facts, format, width.Named));
        var scanner = new RecordScanner(text, format.Separator!.Value, format.Quote, habits);
        if (format.Headers is null)
            scanner.Read(null);
        while (scanner.Read(width) is { } record)
            yield return record with
            {
                Line = record.Line + format.SkippedLines,
            };
    }

    // Learnt from lines that are records whole: what a stray quote joins teaches nothing.
    private static RecordHabits Habits(string path, FileFacts facts, TableFormat format, int named)
    {
        using var text = Text(path, facts, format.SkippedLines);
        if (format.Headers is null)
            new RecordScanner(text, format.Separator!.Value, format.Quote).Read(null);
        return new RecordHabits(named, Lines());

        IEnumerable<IReadOnlyList<string>> Lines()
        {
            while (text.ReadLine() is { } line)
            {
                var splitter = new RecordSplitter(format.Separator!.Value, format.Quote);
                if (splitter.Feed(line) && splitter.Cells.Exists(cell => !CellShapes.IsBlank(cell)))
                    yield return splitter.Cells;
            }
        }
    }

    private static string Transcoded(string path, FileEncoding encoding, string folder, CancellationToken cancellation)
    {
        var target = Path.Combine(folder, Path.GetRandomFileName() + ".csv");
        SingleByteTranscoder.Transcode(path, target, encoding, cancellation);
        return target;
    }

    private static StreamReader Text(string path, FileFacts facts, int skipped)
    {
        var text = new StreamReader(
            SourceBytes.Open(path),
            facts.Encoding.Reader(),
            detectEncodingFromByteOrderMarks: true
        );
        for (var line = 0; line < skipped; line++)
            text.ReadLine();
        return text;
    }

    private static char Separator(string path, FileFacts facts, int skipped)
    {
        using var text = Text(path, facts, skipped);
        while (text.ReadLine() is { } line)
        {
            if (!line.AsSpan().Trim().IsEmpty)
                return SeparatorGuess.From(line);
        }

        return SeparatorGuess.From(string.Empty);
    }

    // « sep=; » on the first line tells a spreadsheet, and nobody else, the separator of the file.
    private static char? Declared(string path, FileFacts facts, TableFormat format)
    {
        if (format.SkippedLines > 0 || format.Headers is not null)
            return null;
        using var text = Text(path, facts, 0);
        return
            text.ReadLine()?.Trim(' ').Trim('"') is { Length: 5 } line
            && line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)
            ? line[4]
            : null;
    }

    // What is valid UTF-8 and not plain ASCII can't be a text of one byte a character: the bytes are believed, not the dossier. Which of
    // these encodings it is, the hospital knows best.
    private static FileFacts Believed(FileFacts facts, FileEncoding? imposed, string name)
    {
        if (
            imposed is not { } told
            || facts.Encoding == told
            || facts.Encoding == FileEncoding.Utf8
            || !facts.Encoding.IsByteOriented()
        )
            return facts;
        return told != FileEncoding.Utf8
            ? facts with
            {
                Encoding = told,
                Noise = CellNoise.Any,
            }
            : throw new SourceUnreadableException(
                $"Le fichier «\u202f{name}\u202f» n’est pas en UTF-8 comme l’indique dossier.yml\u202f: "
                    + $"retirez la ligne «\u202fencoding\u202f» pour laisser l’outil reconnaître l’encodage, "
                    + $"ou refaites l’export en UTF-8."
            );
    }
}
