namespace HopEn.Audit.Cda.Xdm;

/// <summary>The tree of an IHE_XDM package: <c>IHE_XDM/SUBSET01/METADATA.XML</c>, and readable pages at the root.</summary>
internal static class XdmPackageLayout
{
    /// <summary>The pages that a person opens first.</summary>
    public static IReadOnlyList<string> Pages { get; } = ["INDEX.HTM", "README.TXT"];

    /// <summary>Whether a path is that of the metadata of a package.</summary>
    public static bool IsMetadata(string path) =>
        path.Replace('\\', '/').Split('/') is [.., var folder, _, var file]
        && folder.Equals("IHE_XDM", StringComparison.OrdinalIgnoreCase)
        && file.Equals("METADATA.XML", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a name is that of one of the pages.</summary>
    public static bool IsPage(string name) => Pages.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a file belongs to the package, from its path there.</summary>
    public static bool IsPartOfPackage(string path) =>
        path.Contains("IHE_XDM/", StringComparison.OrdinalIgnoreCase) || IsPage(path);
}
