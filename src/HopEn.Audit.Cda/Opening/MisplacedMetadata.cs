using HopEn.Audit.Cda.Xdm;

namespace HopEn.Audit.Cda.Opening;

/// <summary>A METADATA.XML on the disk that no folder IHE_XDM tells from another file of that name.</summary>
internal sealed class MisplacedMetadata(string path)
{
    private const int Largest = 16 << 20;

    /// <summary>The files it declares, among those that are given; none when it can't be read.</summary>
    public IReadOnlyList<string> Declared(IReadOnlyList<string> files)
    {
        var folder = Path.GetDirectoryName(path) ?? string.Empty;
        try
        {
            if (new FileInfo(path).Length > Largest)
                return [];
            var content = File.ReadAllBytes(path);
            if (!CompanionSniffer.IsCompanion(content))
                return [];
            var beside = files
                .Where(file => file.StartsWith(folder, StringComparison.Ordinal))
                .ToLookup(
                    file => Path.GetRelativePath(folder, file).Replace('\\', '/'),
                    StringComparer.OrdinalIgnoreCase
                );
            XdmFile[] members = [.. beside.Select(group => new XdmFile(group.Key, 0, string.Empty))];
            var package = SubmissionReader.Read(new ZipMember(Path.GetFileName(path), 1, content), members);
            return
            [
                .. package
                    .DocumentEntries.Select(package.FileOf)
                    .OfType<XdmFile>()
                    .SelectMany(member => beside[member.Name])
                    .Distinct(StringComparer.Ordinal),
            ];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
