using System.Runtime.CompilerServices;

namespace HopEn.Audit.Testing;

/// <summary>
/// Compares what a user would see with the text approved last time, kept in <c>Expectations/</c> beside the test project.
/// UPDATE_SNAPSHOTS=1 rewrites the approved texts: read the difference before committing it.
/// </summary>
internal static class Snapshot
{
    public static void Match(string actual, string name, [CallerFilePath] string caller = "")
    {
        var path = Path.Combine(ProjectFolder(caller), "Expectations", name + ".verified.txt");
        var text = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
            return;
        }

        File.Exists(path)
            .ShouldBeTrue($"No approved text yet for {name}: run with UPDATE_SNAPSHOTS=1, read it, commit it.");
        text.ShouldBe(File.ReadAllText(path).ReplaceLineEndings("\n"), $"Snapshot {name}");
    }

    private static string ProjectFolder(string caller)
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(caller)!);
        while (folder.GetFiles("*.csproj").Length == 0)
            folder = folder.Parent!;
        return folder.FullName;
    }
}
