using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Sources.Files;
using HopEn.Audit.Sources.Tables;

namespace HopEn.Audit.Sources.Discovery;

/// <summary>Finds the line of headers of a table, under whatever titles precede it.</summary>
internal static class TableSniffer
{
    private const int MostTitles = 20;

    private static readonly char[] Separators = [';', '\t', '|', ','];

    /// <summary>The line of the headers, from 1.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="name">Name for messages.</param>
    /// <param name="shape">Shape of the file.</param>
    /// <param name="sheet">Sheet of a workbook.</param>
    /// <param name="kinds">The kinds of source, whose headers are looked for.</param>
    /// <param name="temporaryFolder">Private folder.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static int HeaderLine(
        string path,
        string name,
        TableShape shape,
        string? sheet,
        SourceKinds kinds,
        string temporaryFolder,
        CancellationToken cancellation
    ) =>
        shape switch
        {
            TableShape.Text => OfText(path, name, kinds, cancellation),
            TableShape.Archive => 1,
            _ => OfSheet(path, name, sheet, kinds, temporaryFolder, cancellation),
        };

    private static int OfText(string path, string name, SourceKinds kinds, CancellationToken cancellation)
    {
        var guess = new KindGuess(kinds);
        var facts = ByteProbe.Read(path, name, cancellation);
        using var text = new StreamReader(
            SourceBytes.Open(path, name),
            facts.Encoding.Reader(),
            detectEncodingFromByteOrderMarks: true
        );
        var lines = new List<string>();
        while (lines.Count < MostTitles && text.ReadLine() is { } line)
            lines.Add(line);
        var best = Separators
            .SelectMany(separator =>
                lines.Select((line, index) => (Known: guess.KnownHeaders(Cells(line, separator)), Line: index + 1))
            )
            .MaxBy(candidate => (candidate.Known, -candidate.Line));
        return best.Known >= 2 ? best.Line : Widest(lines);
    }

    // Nothing is known: the headers are on the first line as wide as those that follow.
    private static int Widest(List<string> lines)
    {
        var widths = lines.Select(line => Separators.Max(separator => Cells(line, separator).Count)).ToList();
        return widths.Count == 0 ? 1 : widths.IndexOf(widths.Max()) + 1;
    }

    private static int OfSheet(
        string path,
        string name,
        string? sheet,
        SourceKinds kinds,
        string folder,
        CancellationToken cancellation
    )
    {
        var guess = new KindGuess(kinds);
        for (var skipped = 0; skipped < MostTitles; skipped++)
        {
            var format = new TableFormat(null, '"', skipped, null, null, sheet);
            TableFile table;
            try
            {
                table = TableOpener.Open(path, name, format, folder, cancellation).First();
            }
            catch (Model.SourceUnreadableException) when (skipped > 0)
            {
                break;
            }

            if (guess.KnownHeaders(table.Headers) >= 2)
                return skipped + 1;
        }

        return 1;
    }

    private static List<string> Cells(string line, char separator)
    {
        var splitter = new RecordSplitter(separator, '"');
        splitter.Feed(line);
        return splitter.Cells;
    }
}
