using System.Diagnostics;

namespace HopEn.Audit.EndToEnd;

/// <summary>The built executable, run as a user runs it.</summary>
internal static class Tool
{
    private static string Executable =>
        Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "hopen-audit.exe" : "hopen-audit");

    public static Process Start(params string[] arguments) => Start(new Dictionary<string, string>(), arguments);

    public static Process Start(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Executable, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["HOPEN_AUDIT_NOW"] = "2025-08-20T08:00:00Z";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public static Task<(int Code, string Output, string Error)> Run(params string[] arguments) =>
        Run(new Dictionary<string, string>(), arguments);

    public static async Task<(int Code, string Output, string Error)> Run(
        IReadOnlyDictionary<string, string> environment,
        params string[] arguments
    )
    {
        using var process = Start(environment, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
