using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using HopEn.Audit.Cli.CommandLine;
using HopEn.Audit.Model;

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
        using var interruption = new CancellationTokenSource();
        void Interrupt(PosixSignalContext context)
        {
            context.Cancel = true;
            interruption.Cancel();
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
        return await RunAsync(arguments, Session.ForProcess(), interruption.Token);
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
        var code = ExitCodes.Of(ExitCodes.CodeOf(fault));
        session.Error.WriteLine(
            fault switch
            {
                OperationCanceledException =>
                    "Interrompu\u202f: rien n’a été écrit à moitié, les rapports précédents sont intacts.",
                HopEnAuditException => fault.Message,
                _ =>
                    $"Erreur inattendue ({fault.GetType().Name})\u202f: ce n’est pas de votre fait. Relancez «\u202fhopen-audit doctor\u202f»\u202f; si elle persiste, signalez-la avec ce nom et la version de l’outil.",
            }
        );
        return code;
    }
}
