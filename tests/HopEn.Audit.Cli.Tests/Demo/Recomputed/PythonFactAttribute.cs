using System.ComponentModel;
using System.Diagnostics;

namespace HopEn.Audit.Cli.Tests.Demo.Recomputed;

/// <summary>A test that runs Python: shown as skipped where there is none.</summary>
internal sealed class PythonFactAttribute : FactAttribute
{
    public PythonFactAttribute()
    {
        if (!IsInstalled())
            Skip = "python3 est absent : le recompte dans un autre langage n’est pas fait";
    }

    private static bool IsInstalled()
    {
        try
        {
            using var python = Process.Start(
                new ProcessStartInfo("python3", "--version")
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
            python.WaitForExit();
            return python.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
