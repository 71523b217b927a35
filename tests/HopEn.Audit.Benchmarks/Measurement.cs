using System.Diagnostics;
using System.Globalization;

namespace HopEn.Audit.Benchmarks;

/// <summary>Seconds per phase and peak memory of one child process, and what it answered.</summary>
internal sealed record Measurement(
    IReadOnlyDictionary<string, double> Seconds,
    double PeakMegabytes,
    IReadOnlyDictionary<string, double> Answers
)
{
    private const string AnswerMark = "answer:";

    /// <summary>Runs this program again as a child, so that each contestant starts from a clean process.</summary>
    public static Measurement Child(params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["child", .. arguments])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"child {string.Join(' ', arguments)} ended with {process.ExitCode}");
        var values = output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('='))
            .ToDictionary(
                pair => pair[0],
                pair => double.Parse(pair[1], CultureInfo.InvariantCulture),
                StringComparer.Ordinal
            );
        values.Remove("peak", out var peak);
        var answers = values
            .Where(pair => pair.Key.StartsWith(AnswerMark, StringComparison.Ordinal))
            .ToDictionary(pair => pair.Key[AnswerMark.Length..], pair => pair.Value, StringComparer.Ordinal);
        return new Measurement(
            values
                .Where(pair => !pair.Key.StartsWith(AnswerMark, StringComparison.Ordinal))
                .ToDictionary(StringComparer.Ordinal),
            peak,
            answers
        );
    }

    /// <summary>
    /// Times a phase and prints it for the parent, then the time of processor it took, which what else runs on the
    /// machine changes less.
    /// </summary>
    public static void Phase(string name, Action action)
    {
        var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        action();
        Print(name, watch.Elapsed.TotalSeconds);
        Print(name + ", processor", (Environment.CpuUsage.TotalTime - before).TotalSeconds);
    }

    /// <summary>Prints one of the figures that both contestants must find.</summary>
    public static void Answer(string name, double value) => Print(AnswerMark + name, value);

    /// <summary>Prints the peak memory of this process for the parent.</summary>
    public static void Peak()
    {
        using var self = Process.GetCurrentProcess();
        Print("peak", self.PeakWorkingSet64 / 1048576.0);
    }

    /// <summary>Prints one figure for the parent.</summary>
    public static void Print(string name, double value)
    {
        Console.Out.Write(FormattableString.Invariant($"{name}={value:0.####}\n"));
    }
}
