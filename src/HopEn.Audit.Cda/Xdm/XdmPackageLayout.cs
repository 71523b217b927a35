namespace HopEn.Audit.Cda.Xdm;

/// <summary>The tree of an IHE_XDM package: <c>IHE_XDM/SUBSET01/METADATA.XML</c>, and readable pages at the root.</summary>
internal static class XdmPackageLayout
{
    /// <summary>The pages that a person opens first.</summary>
    public static IReadOnlyList<string> Pages { get; } = ["INDEX.HTM", "README.TXT"];

    /// <summary>Whether a file is named as the metadata of a package, wherever it stands.</summary>
    public static bool IsNamedMetadata(string path) =>
        path.Replace('\\', '/').Split('/')[^1].Equals("METADATA.XML", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a path is that where the metadata of a package must stand, from the root of the package.</summary>
    public static bool IsInPlace(string path) => path.Split('/').Length == 3 && IsMetadata(path);

    /// <summary>Whether a path ends as that of the metadata of a package does.</summary>
    public static bool IsMetadata(string path) =>
        path.Replace('\\', '/').Split('/') is [.., var folder, _, var file]
        && folder.Equals("IHE_XDM", StringComparison.OrdinalIgnoreCase)
        && file.Equals("METADATA.XML", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a name is that of one of the pages.</summary>
    public static bool IsPage(string name) => Pages.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a folder is named as that of the packages should be: « IHE_XDM », « IHE-XDM », « IHEXDM ».</summary>
    public static bool IsNamedFolder(string name) =>
        name.Replace("_", string.Empty, StringComparison.Ordinal)
            .Replace("-", string.Empty, StringComparison.Ordinal)
            .Replace(" ", string.Empty, StringComparison.Ordinal)
            .Equals("IHEXDM", StringComparison.OrdinalIgnoreCase);
}
