using System.CommandLine;
using HopEn.Audit.Cli.CommandLine;
using HopEn.Audit.Cli.Hosting;
using HopEn.Audit.Demo;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Reports;
using HopEn.Audit.Run;

namespace HopEn.Audit.Cli.Commands;

/// <summary><c>demo</c>: its options, and what it does.</summary>
internal sealed class DemoCommand
{
    private const string DefaultFolder = "demo-hopen-audit";

    private static readonly DemoOptions Defaults = new();

    private readonly Option<string> output = new("--output")
    {
        Description = $"Où écrire le dossier (par défaut\u202f: {DefaultFolder})",
        HelpName = "DOSSIER",
        DefaultValueFactory = _ => DefaultFolder,
    };

    private readonly Option<int?> seed = NumberOption.Whole(
        "--seed",
        "Graine\u202f: la même donne les mêmes fichiers",
        int.MinValue,
        int.MaxValue
    );

    private readonly Option<int?> encounters = NumberOption.Whole(
        "--encounters",
        "Nombre de venues (par défaut\u202f: 20000)",
        500,
        20_000_000
    );

    private readonly Option<bool> noAudit = new("--no-audit") { Description = "Écrit le dossier sans l’auditer" };
    private readonly Option<string?> memory = CommonOptions.Memory();
    private readonly Option<bool> quiet = CommonOptions.Quiet();
    private readonly Option<bool> noColour = CommonOptions.NoColour();

    private DemoCommand() { }

    public static Command Create(Session session)
    {
        var demo = new DemoCommand();
        var command = new Command(
            "demo",
            "Invente un hôpital public de trois sites, avec des défauts connus, et l’audite. "
                + "Répond 0 dès que la démonstration a fonctionné."
        )
        {
            demo.output,
            demo.seed,
            demo.encounters,
            demo.noAudit,
            demo.memory,
            demo.quiet,
            demo.noColour,
        };
        command.SetAction((parsed, cancellation) => demo.RunAsync(parsed, session, cancellation));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var folder = parsed.GetValue(output)!;
        var options = new DemoOptions(
            parsed.GetValue(seed) ?? Defaults.Seed,
            parsed.GetValue(encounters) ?? Defaults.Encounters
        );
        DemoDossier.Write(folder, options, session.Progress(parsed.GetValue(quiet)), cancellation);
        if (!parsed.GetValue(noAudit))
            await AuditAsync(folder, parsed, session, cancellation);
        if (parsed.GetValue(quiet))
            return ExitCodes.Met;
        session.Output.WriteLine();
        session.Output.WriteLine($"Dossier de démonstration\u202f: {Path.GetFullPath(folder)}");
        session.Output.WriteLine(
            "Pour le vôtre\u202f: «\u202fhopen-audit init DOSSIER\u202f», là où se trouvent vos exports, "
                + "puis «\u202fhopen-audit audit DOSSIER\u202f»."
        );
        return ExitCodes.Met;
    }

    private async Task AuditAsync(string folder, ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var request = new AuditRequest
        {
            Dossier = folder,
            Rules = new RuleFolders(Installation.Rules),
            MemoryBytes = CommonOptions.MemoryBytes(parsed, memory),
            PseudonymKey = session.PseudonymKey,
            Formats = [ReportFormat.Json, ReportFormat.Html, ReportFormat.Csv],
            Templates = Installation.Templates,
        };
        var display = new AuditDisplay(
            session,
            IsQuiet: parsed.GetValue(quiet),
            PrintsResult: true,
            NoColour: parsed.GetValue(noColour)
        );
        await new AuditRunner(session.Clock).RunAsync(request, new ConsoleEvents(display), cancellation);
    }
}
