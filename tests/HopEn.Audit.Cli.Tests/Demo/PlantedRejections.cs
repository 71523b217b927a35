using System.Text;

namespace HopEn.Audit.Cli.Tests.Demo;

/// <summary>The rows of a demonstration that can't be read.</summary>
internal static class PlantedRejections
{
    /// <summary>Takes them out of the CSV exports, for tests in which they would come back.</summary>
    public static void Remove(DemoAudit demo)
    {
        foreach (
            var file in demo.Truth<Rejected>("planted-rejections.json")
                .Where(rejected => rejected.File.EndsWith(".csv", StringComparison.Ordinal))
                .GroupBy(rejected => rejected.File)
        )
        {
            var path = Path.Combine(demo.Folder, file.Key);
            var lines = Encoding.Latin1.GetString(File.ReadAllBytes(path)).Split('\n').ToList();
            foreach (var line in file.Select(rejected => rejected.Line).OrderDescending())
                lines.RemoveAt((int)line - 1);
            File.WriteAllBytes(path, Encoding.Latin1.GetBytes(string.Join('\n', lines)));
        }
    }

    private sealed record Rejected(string Code, string File, long Line);
}
