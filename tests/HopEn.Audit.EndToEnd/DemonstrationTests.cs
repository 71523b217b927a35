using System.Diagnostics;
using System.Text;

namespace HopEn.Audit.EndToEnd;

public sealed class DemonstrationTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("hopen-end-to-end-");

    private string Dossier => Path.Combine(root.FullName, "demo");

    [Fact]
    public async Task The_first_command_of_the_readme_does_all_of_it()
    {
        var (code, output, error) = await Tool.Run("demo", "--output", Dossier);
        code.ShouldBe(0, error);
        error.ShouldBeEmpty();
        output.ShouldContain("NON PRÊT");
        foreach (var name in new[] { "report.json", "report.html", "findings.csv" })
            File.Exists(Path.Combine(Reports(), name)).ShouldBeTrue(name);
        output.ShouldContain(Path.Combine(Reports(), "report.html"));

        var audit = await Tool.Run("audit", Dossier, "--format", "console");
        audit.Code.ShouldBe(3);
        (
            await Tool.Run(
                "audit",
                Dossier,
                "--format",
                "json",
                "--rule",
                "mailbox-applicative",
                "--output",
                Path.Combine(root.FullName, "x")
            )
        ).Code.ShouldBe(0);
        (
            await Tool.Run(
                "audit",
                Dossier,
                "--format",
                "json",
                "--memory",
                "500M",
                "--output",
                Path.Combine(root.FullName, "y")
            )
        ).Code.ShouldBe(3);
    }

    [Fact]
    public async Task No_name_matricule_or_ipp_of_the_demonstration_appears_in_any_output()
    {
        var (_, output, error) = await Tool.Run("demo", "--output", Dossier);
        var shown = output + error + string.Concat(Directory.GetFiles(Reports()).Select(File.ReadAllText));
        var leaks = Identities()
            .Where(value => shown.Contains(value, StringComparison.OrdinalIgnoreCase))
            .Take(5)
            .ToArray();
        leaks.ShouldBeEmpty();
    }

    [Fact]
    public async Task Rubbish_gives_one_french_sentence_and_no_report()
    {
        await Tool.Run("demo", "--output", Dossier, "--no-audit");
        foreach (var file in Directory.GetFiles(Dossier, "identites*"))
        {
            var bytes = new byte[50_000];
            new Random(7).NextBytes(bytes);
            File.WriteAllBytes(file, bytes);
        }

        var (code, output, error) = await Tool.Run("audit", Dossier);
        code.ShouldBe(6);
        output.ShouldBeEmpty();
        error.Trim().Split('\n').Length.ShouldBe(1);
        error.ShouldNotContain("   at ");
        Directory.Exists(Path.Combine(Dossier, "rapports")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_folder_that_refuses_the_reports_is_told()
    {
        await Tool.Run("demo", "--output", Dossier, "--no-audit");
        File.WriteAllText(Path.Combine(root.FullName, "fichier"), "pas un dossier");
        var (code, _, error) = await Tool.Run("audit", Dossier, "--output", Path.Combine(root.FullName, "fichier"));
        code.ShouldBe(7);
        error.ShouldContain("--output");
    }

    [Fact]
    public async Task An_interruption_answers_130_and_leaves_nothing_half_written()
    {
        if (OperatingSystem.IsWindows())
            return;
        await Tool.Run("demo", "--output", Dossier, "--no-audit", "--encounters", "400000");
        var earlier = Directory.CreateDirectory(Path.Combine(Dossier, "rapports", "ancien")).FullName;
        File.WriteAllText(Path.Combine(earlier, "report.json"), "ancien");
        using var process = Tool.Start("audit", Dossier);
        await Task.Delay(900);
        using (
            var kill = Process.Start(
                "kill",
                ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]
            )
        )
            await kill.WaitForExitAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(130, error);
        error.ShouldContain("Interrompu");
        Directory.GetFileSystemEntries(Path.Combine(Dossier, "rapports")).ShouldBe([earlier]);
        File.ReadAllText(Path.Combine(earlier, "report.json")).ShouldBe("ancien");
        Directory.GetDirectories(Path.GetTempPath(), $"hopen-audit-{process.Id}-*").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_machine_without_fonts_draws_the_same_page()
    {
        var empty = Path.Combine(root.FullName, "fonts.conf");
        File.WriteAllText(empty, "<?xml version=\"1.0\"?><fontconfig></fontconfig>");
        var example = Path.Combine(Repository.Root, "reports", "example");
        var hidden = new Dictionary<string, string>
        {
            ["FONTCONFIG_FILE"] = empty,
            ["FONTCONFIG_PATH"] = root.FullName,
            ["HOME"] = root.FullName,
        };
        var (code, _, error) = await Tool.Run(
            hidden,
            "convert",
            Path.Combine(example, "report.json"),
            "--format",
            "html",
            "--output",
            root.FullName
        );
        code.ShouldBe(0, error);
        (await File.ReadAllTextAsync(Path.Combine(root.FullName, "report.html"))).ShouldBe(
            await File.ReadAllTextAsync(Path.Combine(example, "report.html"))
        );
    }

    [Fact]
    public async Task The_page_opens_in_a_browser_without_asking_anything()
    {
        var browser = new[]
        {
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
        }.FirstOrDefault(File.Exists);
        if (browser is null)
        {
            Console.Error.Write("SKIPPED: no Chromium on this machine, the page was not looked at\n");
            return;
        }

        var pdf = Path.Combine(root.FullName, "page.pdf");
        var start = new ProcessStartInfo(
            browser,
            [
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + Path.Combine(root.FullName, "profile"),
                "--print-to-pdf=" + pdf,
                "file://" + Path.Combine(Repository.Root, "reports", "example", "report.html"),
            ]
        )
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        new FileInfo(pdf).Length.ShouldBeGreaterThan(100_000, await error);
        (await error).ShouldNotContain("Content Security Policy");
    }

    public void Dispose() => root.Delete(recursive: true);

    private string Reports() => Directory.GetDirectories(Path.Combine(Dossier, "rapports")).Single();

    /// <summary>Every key, matricule and name of the identity files that is long enough to be recognised.</summary>
    private IEnumerable<string> Identities()
    {
        foreach (var file in Directory.GetFiles(Dossier, "identites*.csv"))
        {
            var bytes = File.ReadAllBytes(file);
            string text;
            try
            {
                text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
            }
            catch (DecoderFallbackException)
            {
                text = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
            }

            var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var header = lines[0].TrimStart('\ufeff').Split(';');
            int[] columns = [.. header.Index().Where(column => Identifies(column.Item)).Select(column => column.Index)];
            columns.Length.ShouldBeGreaterThanOrEqualTo(3, lines[0]);
            foreach (var line in lines.Skip(1))
            {
                var cells = line.Split(';');
                foreach (
                    var column in columns.Where(column => column < cells.Length && cells[column].Trim('"').Length >= 6)
                )
                    yield return cells[column].Trim('"');
            }
        }
    }

    private static bool Identifies(string header) =>
        header.Contains("IPP", StringComparison.OrdinalIgnoreCase)
        || header.Contains("matricule", StringComparison.OrdinalIgnoreCase)
        || header.Contains("nom", StringComparison.OrdinalIgnoreCase);
}
