namespace HopEn.Audit.Testing;

/// <summary>The vectors that every implementation of one algorithm is tested with.</summary>
internal static class Vectors
{
    public static IEnumerable<string[]> Read(string name) =>
        File.ReadLines(Path.Combine(Repository.Root, "tests", "vectors", name))
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t'));
}
