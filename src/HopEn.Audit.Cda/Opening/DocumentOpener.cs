using HopEn.Audit.Model;

namespace HopEn.Audit.Cda.Opening;

/// <summary>
/// Opens everything hospitals keep documents in (files, folders, ZIP, IHE_XDM.ZIP, MSSanté messages, HL7 v2 messages) and
/// gives one item per document, lazily, in a stable order. A failure is an item too, and the others go on.
/// </summary>
/// <remarks>Nothing is unpacked on the disk, so no name of member can escape anywhere. One opener, one thread.</remarks>
public sealed class DocumentOpener
{
    private static readonly EnumerationOptions WithoutLinks = new()
    {
        IgnoreInaccessible = false,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    private readonly OpeningBounds bounds;
    private readonly List<SkippedItem> skipped = [];
    private int filesOpened;

    /// <summary>Creates an opener.</summary>
    /// <param name="bounds">Bounds of archives and messages.</param>
    public DocumentOpener(OpeningBounds? bounds = null) => this.bounds = bounds ?? OpeningBounds.Default;

    /// <summary>What was met and is no document, so far.</summary>
    public IReadOnlyList<SkippedItem> Skipped => skipped;

    /// <summary>Files opened so far, for a progress; read from another thread.</summary>
    public int FilesOpened => Volatile.Read(ref filesOpened);

    /// <summary>The files that paths lead to, sorted within each folder; links are not followed, so that no loop is possible.</summary>
    /// <exception cref="SourceUnreadableException">A path leads to nothing.</exception>
    public static IReadOnlyList<string> Files(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var files = new List<string>();
        foreach (var path in paths)
        {
            if (File.Exists(path))
                files.Add(path);
            else if (Directory.Exists(path))
                files.AddRange(InFolder(path));
            else
                throw new SourceUnreadableException(
                    $"«\u202f{path}\u202f» est introuvable\u202f: donnez un fichier ou un répertoire qui existe."
                );
        }

        return files;
    }

    /// <summary>Opens files.</summary>
    /// <param name="files">Paths, as <see cref="Files"/> gives them.</param>
    /// <param name="named">Paths the user named himself: what is no document there is a failure, not something to skip.</param>
    /// <param name="cancellation">Stops between two members.</param>
    public IEnumerable<OpenedItem> Open(
        IEnumerable<string> files,
        IReadOnlySet<string> named,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(named);
        var list = files as IReadOnlyList<string> ?? [.. files];
        var packages = new UnpackedPackages(list);
        var opened = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in list)
        {
            cancellation.ThrowIfCancellationRequested();
            Interlocked.Increment(ref filesOpened);
            if (packages.Of(file) is { } package)
            {
                // The whole package is opened where its first file stands.
                if (!opened.Add(package.Root))
                    continue;
                foreach (
                    var item in new ContentOpener(bounds, skipped, filesOpened, cancellation).Package(
                        package.Root,
                        package.Files
                    )
                )
                    yield return item;
                continue;
            }

            var any = false;
            var before = skipped.Count;
            foreach (var item in new ContentOpener(bounds, skipped, filesOpened, cancellation).File(file))
            {
                any = true;
                yield return item;
            }

            if (any || !named.Contains(file))
                continue;
            var reason =
                skipped.Count > before ? $"il ne contient que ceci\u202f: {skipped[^1].Reason}" : "il est vide";
            yield return OpenedItem.Failed(
                Place.File(file),
                "no-document",
                $"Le fichier ne donne aucun document CDA\u202f: {reason}."
            );
        }
    }

    // A folder that can't be listed stands in the list itself: opening it fails, and that is told as any other failure.
    private static IEnumerable<string> InFolder(string root)
    {
        var found = new List<string>();
        var folders = new Stack<string>([root]);
        while (folders.TryPop(out var folder))
        {
            try
            {
                found.AddRange(Directory.EnumerateFiles(folder, "*", WithoutLinks));
                foreach (var inner in Directory.EnumerateDirectories(folder, "*", WithoutLinks))
                    folders.Push(inner);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                found.Add(folder);
            }
        }

        return found.Order(StringComparer.Ordinal);
    }
}
