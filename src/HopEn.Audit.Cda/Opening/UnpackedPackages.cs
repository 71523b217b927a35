using HopEn.Audit.Cda.Xdm;

namespace HopEn.Audit.Cda.Opening;

/// <summary>IHE_XDM packages that someone unpacked: <c>IHE_XDM/…/METADATA.XML</c> among the files of a folder.</summary>
internal sealed class UnpackedPackages
{
    private readonly Dictionary<string, List<string>> filesOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> rootOf = new(StringComparer.Ordinal);

    /// <summary>Finds the packages.</summary>
    public UnpackedPackages(IReadOnlyList<string> files)
    {
        foreach (var metadata in files.Where(XdmPackageLayout.IsMetadata))
            filesOf.TryAdd(Root(metadata), []);
        foreach (
            var metadata in files.Where(file =>
                XdmPackageLayout.IsNamedMetadata(file) && !XdmPackageLayout.IsMetadata(file)
            )
        )
            AddMisplaced(metadata, files);
        if (filesOf.Count == 0)
            return;
        foreach (var file in files.Where(file => !rootOf.ContainsKey(file)))
        {
            if (RootOf(file) is not { } root)
                continue;
            filesOf[root].Add(file);
            rootOf[file] = root;
        }
    }

    /// <summary>The package a file is of, with its files; null for any other file.</summary>
    public (string Root, IReadOnlyList<string> Files)? Of(string file) =>
        rootOf.TryGetValue(file, out var root) ? (root, filesOf[root]) : null;

    // METADATA.XML elsewhere than it should: a package when it declares files that are there, which are its own with the pages.
    private void AddMisplaced(string metadata, IReadOnlyList<string> files)
    {
        var folder = Up(metadata);
        var root =
            XdmPackageLayout.IsNamedFolder(Path.GetFileName(folder)) ? Up(folder)
            : XdmPackageLayout.IsNamedFolder(Path.GetFileName(Up(folder))) ? Up(Up(folder))
            : folder;
        if (root.Length == 0)
            return;
        var members = new MisplacedMetadata(metadata).Declared(files);
        if (members.Count == 0)
            return;
        var pages = files.Where(file => Up(file) == root && XdmPackageLayout.IsPage(Path.GetFileName(file)));
        var own = (root == folder ? members : files.Where(file => IsUnder(folder, file)))
            .Append(metadata)
            .Concat(pages)
            .ToHashSet(StringComparer.Ordinal);
        // Two submissions of one misnamed tree are one package.
        if (filesOf.TryGetValue(root, out var known))
            own.UnionWith(known);
        filesOf[root] = [.. files.Where(own.Contains)];
        foreach (var file in own)
            rootOf[file] = root;
    }

    private static bool IsUnder(string folder, string file) =>
        file.StartsWith(
            Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar,
            StringComparison.Ordinal
        );

    // The folder that holds IHE_XDM, itself two levels above METADATA.XML.
    private static string Root(string metadata) => Up(Up(Up(metadata)));

    private static string Up(string path) => Path.GetDirectoryName(path) ?? string.Empty;

    private string? RootOf(string file)
    {
        for (var folder = Up(file); folder.Length > 0; folder = Up(folder))
        {
            if (
                Path.GetFileName(folder).Equals("IHE_XDM", StringComparison.OrdinalIgnoreCase)
                && filesOf.ContainsKey(Up(folder))
            )
                return Up(folder);
        }

        return XdmPackageLayout.IsPage(Path.GetFileName(file)) && filesOf.ContainsKey(Up(file)) ? Up(file) : null;
    }
}
