using System.Collections.Concurrent;

namespace HopEn.Audit.Cda.Schematron;

/// <summary>
/// The files under one root folder. A name that exists only with other letter case is found all the same,
/// which gives the same result on every system; a path outside the folder or with a scheme finds nothing.
/// </summary>
internal sealed class SchemaFiles(string root)
{
    private readonly ConcurrentDictionary<
        string,
        (HashSet<string> Exact, Dictionary<string, string> AnyCase)
    > _folders = new(StringComparer.Ordinal);

    public string Root { get; } = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));

    /// <summary>A path as shown to a user: relative to the root, with slashes.</summary>
    public string DisplayPath(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>
    /// The file that <paramref name="href"/> names from <paramref name="folder"/>,
    /// and whether only its letter case differs.
    /// </summary>
    public (string? Path, bool OtherCase) Find(string folder, string href)
    {
        if (
            href.Contains("://", StringComparison.Ordinal)
            || href.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
            || href.Contains('\0', StringComparison.Ordinal)
        )
            return (null, false);
        string full;
        try
        {
            full = Path.GetFullPath(Path.Combine(folder, Uri.UnescapeDataString(href).Replace('\\', '/')));
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException or PathTooLongException)
        {
            return (null, false);
        }

        if (!full.StartsWith(Root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return (null, false);
        var current = Root;
        var otherCase = false;
        foreach (
            var part in full[(Root.Length + 1)..]
                .Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries)
        )
        {
            var entries = _folders.GetOrAdd(current, Entries);
            if (!entries.Exact.Contains(part))
            {
                if (!entries.AnyCase.TryGetValue(part, out var real))
                    return (null, false);
                otherCase = true;
                current = Path.Combine(current, real);
            }
            else
            {
                current = Path.Combine(current, part);
            }
        }

        return File.Exists(current) ? (current, otherCase) : (null, false);
    }

    private static (HashSet<string> Exact, Dictionary<string, string> AnyCase) Entries(string folder)
    {
        var exact = new HashSet<string>(StringComparer.Ordinal);
        var anyCase = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (!Directory.Exists(folder))
            return (exact, anyCase);
        foreach (var path in Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal))
        {
            exact.Add(Path.GetFileName(path));
            anyCase.TryAdd(Path.GetFileName(path), Path.GetFileName(path));
        }

        return (exact, anyCase);
    }
}
