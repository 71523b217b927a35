using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Sources;

/// <summary>Finds the copies of a file, downloaded twice under two names: their rows would count twice.</summary>
/// <param name="cancellation">Stops between two blocks.</param>
internal sealed class SameFiles(CancellationToken cancellation)
{
    private readonly Dictionary<string, SourceFile> seen = new(StringComparer.Ordinal);

    /// <summary>The file, among those already asked about, that a file is a copy of; null when it is none.</summary>
    /// <param name="file">The file.</param>
    /// <param name="among">All the files: only those of the same size are read.</param>
    public SourceFile? Original(SourceFile file, IReadOnlyList<SourceFile> among)
    {
        if (!File.Exists(file.Path) || among.Count(other => File.Exists(other.Path) && new FileInfo(other.Path).Length == new FileInfo(file.Path).Length) < 2) return null;
        var content = ByteProbe.ReadBinary(file.Path, file.Name, cancellation).Sha256;
        return seen.TryAdd(content, file) ? null : seen[content];
    }
}
