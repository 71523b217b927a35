using System.Runtime.InteropServices;
using System.Text;
using HopEn.Audit.Cda.Documents;
using HopEn.Audit.Cda.Privacy;

namespace HopEn.Audit.Cda.Opening;

/// <summary>
/// Opens one file that was given, whatever it nests: each content goes to the opener of its kind,
/// which gives back here what it carries.
/// </summary>
internal sealed class ContentOpener
{
    private readonly List<SkippedItem> skipped;
    private readonly CancellationToken cancellation;
    private readonly Dictionary<ContentKind, IContainerOpener> containers;

    private readonly int rank;

    /// <param name="bounds">Bounds of archives and messages.</param>
    /// <param name="skipped">What is left aside is added there.</param>
    /// <param name="rank">Rank of the file among those that were opened, from 1.</param>
    /// <param name="cancellation">Stops between two members.</param>
    public ContentOpener(OpeningBounds bounds, List<SkippedItem> skipped, int rank, CancellationToken cancellation)
    {
        this.rank = rank;
        this.skipped = skipped;
        this.cancellation = cancellation;
        Budget = new UnpackBudget(bounds);
        containers = new()
        {
            [ContentKind.Zip] = new ArchiveOpener(this),
            [ContentKind.Mail] = new MailOpener(this, MimeKit.MimeFormat.Entity),
            [ContentKind.Mbox] = new MailOpener(this, MimeKit.MimeFormat.Mbox),
            [ContentKind.Hl7] = new Hl7Opener(this),
            [ContentKind.Pkcs7] = new EnvelopeOpener(this),
            [ContentKind.Tnef] = new TnefOpener(this),
        };
    }

    public UnpackBudget Budget { get; }

    public void Skip(Place place, string reason, bool isPdf = false) =>
        skipped.Add(new SkippedItem(place.Unread(), reason, isPdf) { FileRank = rank });

    /// <summary>How many things were left aside so far.</summary>
    public int SkippedCount => skipped.Count;

    public void Checkpoint() => cancellation.ThrowIfCancellationRequested();

    /// <summary>Opens a file of the disk: read whole when it is a document, as a stream when it carries documents.</summary>
    public IEnumerable<OpenedItem> File(string path)
    {
        var place = Place.File(path);
        var head = new byte[ContentSniffer.Head];
        FileStream stream;
        int length;
        try
        {
            // A pipe would be waited for, a device would never end: both are as long as an empty file.
            if (
                (
                    System.IO.File.ResolveLinkTarget(path, returnFinalTarget: true) as FileInfo ?? new FileInfo(path)
                ).Length == 0
            )
                return Bytes(ReadOnlyMemory<byte>.Empty, path, place, 1);
            stream = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite,
                bufferSize: 1 << 16,
                FileOptions.SequentialScan
            );
            length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            stream.Position = 0;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return [OpeningFailures.Unreadable(place)];
        }

        var kind = ContentSniffer.Sniff(head.AsSpan(0, length), path);
        return containers.TryGetValue(kind, out var container)
            ? container.Open(InUtf8(stream, kind, head.AsSpan(0, length)), place, 1)
            : Whole(stream, place, kind);
    }

    /// <summary>Opens a package that was unpacked in a folder.</summary>
    public IEnumerable<OpenedItem> Package(string root, IReadOnlyList<string> files) =>
        new XdmPackageOpener(this).Unpacked(root, files);

    /// <summary>Opens something that is already in memory.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="name">Its own name, that may tell what it is.</param>
    /// <param name="place">Where it is.</param>
    /// <param name="depth">How many containers are around it.</param>
    public IEnumerable<OpenedItem> Bytes(ReadOnlyMemory<byte> content, string name, Place place, int depth)
    {
        Checkpoint();
        var kind = ContentSniffer.Sniff(content, name);
        if (!containers.TryGetValue(kind, out var container))
            return Document(content, place, kind);
        return depth >= Budget.Bounds.Depth
            ? [OpeningFailures.TooDeep(place, Budget.Bounds)]
            : container.Open(InUtf8(Stream(content), kind, content.Span), place, depth + 1);
    }

    // A text of two bytes a character, saved so by an editor, is read as the same text in UTF-8.
    private static Stream InUtf8(Stream stream, ContentKind kind, ReadOnlySpan<byte> head) =>
        kind is ContentKind.Hl7 or ContentKind.Mail or ContentKind.Mbox
        && ContentSniffer.TwoByteEncoding(head) is { } encoding
            ? Encoding.CreateTranscodingStream(stream, encoding, new UTF8Encoding(false))
            : stream;

    private IEnumerable<OpenedItem> Whole(FileStream stream, Place place, ContentKind kind)
    {
        using (stream)
        {
            if (kind != ContentKind.Xml)
                return Document(default, place, kind);
            if (stream.Length > CdaReader.Limits.MaxBytes)
                return [OpeningFailures.DocumentTooLarge(place)];
            var content = BoundedRead.All(stream, CdaReader.Limits.MaxBytes, 0, Budget, out var fault);
            return fault is null ? Document(content, place, kind) : [OpeningFailures.DocumentNotRead(place, fault)];
        }
    }

    private OpenedItem[] Document(ReadOnlyMemory<byte> content, Place place, ContentKind kind)
    {
        if (kind == ContentKind.Xml && !CompanionSniffer.IsCompanion(content.Span))
            return [new OpenedItem(place, content)];
        Skip(place, WhySkipped(kind), kind == ContentKind.Pdf);
        return [];
    }

    private static string WhySkipped(ContentKind kind) =>
        kind switch
        {
            ContentKind.Xml => "un XML qui accompagne les documents (métadonnées ou feuille de style)",
            ContentKind.Pdf => "un PDF",
            ContentKind.Outlook =>
                "un message Outlook (.msg), dont le format n’est pas lu\u202f; enregistrez-le en .eml",
            ContentKind.AppleDouble => "un compagnon que macOS ajoute aux archives (AppleDouble)",
            _ => "un contenu qui n’est ni XML, ni ZIP, ni courriel, ni HL7",
        };

    private static MemoryStream Stream(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);
}
