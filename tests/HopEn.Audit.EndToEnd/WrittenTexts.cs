using System.IO.Compression;
using System.Text;

namespace HopEn.Audit.EndToEnd;

/// <summary>All the texts of a folder, those of archives and workbooks too.</summary>
internal static class WrittenTexts
{
    public static IEnumerable<(string Name, string Text)> In(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var path in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        {
            var isPacked = Path.GetExtension(path) is ".zip" or ".xlsx";
            if (isPacked)
                foreach (var one in Packed(Path.GetFileName(path), File.OpenRead(path)))
                    yield return one;
            else
                yield return (path, File.ReadAllText(path));
        }
    }

    // A workbook is an archive of texts too, in the archive of the evidence.
    private static IEnumerable<(string Name, string Text)> Packed(string name, Stream stream)
    {
        using var archive = new ZipArchive(stream);
        foreach (var entry in archive.Entries)
        {
            using var copy = new MemoryStream();
            using (var content = entry.Open())
                content.CopyTo(copy);
            copy.Position = 0;
            if (Path.GetExtension(entry.Name) is ".zip" or ".xlsx")
                foreach (var one in Packed($"{name}!{entry.FullName}", copy))
                    yield return one;
            else
                yield return ($"{name}!{entry.FullName}", entry.FullName + Encoding.UTF8.GetString(copy.ToArray()));
        }
    }
}
