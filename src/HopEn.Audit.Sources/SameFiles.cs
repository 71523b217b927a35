using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Sources;

/// <summary>Finds the copies of a file, downloaded twice under two names: their rows would count twice.</summary>
/// <param name="files">All the files: only those of the same size are read.</param>
/// <param name="cancellation">Stops between two blocks.</param>
internal sealed class SameFiles(IEnumerable<SourceFile> files, CancellationToken cancellation)
{
    private readonly Dictionary<string, SourceFile> seen = new(StringComparer.Ordinal);

    private readonly HashSet<string> alike =
    [
        .. files
            .Select(file => file.Path)
            .Distinct()
            .Where(File.Exists)
            .GroupBy(path => new FileInfo(path).Length)
            .Where(size => size.Skip(1).Any())
            .SelectMany(size => size),
    ];

    /// <summary>The file, among those already asked about, that a file is a copy of; null when it is none.</summary>
    public SourceFile? Original(SourceFile file)
    {
        if (!alike.Contains(file.Path))
            return null;
        var content = ByteProbe.ReadBinary(file.Path, file.Name, cancellation).Sha256;
        return seen.TryAdd(content, file) || seen[content].Path == file.Path ? null : seen[content];
    }
}
