using System.Diagnostics;

namespace HopEn.Audit.Benchmarks;

/// <summary>Wall time of the published executable, from start to exit.</summary>
internal static class Startup
{
    public static void Run(string executable, TextWriter output)
    {
        var folder = Path.Combine(Path.GetTempPath(), "hopen-audit-benchmarks", "demo");
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Time(executable, ["demo", "--output", folder, "--no-audit"]);
        output.WriteLine("(c) published executable, median of 9 runs");
        foreach (
            var (name, arguments) in new (string, string[])[]
            {
                ("--help", ["--help"]),
                (
                    "audit of the default demo, all formats",
                    ["audit", folder, "--format", "console", "--format", "json", "--format", "html", "--format", "csv"]
                ),
            }
        )
        {
            var times = Enumerable.Range(0, 9).Select(_ => Time(executable, arguments)).Order().ToArray();
            output.WriteLine(
                FormattableString.Invariant($"  {name, -40} {times[4]:0.000} s  (slowest {times[^1]:0.000} s)")
            );
        }
    }

    private static double Time(string executable, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(executable, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return watch.Elapsed.TotalSeconds;
    }
}
