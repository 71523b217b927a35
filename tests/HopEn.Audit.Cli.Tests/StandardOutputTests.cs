using HopEn.Audit.Model;

namespace HopEn.Audit.Cli.Tests;

public sealed class StandardOutputTests
{
    [Fact]
    public void An_output_that_takes_no_more_is_told_in_a_sentence()
    {
        using var output = new StandardOutput(new FullDisk());
        Should.Throw<OutputException>(() => output.WriteLine("x")).Message.ShouldContain("place disponible");
        Should.Throw<OutputException>(() => output.Write('x'));
        Should.Throw<OutputException>(() => output.Write("x"));
        Should.Throw<OutputException>(() => output.Write(['x'], 0, 1));
    }

    [Fact]
    public async Task A_report_that_cannot_be_printed_is_written_all_the_same()
    {
        var folder = Directory.CreateTempSubdirectory("hopen-full-");
        try
        {
            using var output = new StandardOutput(new FullDisk());
            using var error = new StringWriter();
            var session = new Session(
                output,
                error,
                TextReader.Null,
                TimeProvider.System,
                _ => null,
                ErrorIsTerminal: false,
                OutputIsTerminal: false,
                InputIsTerminal: false
            );
            var report = Path.Combine(Repository.Root, "reports", "example", "report.json");
            string[] line = ["convert", report, "--format", "console", "--format", "csv", "--output", folder.FullName];
            (await Application.RunAsync(line, session, CancellationToken.None)).ShouldBe(ExitCodes.OutputNotWritable);
            error.ToString().ShouldContain("place disponible");
            folder.GetFiles().Select(file => file.Name).ShouldBe(["findings.csv"]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private sealed class FullDisk : StringWriter
    {
        public override void Write(char value) => throw new IOException();

        public override void Write(string? value) => throw new IOException();

        public override void Write(char[] buffer, int index, int count) => throw new IOException();
    }
}
