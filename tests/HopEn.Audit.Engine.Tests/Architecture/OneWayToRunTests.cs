namespace HopEn.Audit.Engine.Tests.Architecture;

/// <summary>An audit is put together in one place: whoever needs one asks the room that runs them.</summary>
public sealed class OneWayToRunTests
{
    [Theory]
    [InlineData(
        "new AuditEngine(",
        "src/HopEn.Audit.Run/",
        "src/HopEn.Audit.Engine/",
        "tests/HopEn.Audit.Engine.Tests/",
        "tests/HopEn.Audit.Sources.Tests/Kinds/"
    )]
    [InlineData("new EvidenceEngine(", "src/HopEn.Audit.Run/", "tests/HopEn.Audit.Engine.Tests/")]
    [InlineData("SourceLoader.Load(", "src/HopEn.Audit.Run/", "tests/HopEn.Audit.Sources.Tests/")]
    [InlineData("new PublicViewLoader(", "src/HopEn.Audit.Run/", "tests/HopEn.Audit.Sources.Tests/")]
    [InlineData(
        " Dataset.Open(",
        "src/HopEn.Audit.Run/",
        "src/HopEn.Audit.Engine/",
        "src/HopEn.Audit.Sources/",
        "tests/HopEn.Audit.Engine.Tests/",
        "tests/HopEn.Audit.Sources.Tests/"
    )]
    public void An_audit_is_put_together_in_one_room(string words, params string[] rooms)
    {
        var offenders = new[] { "src", "tests" }
            .SelectMany(side =>
                Directory.EnumerateFiles(Path.Combine(Repository.Root, side), "*.cs", SearchOption.AllDirectories)
            )
            .Select(file => (Path: file, Name: Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')))
            .Where(file => !file.Name.Contains("/obj/", StringComparison.Ordinal))
            .Where(file => !file.Name.EndsWith(nameof(OneWayToRunTests) + ".cs", StringComparison.Ordinal))
            .Where(file => !rooms.Any(room => file.Name.StartsWith(room, StringComparison.Ordinal)))
            .Where(file => File.ReadAllText(file.Path).Contains(words, StringComparison.Ordinal))
            .Select(file => file.Name);
        offenders.ShouldBeEmpty();
    }
}
