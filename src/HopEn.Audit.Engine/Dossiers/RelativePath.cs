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
}
