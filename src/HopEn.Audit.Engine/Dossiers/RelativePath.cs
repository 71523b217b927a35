namespace HopEn.Audit.Engine.Dossiers;

/// <summary>Paths that a dossier may name.</summary>
public static class RelativePath
{
    /// <summary>Whether a path stays inside the folder it is relative to, on Windows and elsewhere.</summary>
    public static bool IsInside(string path) =>
        !Path.IsPathRooted(path)
        && !path.StartsWith('\\')
        && !path.Contains(':', StringComparison.Ordinal)
        && !path.Split('/', '\\').Contains("..");

    /// <summary>Whether a path of a folder is, or goes through, a symbolic link that leads out of the folder.</summary>
    /// <param name="folder">The folder, which may itself be a link.</param>
    /// <param name="path">A path under it, whether something is there or not.</param>
    public static bool LeadsOutside(string folder, string path)
    {
        var real = Path.TrimEndingDirectorySeparator(Real(Path.GetFullPath(folder)));
        var target = Real(Path.GetFullPath(Path.Combine(folder, path)));
        return target != real && !target.StartsWith(real + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    // Links are followed from the root on: what one leads to may itself stand under another.
    private static string Real(string full)
    {
        var parent = Path.GetDirectoryName(full);
        if (parent is null)
            return full;
        var path = Path.Combine(Real(parent), Path.GetFileName(full));
        FileSystemInfo entry = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
        try
        {
            return entry.ResolveLinkTarget(returnFinalTarget: true) is { } target ? Real(target.FullName) : path;
        }
        catch (IOException)
        {
            // Nothing is there, or links turn in a circle: whoever opens it will tell.
            return path;
        }
    }
}
