using System.CommandLine;
using HopEn.Audit.Cli.CommandLine;
using HopEn.Audit.Demo;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Reports;
using HopEn.Audit.Run;

namespace HopEn.Audit.Cli.Commands;

/// <summary><c>demo</c>.</summary>
internal static class DemoCommand
{
    private const string DefaultFolder = "demo-hopen-audit";

    public static Command Create(Session session)
    {
        var defaults = new DemoOptions();
        var output = new Option<string>("--output")
        {
            Description = $"Où écrire le dossier (par défaut\u202f: {DefaultFolder})",
            HelpName = "DOSSIER",
            DefaultValueFactory = _ => DefaultFolder,
        };
        var seed = NumberOption.Whole(
            "--seed",
            "Graine\u202f: la même donne les mêmes fichiers",
            int.MinValue,
            int.MaxValue
        );
        var encounters = NumberOption.Whole(
            "--encounters",
            "Nombre de venues (par défaut\u202f: 20000)",
            500,
            20_000_000
        );
        var noAudit = new Option<bool>("--no-audit") { Description = "Écrit le dossier sans l’auditer" };
        var memory = CommonOptions.Memory();
        var quiet = CommonOptions.Quiet();
        var noColour = CommonOptions.NoColour();
        var command = new Command(
            "demo",
            "Invente un hôpital public de trois sites, avec des défauts connus, et l’audite. Répond 0 dès que la démonstration a fonctionné."
        )
        {
            output,
            seed,
            encounters,
            noAudit,
            memory,
            quiet,
            noColour,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var folder = parsed.GetValue(output)!;
                var options = new DemoOptions(
                    parsed.GetValue(seed) ?? defaults.Seed,
                    parsed.GetValue(encounters) ?? defaults.Encounters
                );
                var progress = session.Progress(parsed.GetValue(quiet));
                DemoDossier.Write(folder, options, progress, cancellation);
                if (!parsed.GetValue(noAudit))
                {
                    var request = new AuditRequest
                    {
                        Dossier = folder,
                        Rules = new RuleFolders(CommonOptions.BundledRules),
                        MemoryBytes = CommonOptions.MemoryBytes(parsed, memory),
                        PseudonymKey = session.PseudonymKey,
                        Formats = [ReportFormat.Json, ReportFormat.Html, ReportFormat.Csv],
                        Templates = CommonOptions.Templates,
                    };
                    var display = new AuditDisplay(
                        session,
                        IsQuiet: parsed.GetValue(quiet),
                        PrintsResult: true,
                        NoColour: parsed.GetValue(noColour)
                    );
                    await new AuditRunner(session.Clock).RunAsync(request, new ConsoleEvents(display), cancellation);
                }

                if (parsed.GetValue(quiet))
                    return ExitCodes.Met;
                session.Output.WriteLine();
                session.Output.WriteLine($"Dossier de démonstration\u202f: {Path.GetFullPath(folder)}");
                session.Output.WriteLine(
                    "Pour le vôtre\u202f: «\u202fhopen-audit init DOSSIER\u202f», là où se trouvent vos exports, puis «\u202fhopen-audit audit DOSSIER\u202f»."
                );
                return ExitCodes.Met;
            }
        );
        return command;
    }
}
