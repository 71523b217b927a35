namespace HopEn.Audit.EndToEnd;

public sealed class TemporaryFolderTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("hopen-temporary-");

    [Fact]
    public async Task Everything_temporary_goes_where_the_environment_says_and_is_swept()
    {
        var dossier = Path.Combine(root.FullName, "demo");
        var temporary = root.CreateSubdirectory("temporaire").FullName;
        (await Tool.Run("demo", "--output", dossier, "--no-audit", "--quiet")).Code.ShouldBe(0);
        var environment = new Dictionary<string, string>
        {
            [OperatingSystem.IsWindows() ? "TEMP" : "TMPDIR"] = temporary,
            [OperatingSystem.IsWindows() ? "TMP" : "DOTNET_EnableDiagnostics"] = OperatingSystem.IsWindows()
                ? temporary
                : "0",
        };
        var audit = Tool.Run(environment, "audit", dossier, "--no-cache", "--quiet", "--format", "json");
        var seen = false;
        while (!audit.IsCompleted)
        {
            seen |= Directory.EnumerateDirectories(temporary, "hopen-audit-*").Any();
            await Task.Delay(10);
        }

        (await audit).Code.ShouldBe(3);
        seen.ShouldBeTrue();
        Directory.EnumerateFileSystemEntries(temporary).ShouldBeEmpty();
    }

    public void Dispose() => root.Delete(recursive: true);
}
