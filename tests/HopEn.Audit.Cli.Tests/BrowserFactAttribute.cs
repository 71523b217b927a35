using System.Diagnostics;

namespace HopEn.Audit.Cli.Tests;

/// <summary>A test that prints a page with the browser of the machine; skipped, visibly, where none is installed.</summary>
internal sealed class BrowserFactAttribute : FactAttribute
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "microsoft-edge"];

    private static readonly string? Browser = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    public BrowserFactAttribute()
    {
        if (Browser is null)
            Skip = "aucun navigateur (Chromium, Chrome, Edge) : rien ne peut être imprimé";
    }

    /// <summary>Prints a page to a PDF.</summary>
    public static void Print(string page, string pdf)
    {
        var start = new ProcessStartInfo(Browser!) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (
            var argument in new[]
            {
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                $"--user-data-dir={Path.GetDirectoryName(pdf)}/profile",
                "--no-pdf-header-footer",
                "--print-to-pdf=" + pdf,
                new Uri(page).AbsoluteUri,
            }
        )
            start.ArgumentList.Add(argument);
        using var browser = Process.Start(start)!;
        var output = browser.StandardOutput.ReadToEndAsync();
        var error = browser.StandardError.ReadToEnd();
        browser.WaitForExit(120_000).ShouldBeTrue(error);
        File.Exists(pdf).ShouldBeTrue(error + output.Result);
    }
}
