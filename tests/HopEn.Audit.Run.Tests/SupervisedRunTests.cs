using System.Security.Cryptography;
using System.Text.RegularExpressions;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;
using HopEn.Audit.Model.Supervision;
using HopEn.Audit.Reports;
using Microsoft.Extensions.Time.Testing;

namespace HopEn.Audit.Run.Tests;

public sealed partial class SupervisedRunTests : IDisposable
{
    private readonly SmallDossier dossier = new();
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    private string Output => Path.Combine(dossier.Path, "sortie");

    [Fact]
    public async Task A_run_tells_its_parent_in_lines_of_json_and_nothing_else()
    {
        var code = await Run();
        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var events = lines.Select(SupervisionJson.ReadLine).ToArray();
        var started = events[0].ShouldBeOfType<RunStarted>();
        events
            .OfType<RunProgress>()
            .Select(one => one.Step)
            .Distinct()
            .ShouldBe([RunStep.Loading, RunStep.Evaluating, RunStep.Writing]);
        events
            .OfType<FileWritten>()
            .Select(one => Path.GetFileName(one.Path))
            .ShouldBe(["report.json", "findings.csv"]);
        var finished = events[^1].ShouldBeOfType<RunFinished>();
        finished.ExitCode.ShouldBe(code);
        finished.Error.ShouldBeNull();
        lines[0].ShouldBe($"{{\"event\":\"started\",\"runId\":\"{started.RunId}\"}}");
        // Paths apart, every word is one of the protocol.
        lines.Where(line => NotAscii().IsMatch(line)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_result_names_the_run_and_each_file_with_its_hash()
    {
        var code = await Run();
        var result = Result();
        result.ExitCode.ShouldBe(code);
        result.Error.ShouldBeNull();
        result.Entities.ShouldBe([Finess.Parse("990000010")]);
        var report = ReportJson.Read(File.ReadAllText(Path.Combine(Output, "report.json")));
        result.RunId.ShouldBe(report.Run.Id);
        result.Programmes.ShouldBe([report.Programme.Id]);
        foreach (var file in result.Files)
        {
            var bytes = File.ReadAllBytes(Path.Combine(Output, file.Path));
            file.Bytes.ShouldBe(bytes.Length);
            file.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }

        result.Files.Select(file => file.Path).ShouldBe(["report.json", "findings.csv"]);
    }

    [Theory]
    [InlineData("bal.csv", "", ErrorCode.SourceUnreadable, 5)]
    [InlineData("dossier.yml", "version: 1\ninconnu: 2\n", ErrorCode.ConfigurationInvalid, 6)]
    public async Task A_failure_is_a_code_in_the_result_and_a_sentence_on_the_error_output(
        string file,
        string text,
        ErrorCode expected,
        int exit
    )
    {
        dossier.Write(file, text);
        Directory.CreateDirectory(Output);
        File.WriteAllText(Path.Combine(Output, RunResult.FileName), "d’avant");
        (await Run()).ShouldBe(exit);
        var result = Result();
        (result.ExitCode, result.Error!.Code).ShouldBe((exit, expected));
        result.Files.ShouldBeEmpty();
        error.ToString().TrimEnd().ShouldBe(result.Error.Message);
        var finished = SupervisionJson.ReadLine(output.ToString().TrimEnd().Split('\n')[^1]);
        finished.ShouldBeOfType<RunFinished>().Error.ShouldBe(expected);
        Directory.EnumerateFiles(Output).Select(Path.GetFileName).ShouldBe([RunResult.FileName]);
    }

    [Fact]
    public async Task A_failure_without_a_place_of_its_own_takes_one()
    {
        dossier.Write("bal.csv", string.Empty);
        (await Run(request => request with { Output = null })).ShouldBe(5);
        Directory
            .EnumerateFiles(dossier.Reports, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(dossier.Reports, path))
            .ShouldBe([Path.Combine("20250820-100000", RunResult.FileName)]);
    }

    [Fact]
    public async Task An_output_that_can_not_be_written_answers_seven()
    {
        File.WriteAllText(Output, "un fichier");
        (await Run()).ShouldBe(7);
        output.ToString().ShouldContain("\"error\":\"output-not-writable\"");
    }

    [Fact]
    public async Task The_end_of_the_parent_ends_the_run_and_leaves_no_report()
    {
        (await Run(input: TextReader.Null)).ShouldBe(130);
        Result().Error!.Code.ShouldBe(ErrorCode.Cancelled);
        Directory.EnumerateFiles(Output).Select(Path.GetFileName).ShouldBe([RunResult.FileName]);
    }

    [Fact]
    public async Task A_parent_that_takes_no_more_lines_ends_the_run()
    {
        using var closed = new ClosedOutput();
        (await Run(to: closed)).ShouldBe(130);
        File.Exists(Path.Combine(Output, "report.json")).ShouldBeFalse();
    }

    public void Dispose()
    {
        dossier.Dispose();
        output.Dispose();
        error.Dispose();
    }

    [GeneratedRegex("[^ -~]", RegexOptions.None, 5000)]
    private static partial Regex NotAscii();

    private RunResult Result() => SupervisionJson.Read(File.ReadAllText(Path.Combine(Output, RunResult.FileName)));

    private async Task<int> Run(
        Func<AuditRequest, AuditRequest>? change = null,
        TextReader? input = null,
        TextWriter? to = null
    )
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2025, 8, 20, 8, 0, 0, TimeSpan.Zero));
        var request = new AuditRequest
        {
            Dossier = dossier.Path,
            Rules = new RuleFolders(Repository.Rules),
            Templates = Path.Combine(Repository.Root, "reports"),
            Formats = [ReportFormat.Json, ReportFormat.Csv],
            Output = Output,
        };
        using var open = new OpenInput();
        return await new SupervisedRun(new AuditRunner(clock), input ?? open, to ?? output, error).RunAsync(
            (change ?? (one => one))(request),
            CancellationToken.None
        );
    }

    /// <summary>A parent that says nothing and stays.</summary>
    private sealed class OpenInput : TextReader
    {
        private readonly ManualResetEventSlim closed = new();

        public override string? ReadLine()
        {
            closed.Wait();
            return null;
        }

        protected override void Dispose(bool disposing)
        {
            closed.Set();
            base.Dispose(disposing);
        }
    }

    private sealed class ClosedOutput : StringWriter
    {
        public override void WriteLine(string? value) => throw new IOException();
    }
}
