using System.IO.Enumeration;
using System.Text;
using HopEn.Audit.Cda.Privacy;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Sources.Tables;

/// <summary>Opens every table of a file, whatever its shape.</summary>
public static class TableOpener
{
    private static readonly string[] TableEndings =
    [
        ".csv",
        ".tsv",
        ".txt",
        ".xlsx",
        ".xlsm",
        ".xls",
        ".htm",
        ".html",
        ".xml",
        ".ods",
        ".gz",
    ];

    /// <summary>Opens the tables one after the other; what was unpacked for one is deleted before the next.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="name">Name for messages and ledger.</param>
    /// <param name="format">How the tables are written.</param>
    /// <param name="temporaryFolder">Private folder for copies and unpacked members.</param>
    /// <param name="cancellation">Stops between two blocks.</param>
    /// <exception cref="HopEnAuditException">The file is missing, broken, or out of bounds.</exception>
    public static IEnumerable<TableFile> Open(
        string path,
        string name,
        TableFormat format,
        string temporaryFolder,
        CancellationToken cancellation
    ) => Open(path, name, format, temporaryFolder, null, cancellation);

    /// <summary>The same; the bytes of a text may have been looked at already.</summary>
    internal static IEnumerable<TableFile> Open(
        string path,
        string name,
        TableFormat format,
        string temporaryFolder,
        ProbeAhead? ahead,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(name);
        var shape = Shape(path, name);
        var isNamedWorkbook =
            name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".xlsm", StringComparison.OrdinalIgnoreCase);
        if (shape == TableShape.Text && isNamedWorkbook)
        {
            throw new SourceUnreadableException(
                $"Le fichier «\u202f{name}\u202f» n’est pas un classeur XLSX\u202f: "
                    + $"ouvrez-le dans un tableur et enregistrez-le au format «\u202fClasseur Excel (.xlsx)\u202f» ou CSV."
            );
        }

        return shape switch
        {
            TableShape.Text =>
            [
                TextTable.Open(
                    path,
                    name,
                    format,
                    temporaryFolder,
                    ahead?.Take(path, name, cancellation) ?? ByteProbe.Read(path, name, cancellation),
                    cancellation
                ),
            ],
            TableShape.Workbook => WorkbookTable.Open(path, name, format, cancellation),
            TableShape.LegacyWorkbook => LegacyWorkbookTable.Open(path, name, format, cancellation),
            TableShape.Html => [HtmlTable.Open(path, name, format, cancellation)],
            TableShape.OpenDocument => OpenDocumentTable.Open(path, name, format, cancellation),
            TableShape.XmlSpreadsheet => XmlSpreadsheetTable.Open(path, name, format, cancellation),
            TableShape.Archive when isNamedWorkbook => WorkbookTable.Open(path, name, format, cancellation),
            TableShape.Archive => Members(path, name, format, temporaryFolder, cancellation),
            TableShape.Gzip => Unzipped(path, name, format, temporaryFolder, cancellation),
            _ => throw new ArgumentOutOfRangeException(nameof(name), shape, "Unknown shape."),
        };
    }

    /// <summary>Tells the shape of a file from its first bytes.</summary>
    /// <exception cref="SourceUnreadableException">It is of a shape that is named and not read, or can't be opened.</exception>
    public static TableShape Shape(string path, string name)
    {
        var head = Head(path, name);
        UnreadableForms.Refuse(head, name);
        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8))
            return Packed(path, name);
        if (head.StartsWith<byte>([0x1F, 0x8B]))
            return TableShape.Gzip;
        if (head.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]))
        {
            UnreadableForms.RefuseEncrypted(path, name);
            return TableShape.LegacyWorkbook;
        }

        var text = (head.StartsWith(Encoding.Unicode.Preamble) ? Encoding.Unicode : Encoding.UTF8)
            .GetString(head)
            .TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        if (!text.StartsWith('<'))
            return TableShape.Text;
        return
            text.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.Ordinal)
            && !text.Contains("<html", StringComparison.OrdinalIgnoreCase)
            ? TableShape.XmlSpreadsheet
            : TableShape.Html;
    }

    private static TableShape Packed(string path, string name)
    {
        using var archive = ZipFileReader.Open(path, name);
        if (archive.Has("xl/workbook.xml"))
            return TableShape.Workbook;
        UnreadableForms.Refuse(archive, name);
        return OpenDocumentTable.Is(archive) ? TableShape.OpenDocument : TableShape.Archive;
    }

    /// <summary>Names of the tables of an archive, in their order.</summary>
    public static IReadOnlyList<string> TablesOf(string path, string name) =>
        [.. Archives.Members(path, name).Where(IsTable).Order(StringComparer.Ordinal)];

    /// <summary>What is shown of the name of a member: its rank among the tables when it seems to tell of a person.</summary>
    /// <param name="all">Tables of the archive.</param>
    /// <param name="member">The member.</param>
    internal static string Shown(IReadOnlyList<string> all, string member) =>
        ShownName.TellsAnywhere(member)
            ? $"(nom masqué, {all.TakeWhile(one => one != member).Count() + 1}){Path.GetExtension(member)}"
            : ShownName.Printable(member);

    // What a Mac or an open spreadsheet leaves in an archive bears the ending of a table and is none.
    private static bool IsTable(string member) =>
        TableEndings.Any(ending => member.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        && !member.StartsWith("__MACOSX/", StringComparison.Ordinal)
        && !SourceFiles.IsLeftBehind(member);

    private static ReadOnlySpan<byte> Head(string path, string name)
    {
        try
        {
            using var stream = SourceBytes.Open(path, name);
            var head = new byte[2048];
            return head.AsSpan(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
        }
        catch (IOException fault)
        {
            throw SourceBytes.Unreadable(name, fault);
        }
    }

    private static IEnumerable<TableFile> Members(
        string path,
        string name,
        TableFormat format,
        string folder,
        CancellationToken cancellation
    )
    {
        var all = TablesOf(path, name);
        var members = all.Where(member =>
                format.Member is not { } asked
                || FileSystemName.MatchesSimpleExpression(asked.Replace('\\', '/').Normalize(), member.Normalize())
            )
            .ToArray();
        if (all.Count > 0 && members.Length == 0)
            throw new ConfigurationException(
                $"L’archive «\u202f{name}\u202f» n’a pas de tableau «\u202f{ShownName.Of(format.Member!, null)}\u202f»\u202f; elle contient\u202f: "
                    + $"{string.Join(", ", all.Select(member => Shown(all, member)))}. Corrigez «\u202fmember\u202f» dans dossier.yml."
            );
        if (members.Length == 0)
            throw new SourceUnreadableException(
                $"L’archive «\u202f{name}\u202f» ne contient aucun tableau ({string.Join(", ", TableEndings)})\u202f: vérifiez que c’est la bonne."
            );
        foreach (var member in members)
        {
            using var unpacked = UnpackedFile.OfMember(path, name, member, folder, cancellation);
            var label = $"{name}!{Shown(all, member)}";
            if (Shape(unpacked.Path, label) == TableShape.Archive)
                throw UnpackedFile.Nested(name);
            foreach (var table in Open(unpacked.Path, label, format, folder, cancellation))
                yield return table;
        }
    }

    private static IEnumerable<TableFile> Unzipped(
        string path,
        string name,
        TableFormat format,
        string folder,
        CancellationToken cancellation
    )
    {
        using var unpacked = UnpackedFile.OfGzip(path, name, folder, cancellation);
        if (Shape(unpacked.Path, name) is TableShape.Archive or TableShape.Gzip)
            throw UnpackedFile.Nested(name);
        foreach (var table in Open(unpacked.Path, name, format, folder, cancellation))
            yield return table;
    }
}
