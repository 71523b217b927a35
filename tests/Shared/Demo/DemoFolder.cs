using System.Text.Json;
using HopEn.Audit.Demo;

namespace HopEn.Audit.Testing.Demo;

/// <summary>A demonstration written in a temporary folder, with its ground truth.</summary>
internal sealed class DemoFolder : IDisposable
{
    private static readonly JsonSerializerOptions AnyCase = new() { PropertyNameCaseInsensitive = true };
    private readonly DirectoryInfo parent = Directory.CreateTempSubdirectory("hopen-demo-");

    public DemoFolder(int seed = 20250731, int encounters = 3000, bool withApplicativeMailbox = true)
    {
        Path = System.IO.Path.Combine(parent.FullName, "demo");
        DemoDossier.Write(
            Path,
            new DemoOptions(seed, encounters, withApplicativeMailbox),
            null,
            CancellationToken.None
        );
    }

    public string Path { get; }

    /// <summary>What the demonstration says it holds: <c>planted-defects.json</c> or <c>planted-rejections.json</c>.</summary>
    public IReadOnlyList<T> Truth<T>(string file) =>
        JsonSerializer.Deserialize<List<T>>(File.ReadAllText(System.IO.Path.Combine(Path, file)), AnyCase)!;

    public void Dispose() => parent.Delete(recursive: true);
}
