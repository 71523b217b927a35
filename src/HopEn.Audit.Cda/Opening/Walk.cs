using HopEn.Audit.Cda.Documents;
using HopEn.Audit.Cda.Privacy;

namespace HopEn.Audit.Cda.Opening;

/// <summary>The walk through one file that was given, whatever it nests.</summary>
internal sealed class Walk
{
    private readonly List<SkippedItem> skipped;
    private readonly CancellationToken cancellation;
    private readonly ArchiveWalker archives;
    private readonly MailWalker mails;
    private readonly Hl7Walker messages;

    public Walk(OpeningBounds bounds, List<SkippedItem> skipped, CancellationToken cancellation)
    {
        this.skipped = skipped;
        this.cancellation = cancellation;
        Budget = new UnpackBudget(bounds);
        archives = new ArchiveWalker(this);
        mails = new MailWalker(this);
        messages = new Hl7Walker(this);
    }

    public UnpackBudget Budget { get; }

    public void Skip(Place place, string reason, bool isPdf = false) =>
        skipped.Add(new SkippedItem(place with { Neutral = PatientContent.MaskUnread(place.Neutral) }, reason, isPdf));

    public void Checkpoint() => cancellation.ThrowIfCancellationRequested();

    /// <summary>Opens a file of the disk: read whole when it is a document, as a stream when it carries documents.</summary>
    public IEnumerable<OpenedItem> File(string path)
    {
        var shown = Place.File(path);
        FileStream stream;
        var head = new byte[ContentSniffer.Head];
        int length;
        try
        {
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
            return
            [
                OpenedItem.Failed(
                    shown,
                    "unreadable",
                    "Le fichier ne peut pas être lu\u202f: vérifiez qu’il n’est pas ouvert ailleurs et que vous y avez accès."
                ),
            ];
        }

        return ContentSniffer.Sniff(head.AsSpan(0, length), path) switch
        {
            ContentKind.Zip => archives.Open(stream, shown, 1),
            ContentKind.Mail => mails.Open(stream, shown, MimeKit.MimeFormat.Entity, 1),
            ContentKind.Mbox => mails.Open(stream, shown, MimeKit.MimeFormat.Mbox, 1),
            ContentKind.Hl7 => messages.Open(stream, shown, 1),
            var kind => Whole(stream, shown, kind),
        };
    }

    /// <summary>Opens a package that was unpacked in a folder.</summary>
    public IEnumerable<OpenedItem> Package(string root, IReadOnlyList<string> files) => archives.Unpacked(root, files);

    /// <summary>Opens something that is already in memory.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="name">Its own name, that may tell what it is.</param>
    /// <param name="place">Where it is.</param>
    /// <param name="depth">How many wrappings are around it.</param>
    public IEnumerable<OpenedItem> Bytes(ReadOnlyMemory<byte> content, string name, Place place, int depth)
    {
        Checkpoint();
        var kind = ContentSniffer.Sniff(content.Span[..Math.Min(content.Length, ContentSniffer.Head)], name);
        if (
            kind is ContentKind.Zip or ContentKind.Mail or ContentKind.Mbox or ContentKind.Hl7
            && depth >= Budget.Bounds.Depth
        )
        {
            return
            [
                OpenedItem.Failed(
                    place,
                    "depth",
                    $"Plus de {Budget.Bounds.Depth} contenants emboîtés\u202f: le dernier n’est pas ouvert."
                ),
            ];
        }

        return kind switch
        {
            ContentKind.Zip => archives.Open(Stream(content), place, depth + 1),
            ContentKind.Mail => mails.Open(Stream(content), place, MimeKit.MimeFormat.Entity, depth + 1),
            ContentKind.Mbox => mails.Open(Stream(content), place, MimeKit.MimeFormat.Mbox, depth + 1),
            ContentKind.Hl7 => messages.Open(Stream(content), place, depth + 1),
            _ => Document(content, place, kind),
        };
    }

    private IEnumerable<OpenedItem> Whole(FileStream stream, Place place, ContentKind kind)
    {
        using (stream)
        {
            if (kind != ContentKind.Xml)
                return Document(default, place, kind);
            if (stream.Length > CdaReader.Limits.MaxBytes)
                return
                [
                    OpenedItem.Failed(
                        place,
                        "too-large",
                        $"Le document pèse plus de {CdaReader.Limits.MaxBytes >> 20} Mo\u202f: il n’est pas lu."
                    ),
                ];
            var content = BoundedRead.All(stream, CdaReader.Limits.MaxBytes, 0, Budget, out var fault);
            return fault is null
                ? Document(content, place, kind)
                : [OpenedItem.Failed(place, "too-large", $"Le document n’est pas lu\u202f: {fault}.")];
        }
    }

    private OpenedItem[] Document(ReadOnlyMemory<byte> content, Place place, ContentKind kind)
    {
        if (kind == ContentKind.Xml && !CompanionSniffer.IsCompanion(content.Span))
            return [new OpenedItem(place, content)];
        Skip(
            place,
            kind switch
            {
                ContentKind.Xml => "un XML qui accompagne les documents (métadonnées ou feuille de style)",
                ContentKind.Pdf => "un PDF",
                ContentKind.Outlook =>
                    "un message Outlook (.msg), dont le format n’est pas lu\u202f; enregistrez-le en .eml",
                _ => "un contenu qui n’est ni XML, ni ZIP, ni courriel, ni HL7",
            },
            kind == ContentKind.Pdf
        );
        return [];
    }

    private static MemoryStream Stream(ReadOnlyMemory<byte> content) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(content, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);
}
