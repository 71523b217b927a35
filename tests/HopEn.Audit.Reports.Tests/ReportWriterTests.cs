using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.Tests;

public sealed class ReportWriterTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("hopen-reports-");
    private readonly ReportWriter writer = new(Example.Templates);

    [Fact]
    public void Every_format_is_written_and_nothing_else()
    {
        writer
            .Write(
                Example.Report,
                root.FullName,
                [ReportFormat.Html, ReportFormat.Json, ReportFormat.Csv],
                CancellationToken.None
            )
            .Count.ShouldBe(3);
        root.GetFiles()
            .Select(file => file.Name)
            .ShouldBe(["findings.csv", "report.html", "report.json"], ignoreOrder: true);
    }

    [Fact]
    public void Reports_written_at_once_are_the_same_to_the_byte()
    {
        string[] Bytes(string folder) =>
            [
                .. Directory
                    .GetFiles(folder)
                    .Order(StringComparer.Ordinal)
                    .Select(file =>
                        Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))
                    ),
            ];
        ReportFormat[] formats = [ReportFormat.Html, ReportFormat.Json, ReportFormat.Csv];
        var folders = Enumerable.Range(0, 8).Select(i => Path.Combine(root.FullName, $"r{i}")).ToArray();
        Parallel.ForEach(folders, folder => writer.Write(Example.Report, folder, formats, CancellationToken.None));
        writer.Write(Example.Report, Path.Combine(root.FullName, "alone"), formats, CancellationToken.None);
        foreach (var folder in folders)
            Bytes(folder).ShouldBe(Bytes(Path.Combine(root.FullName, "alone")));
    }

    [Fact]
    public void A_cancelled_writing_leaves_earlier_reports_intact()
    {
        File.WriteAllText(Path.Combine(root.FullName, "report.json"), "ancien");
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Should.Throw<OperationCanceledException>(() =>
            writer.Write(Example.Report, root.FullName, [ReportFormat.Json], cancelled.Token)
        );
        File.ReadAllText(Path.Combine(root.FullName, "report.json")).ShouldBe("ancien");
        root.GetFiles().Length.ShouldBe(1);
    }

    [Fact]
    public void A_failure_at_the_last_format_writes_none()
    {
        if (!File.Exists("/dev/full"))
            return;
        File.CreateSymbolicLink(Path.Combine(root.FullName, "findings.csv"), "/dev/full");
        File.WriteAllText(Path.Combine(root.FullName, "report.json"), "ancien");
        Should
            .Throw<OutputException>(() =>
                writer.Write(
                    Example.Report,
                    root.FullName,
                    [ReportFormat.Json, ReportFormat.Csv],
                    CancellationToken.None
                )
            )
            .Message.ShouldContain("--output");
        File.ReadAllText(Path.Combine(root.FullName, "report.json")).ShouldBe("ancien");
        root.GetFiles("*.partiel").ShouldBeEmpty();
    }

    [Fact]
    public void A_report_that_another_program_holds_is_named_and_none_is_replaced()
    {
        foreach (var name in new[] { "report.json", "findings.csv" })
            File.WriteAllText(Path.Combine(root.FullName, name), "ancien");
        using (
            new FileStream(
                Path.Combine(root.FullName, "findings.csv"),
                FileMode.Open,
                FileAccess.ReadWrite,
                FileShare.None
            )
        )
        {
            var fault = Should.Throw<OutputException>(() =>
                writer.Write(
                    Example.Report,
                    root.FullName,
                    [ReportFormat.Json, ReportFormat.Csv],
                    CancellationToken.None
                )
            );
            fault.Message.ShouldContain("findings.csv");
            fault.Message.ShouldContain("fermez-le");
        }

        File.ReadAllText(Path.Combine(root.FullName, "report.json")).ShouldBe("ancien");
        root.GetFiles("*.partiel").ShouldBeEmpty();
    }

    [Fact]
    public void What_was_replaced_comes_back_when_a_later_report_cannot_be()
    {
        File.WriteAllText(Path.Combine(root.FullName, "report.json"), "ancien");
        Directory.CreateDirectory(Path.Combine(root.FullName, "findings.csv"));
        Should
            .Throw<OutputException>(() =>
                writer.Write(
                    Example.Report,
                    root.FullName,
                    [ReportFormat.Json, ReportFormat.Csv],
                    CancellationToken.None
                )
            )
            .Message.ShouldContain("--output");
        File.ReadAllText(Path.Combine(root.FullName, "report.json")).ShouldBe("ancien");
        root.GetFiles().Select(file => file.Name).ShouldBe(["report.json"]);
    }

    [Fact]
    public void A_report_written_again_leaves_nothing_of_the_former_one_and_all_that_is_not_its_own()
    {
        File.WriteAllText(Path.Combine(root.FullName, "report.json.ancien"), "à moi");
        foreach (var _ in new[] { 1, 2 })
            writer.Write(Example.Report, root.FullName, [ReportFormat.Json, ReportFormat.Csv], CancellationToken.None);
        root.GetFiles()
            .Select(file => file.Name)
            .ShouldBe(["findings.csv", "report.json", "report.json.ancien"], ignoreOrder: true);
        File.ReadAllText(Path.Combine(root.FullName, "report.json.ancien")).ShouldBe("à moi");
    }

    [Fact]
    public void Reports_that_belong_together_are_replaced_together_or_not_at_all()
    {
        const string obstacle = "findings.csv";
        var folders = new[] { "", "ej-1", "ej-2" }.Select(name => Path.Combine(root.FullName, name)).ToArray();
        foreach (var folder in folders[..2])
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, "report.json"), "ancien");
        }

        // In the second folder nothing can be replaced.
        Directory.CreateDirectory(Path.Combine(folders[1], obstacle));
        var drawn = writer.Draw(Example.Report, [ReportFormat.Json, ReportFormat.Csv], CancellationToken.None);
        void Write() =>
            ReportWriter.Write([.. folders.Select(folder => (drawn, folder))], root.FullName, CancellationToken.None);
        Should.Throw<OutputException>(Write).Message.ShouldContain("--output");
        folders[..2]
            .Select(folder => File.ReadAllText(Path.Combine(folder, "report.json")))
            .ShouldBe(["ancien", "ancien"]);
        root.GetFiles("*", SearchOption.AllDirectories).Length.ShouldBe(2);
        Directory.Exists(folders[2]).ShouldBeFalse();

        Directory.Delete(Path.Combine(folders[1], obstacle));
        Write();
        root.GetFiles("*", SearchOption.AllDirectories).Length.ShouldBe(6);
    }

    [Fact]
    public void The_name_of_a_draft_is_nobody_elses()
    {
        // Whoever knew it could put a link there, and have another file written.
        var mine = Path.Combine(root.FullName, "mine.txt");
        File.WriteAllText(mine, "à moi");
        File.CreateSymbolicLink(Path.Combine(root.FullName, "report.json.partiel"), mine);
        writer.Write(Example.Report, root.FullName, [ReportFormat.Json], CancellationToken.None);
        File.ReadAllText(mine).ShouldBe("à moi");
    }

    [Fact]
    public async Task A_pipe_receives_the_report_and_stays_a_pipe()
    {
        if (OperatingSystem.IsWindows())
            return;
        var pipe = Path.Combine(root.FullName, "report.json");
        System.Diagnostics.Process.Start("mkfifo", pipe).WaitForExit();
        var read = Task.Run(() => File.ReadAllText(pipe));
        await Task.Run(() => writer.Write(Example.Report, root.FullName, [ReportFormat.Json], CancellationToken.None));
        (await read).ShouldStartWith("{");
        root.GetFiles().Select(file => file.Name).ShouldBe(["report.json"]);
        new FileInfo(pipe).Length.ShouldBe(0);
    }

    [Fact]
    public void A_full_disk_is_one_french_sentence()
    {
        if (!File.Exists("/dev/full"))
            return;
        File.CreateSymbolicLink(Path.Combine(root.FullName, "report.json"), "/dev/full");
        Should
            .Throw<OutputException>(() =>
                writer.Write(Example.Report, root.FullName, [ReportFormat.Json], CancellationToken.None)
            )
            .Message.ShouldContain("place disponible");
    }

    public void Dispose() => root.Delete(recursive: true);
}
