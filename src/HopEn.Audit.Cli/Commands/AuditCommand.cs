using System.CommandLine;
using HopEn.Audit.Cli.Hosting;
using HopEn.Audit.Run;

namespace HopEn.Audit.Cli.Commands;

/// <summary><c>audit DOSSIER</c>.</summary>
internal static class AuditCommand
{
    public static Command Create(Session session)
    {
        var command = new Command(
            "audit",
            "Lit un dossier, évalue les règles, écrit les rapports et affiche le résultat. "
                + "Sans dossier (--finess)\u202f: ce que montrent les fichiers publics."
        );
        var options = new AuditCommandOptions();
        options.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                options.IsSupervised(parsed)
                    ? SupervisedAsync(options, parsed, session, cancellation)
                    : ShownAsync(options, parsed, session, cancellation)
        );
        return command;
    }

    private static Task<int> SupervisedAsync(
        AuditCommandOptions options,
        ParseResult parsed,
        Session session,
        CancellationToken cancellation
    ) =>
        new SupervisedRun(new AuditRunner(session.Clock), session.Input, session.Output, session.Error).RunAsync(
            () => options.Request(parsed, session),
            options.Output(parsed),
            cancellation
        );

    private static async Task<int> ShownAsync(
        AuditCommandOptions options,
        ParseResult parsed,
        Session session,
        CancellationToken cancellation
    )
    {
        var request = options.Request(parsed, session);
        var display = options.Display(parsed, session);
        var isOutside = request.Dossier is null;
        IAuditEvents events = isOutside ? new PublicViewEvents(display) : new ConsoleEvents(display);
        var result = await new AuditRunner(session.Clock).RunAsync(request, events, cancellation);
        if (isOutside)
            PublicViewPrinter.Print(result, display);
        return result.ExitCode;
    }
}
