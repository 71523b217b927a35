namespace HopEn.Audit.Cli.Tests.Notices;

/// <summary>
/// <c>THIRD-PARTY-NOTICES.md</c> names whatever the published program carries of others.
/// UPDATE_SNAPSHOTS=1 writes it again from the packages that were restored.
/// </summary>
public sealed class ThirdPartyNoticesTests
{
    private const string Marker = "<!-- packages: written by ThirdPartyNoticesTests, not by hand -->\n";
    private static readonly string Notices = Path.Combine(Repository.Root, "THIRD-PARTY-NOTICES.md");

    [Fact]
    public void The_notices_name_every_package_that_the_program_carries()
    {
        var written = File.ReadAllText(Notices).ReplaceLineEndings("\n");
        var byHand = written[..(written.IndexOf(Marker, StringComparison.Ordinal) + Marker.Length)];
        var expected = byHand + Table(CarriedPackage.OfTheProgram());
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(Notices, expected);
        else
            written.ShouldBe(expected, "Run with UPDATE_SNAPSHOTS=1, read the difference, commit it.");
    }

    [Fact]
    public void The_notices_are_beside_the_program() =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "THIRD-PARTY-NOTICES.md"))
            .ShouldBe(File.ReadAllText(Notices));

    private static string Table(IEnumerable<CarriedPackage> packages) =>
        "| package | version | licence | project | copyright |\n|---|---|---|---|---|\n"
        + string.Concat(
            packages.Select(package =>
                $"| {package.Name} | {package.Version} | {package.Licence} | <{package.Project}> | {package.Copyright} |\n"
            )
        );
}
