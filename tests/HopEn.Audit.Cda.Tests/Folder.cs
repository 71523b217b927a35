using HopEn.Audit.Cda.Checks;
using HopEn.Audit.Cda.Opening;

namespace HopEn.Audit.Cda.Tests;

/// <summary>A temporary folder of things to open.</summary>
internal sealed class Folder : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("hopen-cda-");

    public string Path => root.FullName;

    public string Write(string name, byte[] content)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    public string Write(string name, string content) => Write(name, CdaFixtures.Utf8(content));

    /// <summary>Opens the folder; places are told relative to it.</summary>
    public (IReadOnlyList<OpenedItem> Items, IReadOnlyList<SkippedItem> Skipped) Open(OpeningBounds? bounds = null)
    {
        var opener = new DocumentOpener(bounds);
        var items = opener.Open(DocumentOpener.Files([Path]), new HashSet<string>(), CancellationToken.None).ToArray();
        return (items, opener.Skipped);
    }

    /// <summary>Opens and checks, with the layers given.</summary>
    public IReadOnlyList<DocumentResult> Check(params IDocumentLayer[] layers)
    {
        var checker = new DocumentChecker(layers);
        return [.. Open().Items.Select(item => checker.Check(item, CancellationToken.None))];
    }

    public string Relative(string place) => place[(Path.Length + 1)..];

    public void Dispose() => root.Delete(recursive: true);
}
