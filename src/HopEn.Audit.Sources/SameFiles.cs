using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Sources;

/// <summary>Leaves out the copies of a file, downloaded twice under two names: their rows would count twice.</summary>
internal sealed class SameFiles(Dataset dataset, CancellationToken cancellation)
{
    /// <summary>The files of a source, each content once; what is left out is told.</summary>
    public IEnumerable<SourceFile> Distinct(IReadOnlyList<SourceFile> files)
    {
        var sizes = files.Where(file => File.Exists(file.Path)).GroupBy(file => new FileInfo(file.Path).Length).Where(same => same.Count() > 1).SelectMany(same => same).ToHashSet();
        var seen = new Dictionary<string, SourceFile>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (sizes.Contains(file))
            {
                var content = ByteProbe.ReadBinary(file.Path, file.Name, cancellation).Sha256;
                if (!seen.TryAdd(content, file))
                {
                    dataset.Notices.Add($"Le fichier «\u202f{file.Name}\u202f» est la copie exacte de «\u202f{seen[content].Name}\u202f»\u202f: il n’est pas lu une seconde fois.");
                    continue;
                }
            }

            yield return file;
        }
    }
}
