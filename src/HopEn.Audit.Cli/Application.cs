using System.CommandLine;
using System.Globalization;
using HopEn.Audit.Cli.CommandLine;
using HopEn.Audit.Cli.Hosting;
using HopEn.Audit.Run;

namespace HopEn.Audit.Cli;

/// <summary>The one executable: parses the command line, runs the command, turns what happens into an exit code.</summary>
internal static class Application
{
    /// <summary>Runs with the real console, clock and signals.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        CultureInfo.CurrentUICulture = new CultureInfo("fr-FR");
        System.Console.OutputEncoding = System.Text.Encoding.UTF8;
        System.Console.SetOut(new StandardOutput(System.Console.Out));
        using var interruption = new Interruption();
        var session = Session.ForProcess();
        return MachineFault.Foreseen() is { } lacking
            ? Explain(lacking, session)
            : await RunAsync(arguments, session, interruption.Token);
    }

    /// <summary>Runs in a session.</summary>
    public static async Task<int> RunAsync(string[] arguments, Session session, CancellationToken cancellation)
    {
        var root = RootFactory.Create(session);
        var parsed = UsageErrors.Parse(root, arguments);
        if (
            (parsed.Errors.Count > 0 || UsageErrors.Unknown(parsed).Any())
            && parsed.Action is not (FrenchHelpAction or VersionAction)
        )
        {
            UsageErrors.Write(parsed, session.Error);
            return ExitCodes.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                    Output = session.Output,
                    Error = session.Error,
                },
                cancellation
            );
        }
        catch (Exception fault)
        {
            return Explain(fault, session);
        }
    }

    private static int Explain(Exception fault, Session session)
    {
        var told = MachineFault.Explain(fault);
        session.Error.WriteLine(FaultSentence.Of(told));
        return ExitCodes.Of(ExitCodes.CodeOf(told));
    }
}
