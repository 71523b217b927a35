using HopEn.Audit.Engine.Files;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Files;

/// <summary>Names the files that can't be read for what they are, and says what to do.</summary>
internal static class UnreadableForms
{
    // The name of the stream in which a spreadsheet puts a workbook under a password, in UTF-16.
    private static readonly byte[] Encrypted = System.Text.Encoding.Unicode.GetBytes("EncryptedPackage");

    private static readonly (byte[] Magic, string What)[] Known =
    [
        ([.. "Rar!\u001A\u0007"u8], "une archive RAR"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "une archive 7-Zip"),
        ([.. "BZh"u8], "une archive bzip2"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "une archive xz"),
        ([0x28, 0xB5, 0x2F, 0xFD], "une archive Zstandard"),
        ([.. "%PDF-"u8], "un document PDF"),
        ([.. "{\\rtf"u8], "un document RTF"),
        ([.. "PAR1"u8], "un fichier Parquet"),
        ([.. "SQLite format 3\0"u8], "une base SQLite"),
        ([0x00, 0x01, 0x00, 0x00, .. "Standard "u8], "une base Access"),
        ([0x89, .. "PNG"u8], "une image"),
        ([0xFF, 0xD8, 0xFF], "une image"),
    ];

    /// <summary>Refuses a file that begins as something else than a table.</summary>
    /// <exception cref="SourceUnreadableException">It does.</exception>
    public static void Refuse(ReadOnlySpan<byte> head, string name)
    {
        foreach (var (magic, what) in Known)
        {
            if (head.StartsWith(magic))
                throw Named(name, what, Remedy(what));
        }

        if (head.Length > 262 && head[257..].StartsWith("ustar"u8))
            throw Named(name, "une archive tar", Remedy("une archive"));
        if (head.StartsWith("MIME-Version:"u8) || head.StartsWith("Content-Type: multipart/related"u8))
            throw Named(name, "une page Web archivée (MHTML)", SaveAgain);
    }

    /// <summary>Refuses an old container that holds no old workbook, but one under a password.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="name">Its name for messages.</param>
    /// <exception cref="SourceUnreadableException">It is one.</exception>
    public static void RefuseEncrypted(string path, string name)
    {
        using var stream = SourceBytes.Open(path, name);
        if (OverlappingBlocks.Of(stream, Encrypted.Length).Any(block => block.Bytes.Span.IndexOf(Encrypted) >= 0))
            throw Locked(name);
    }

    /// <summary>Refuses an archive that is a document of another program.</summary>
    /// <exception cref="SourceUnreadableException">It is one.</exception>
    public static void Refuse(ZipFileReader archive, string name)
    {
        if (archive.Has("xl/workbook.bin"))
            throw Named(name, "un classeur binaire (.xlsb)", SaveAgain);
        if (archive.Has("word/document.xml"))
            throw Named(name, "un document Word", SaveAgain);
        if (archive.Has("ppt/presentation.xml"))
            throw Named(name, "un diaporama", SaveAgain);
        if (archive.Has("Index/Document.iwa") || archive.Has("Index.zip"))
            throw Named(name, "un document Numbers ou Pages", SaveAgain);
    }

    /// <summary>What is said of what asks for a password.</summary>
    public static SourceUnreadableException Locked(string name) =>
        new(
            $"Le fichier «\u202f{name}\u202f» est protégé par un mot de passe\u202f: "
                + "ouvrez-le, enregistrez-le sans mot de passe dans un répertoire protégé, puis relancez."
        );

    /// <summary>What is said of a file that is named for what it is.</summary>
    public static SourceUnreadableException Named(string name, string what, string remedy) =>
        new($"Le fichier «\u202f{name}\u202f» est {what}, que l’outil ne lit pas\u202f: {remedy}");

    private const string SaveAgain =
        "ouvrez-le dans son logiciel et enregistrez le tableau au format «\u202fClasseur Excel (.xlsx)\u202f» ou CSV.";

    private static string Remedy(string what) =>
        what.StartsWith("une archive", StringComparison.Ordinal)
            ? "décompressez-la et donnez les fichiers qu’elle contient, ou une archive ZIP."
            : "refaites l’export en CSV ou en XLSX.";
}
