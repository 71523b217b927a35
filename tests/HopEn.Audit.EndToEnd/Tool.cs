using System.Diagnostics;

namespace HopEn.Audit.EndToEnd;

/// <summary>The built executable, run as a user runs it.</summary>
internal static class Tool
{
    private static string Executable => Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "hopen-audit.exe" : "hopen-audit");

    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Executable, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["HOPEN_AUDIT_NOW"] = "2025-08-20T08:00:00Z";
        return Process.Start(start)!;
    }

    public static async Task<(int Code, string Output, string Error)> Run(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
