namespace HopEn.Audit.Cli.Tests;

public sealed class SupervisedCommandTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("hopen-supervised-");

    private string Output => Path.Combine(root.FullName, "sortie");

    [Theory]
    [InlineData(1, "--rules", "absent")]
    [InlineData(6, "--waivers", "absent.yml")]
    [InlineData(1, "--programme", "inconnu")]
    public async Task What_is_wrong_with_the_request_is_in_the_result(int expected, string option, string value)
    {
        WriteDossier();
        await Refused(expected, root.FullName, option, value);
    }

    [Theory]
    [InlineData(1, "--finess-list", "absente.txt")]
    [InlineData(1, "--finess", "12")]
    public async Task So_is_what_is_wrong_with_a_list_of_establishments(int expected, string option, string value) =>
        await Refused(expected, option, value);

    [Fact]
    public async Task So_is_a_dossier_that_is_absent() => await Refused(6, Path.Combine(root.FullName, "absent"));

    [Fact]
    public async Task A_file_of_waivers_that_may_not_be_read_is_no_unexpected_error()
    {
        WriteDossier();
        var waivers = Path.Combine(root.FullName, "derogations.yml");
        File.WriteAllText(waivers, "[]");
        using var held = new FileStream(waivers, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        await Refused(6, root.FullName, "--waivers", waivers);
    }

    [Fact]
    public async Task A_key_file_that_may_not_be_read_is_no_unexpected_error()
    {
        WriteDossier("pseudonym-key-file: cle.txt");
        var key = Path.Combine(root.FullName, "cle.txt");
        File.WriteAllText(key, new string('k', 32));
        using var held = new FileStream(key, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        await Refused(6, root.FullName);
    }

    public void Dispose() => root.Delete(recursive: true);

    private void WriteDossier(string more = "")
    {
        File.WriteAllText(
            Path.Combine(root.FullName, "dossier.yml"),
            $$"""
            version: 1
            establishment: {name: CH, legal-entities: ["990000010"], sites: ["990000028"], legal-status: "14"}
            period: {start: 2025-01-01, end: 2025-07-31}
            sources: [{kind: mailbox, files: [bal.csv], date: 2025-08-04}]
            {{more}}
            """
        );
        File.WriteAllText(Path.Combine(root.FullName, "bal.csv"), "Adresse;Type\na@ch-exemple.mssante.fr;ORG\n");
    }

    private async Task Refused(int expected, params string[] arguments)
    {
        var (code, output, error) = await Terminal.Supervise([
            "audit",
            .. arguments,
            "--output",
            Output,
            "--supervised",
        ]);
        code.ShouldBe(expected, error);
        var result = SupervisionJson.Read(File.ReadAllText(Path.Combine(Output, RunResult.FileName)));
        result.ExitCode.ShouldBe(expected);
        result.Error!.Message.ShouldBe(error.TrimEnd());
        var finished = SupervisionJson.ReadLine(output.TrimEnd().Split('\n')[^1]).ShouldBeOfType<RunFinished>();
        (finished.ExitCode, finished.Error).ShouldBe((expected, (HopEn.Audit.Model.ErrorCode?)result.Error.Code));
    }
}
