using System.Globalization;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Sources.Tables;

/// <summary>Opens delimited texts and workbooks as relations that SQL can select from.</summary>
/// <remarks>
/// DuckDB reads the file itself when it can do so faithfully: that is the fast way, checked afterwards by the count of
/// records. Otherwise <see cref="Stage"/> scans the records one by one and keeps their physical lines.
/// </remarks>
public sealed class TableReader(Dataset dataset, CancellationToken cancellation)
{
    // DuckDB sizes its buffers after the longest line it must expect: its own default is plenty for nearly every file.
    private const long ShortestLimit = 2_000_000;
    private int files;

    /// <summary>Opens a text the fast way.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="name">Name for messages and ledger.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="encoding">Encoding imposed by the dossier; null to trust the bytes.</param>
    public TableFile Open(string path, string name, TableFormat format, FileEncoding? encoding)
    {
        var facts = ByteProbe.Read(path, name, cancellation);
        if (encoding is { } imposed) facts = Impose(facts, imposed, name);
        var separator = format.Separator ?? Separator(path, facts, format.SkippedLines);
        var headers = format.Headers;
        var firstLine = 1L + format.SkippedLines;
        if (headers is null)
        {
            using var text = Text(path, facts, format.SkippedLines);
            var scanner = new RecordScanner(text, separator, format.Quote);
            headers = scanner.Read(0)?.Cells ?? [];
            firstLine += scanner.Line;
        }

        var source = facts.Encoding == FileEncoding.Windows1252 ? Transcoded(path) : path;
        var relation = $"(SELECT *, NULL::VARCHAR AS flaw FROM read_csv({Sql.Text(source)}, auto_detect = false, header = false, skip = {firstLine - 1}, "
            + $"delim = {Sql.Text(separator.ToString(CultureInfo.InvariantCulture))}, quote = {Sql.Text(format.Quote?.ToString() ?? string.Empty)}, escape = {Sql.Text(format.Quote?.ToString() ?? string.Empty)}, "
            + $"strict_mode = true, max_line_size = {Math.Max(ShortestLimit, (facts.Longest * 3) + 2)}, columns = {{{string.Join(", ", headers.Select((_, i) => $"c{i}: 'VARCHAR'"))}}}))";
        return new TableFile(name, facts, headers, relation, firstLine, [], ModifiedOn(path), null, facts.Lines - firstLine + 1, source == path ? null : source);
    }

    /// <summary>Reads a text record by record into a staging table, for when the fast way is not faithful.</summary>
    public TableFile Stage(string path, TableFile opened, TableFormat format)
    {
        using var text = Text(path, opened.Facts, format.SkippedLines);
        var separator = format.Separator ?? Separator(path, opened.Facts, format.SkippedLines);
        var scanner = new RecordScanner(text, separator, format.Quote);
        if (format.Headers is null) scanner.Read(0);
        return Staged(opened, Records(scanner, opened.Headers.Count, format.SkippedLines));
    }

    /// <summary>Opens a sheet of a workbook.</summary>
    public TableFile Workbook(string path, string name, string? sheet)
    {
        var facts = ByteProbe.Read(path, name, cancellation) with { Encoding = FileEncoding.Utf8 };
        var rows = WorkbookReader.Rows(path, name, sheet, cancellation);
        using var enumerator = rows.GetEnumerator();
        if (!enumerator.MoveNext()) throw new SourceUnreachableException($"Le classeur «\u202f{name}\u202f» n’a aucune ligne\u202f: vérifiez la feuille indiquée.");
        var headers = enumerator.Current.Cells;
        var label = sheet is null ? name : $"{name}#{sheet}";
        var opened = new TableFile(label, facts, headers, string.Empty, 0, [], ModifiedOn(path), null, null, null);
        return Staged(opened, Remaining(enumerator));
    }

    private static IEnumerable<ScannedRecord> Remaining(IEnumerator<ScannedRecord> rows)
    {
        while (rows.MoveNext()) yield return rows.Current;
    }

    private static IEnumerable<ScannedRecord> Records(RecordScanner scanner, int cells, int skipped)
    {
        while (scanner.Read(cells) is { } record) yield return record with { Line = record.Line + skipped };
    }

    private TableFile Staged(TableFile opened, IEnumerable<ScannedRecord> records)
    {
        var table = "stage_" + files++.ToString(CultureInfo.InvariantCulture);
        var columns = opened.Headers.Count;
        dataset.Execute($"CREATE TABLE raw.{table} ({string.Concat(Enumerable.Range(0, columns).Select(i => $"c{i} VARCHAR, "))}flaw VARCHAR)");
        var jumps = new List<LineJump>();
        long record = 0, first = 0, shift = 0;
        using (var appender = dataset.Connection.CreateAppender("raw", table))
        {
            foreach (var scanned in records)
            {
                if (record % 4096 == 0) cancellation.ThrowIfCancellationRequested();
                if (record == 0) first = scanned.Line;
                if (scanned.Line - first - record != shift) jumps.Add(new LineJump(record, shift = scanned.Line - first - record));
                var row = appender.CreateRow();
                for (var i = 0; i < columns; i++)
                {
                    if (i >= scanned.Cells.Count) row.AppendNullValue();
                    else row.AppendValue(scanned.Cells[i]);
                }

                if (scanned.Flaw is null) row.AppendNullValue();
                else row.AppendValue(scanned.Flaw);
                row.EndRow();
                record++;
            }
        }

        return opened with { Relation = $"raw.{table}", FirstLine = first, Jumps = jumps, StageTable = table, ExpectedRecords = null };
    }

    private string Transcoded(string path)
    {
        var target = Path.Combine(dataset.Options.TemporaryFolder, Path.GetRandomFileName() + ".csv");
        Windows1252Transcoder.Transcode(path, target, cancellation);
        return target;
    }

    private static StreamReader Text(string path, FileFacts facts, int skipped)
    {
        var text = new StreamReader(path, facts.Encoding.Decoder(), detectEncodingFromByteOrderMarks: true);
        for (var line = 0; line < skipped; line++) text.ReadLine();
        return text;
    }

    private static char Separator(string path, FileFacts facts, int skipped)
    {
        using var text = Text(path, facts, skipped);
        while (text.ReadLine() is { } line)
        {
            if (!line.AsSpan().Trim().IsEmpty) return SeparatorGuess.From(line);
        }

        return SeparatorGuess.From(string.Empty);
    }

    private static FileFacts Impose(FileFacts facts, FileEncoding imposed, string name)
    {
        if (imposed == FileEncoding.Utf8 && facts.Encoding == FileEncoding.Windows1252)
        {
            throw new SourceUnreachableException(
                $"Le fichier «\u202f{name}\u202f» n’est pas en UTF-8 comme l’indique dossier.yml\u202f: retirez la ligne «\u202fencoding\u202f» pour laisser l’outil reconnaître l’encodage, ou refaites l’export en UTF-8.");
        }

        // What is valid UTF-8 and not plain ASCII can't be a Windows-1252 text: the bytes are believed, not the dossier.
        return facts;
    }

    private static DateOnly ModifiedOn(string path) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(File.GetLastWriteTimeUtc(path), ParisTime.Zone));
}
