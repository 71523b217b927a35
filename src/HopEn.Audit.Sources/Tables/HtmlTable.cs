using System.Text;
using System.Text.Unicode;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Sources.Tables;

/// <summary>Opens the main table of a page, as reporting tools write it under the name « .xls ».</summary>
/// <remarks>
/// The main table is the one with the most rows of its own; those of the same headers continue it (one table a page), the others are
/// told. The bytes are believed rather than the encoding the page declares, which is often wrong. A number that the
/// page shows in scientific notation is taken from its <c>x:num</c> attribute, which holds it whole. Nothing of the
/// page is run or fetched.
/// </remarks>
internal static class HtmlTable
{
    private const long LargestPage = 300L * 1024 * 1024;

    /// <summary>Opens the table.</summary>
    /// <exception cref="SourceUnreadableException">The page has no table, or is beyond 300 MB.</exception>
    public static TableFile Open(string path, string name, TableFormat format, CancellationToken cancellation)
    {
        var facts = ByteProbe.ReadBinary(path, name, cancellation);
        if (facts.Bytes > LargestPage)
            throw new SourceUnreadableException(
                $"Le fichier «\u202f{name}\u202f» est une page HTML de plus de 300 Mo\u202f: refaites l’export en CSV."
            );
        var (rows, notice) = Read(path, name, format.SkippedLines);
        return SheetRecords.Table(name, facts, FileTime.ModifiedOn(path), format.SkippedLines, () => rows) with
        {
            Notice = notice,
        };
    }

    private static (List<SheetRow> Rows, AuditMessage? Notice) Read(string path, string name, int skipped)
    {
        using var document = Parse(path, name);
        var tables = Grids(document, name);
        var main = tables.MaxBy(table => table.Count)
            ?? throw new SourceUnreadableException(
                $"Le fichier «\u202f{name}\u202f» est une page HTML sans tableau\u202f: refaites l’export en CSV ou en XLSX."
            );
        var headers = Headers(main, skipped);
        var used = tables
            .Where(table => table == main || (headers is not null && Headers(table, skipped) == headers))
            .ToArray();
        var left = tables
            .Except(used)
            .Where(table => table.Exists(row => row.Count > 1) && (table.Count > 1 || table[0].Count == main[0].Count))
            .ToArray();
        return (
            [.. used.SelectMany(table => table).Select((cells, index) => new SheetRow(index + 1, cells))],
            left.Length == 0
                ? null
                : AuditMessage.Of(MessageCodes.OtherTables, name, left.Length, left.Sum(table => table.Count))
        );
    }

    private static List<List<string>>[] Grids(IHtmlDocument document, string name)
    {
        try
        {
            return document
                .QuerySelectorAll("table")
                .Select(table => Rows(table).Select(row => row.Children.Where(IsCell)).ToArray())
                .Where(rows => rows.Length > 0)
                .Select(HtmlGrid.Of)
                .ToArray();
        }
        catch (InvalidDataException)
        {
            throw new SourceUnreadableException(
                $"La page HTML «\u202f{name}\u202f» a une ligne de plus de 16\u202f384 colonnes, la largeur d’une feuille\u202f: "
                    + "refaites l’export en CSV ou en XLSX."
            );
        }
    }

    private static string? Headers(List<List<string>> table, int skipped) =>
        table.Skip(skipped).FirstOrDefault(row => row.Exists(cell => cell.Length > 0)) is { } row
            ? string.Join('\n', row.Select(HeaderMatch.Fold))
            : null;

    private static IHtmlDocument Parse(string path, string name)
    {
        var bytes = SourceBytes.Read(path, name);
        if (HtmlDepth.IsBeyondReason(bytes))
            throw new SourceUnreadableException(
                $"La page HTML «\u202f{name}\u202f» emboîte plus de 2\u202f000 balises, ce que ne fait aucun export\u202f: "
                    + "refaites-le en CSV ou en XLSX."
            );
        if (
            bytes.AsSpan().StartsWith(Encoding.Unicode.Preamble)
            || bytes.AsSpan().StartsWith(Encoding.BigEndianUnicode.Preamble)
        )
            return new HtmlParser().ParseDocument(new MemoryStream(bytes));
        var encoding = Utf8.IsValid(bytes) ? FileEncoding.Utf8 : AccentGuess.Of(bytes);
        return new HtmlParser().ParseDocument(encoding.Reader().GetString(bytes));
    }

    private static IEnumerable<IElement> Rows(IElement table) =>
        table.QuerySelectorAll("tr").Where(row => row.Closest("table") == table);

    private static bool IsCell(IElement element) => element.LocalName is "td" or "th";
}
