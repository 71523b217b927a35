using System.CommandLine;
using HopEn.Audit.Cli.Hosting;
using HopEn.Audit.Engine;
using HopEn.Audit.Reports;

namespace HopEn.Audit.Cli.Commands;

/// <summary><c>convert REPORT.json</c>.</summary>
internal static class ConvertCommand
{
    public static Command Create(Session session)
    {
        var report = new Argument<string>("RAPPORT") { Description = "Fichier report.json d’un audit" };
        var formats = CommonOptions.Formats("Format, à répéter");
        formats.Required = true;
        var output = CommonOptions.Output("Où écrire (par défaut\u202f: à côté du rapport)");
        var noColour = CommonOptions.NoColour();
        var command = new Command("convert", "Rend un rapport déjà fait dans un autre format, sans son dossier.")
        {
            report,
            formats,
            output,
            noColour,
        };
        command.SetAction(
            (parsed, cancellation) =>
            {
                var path = parsed.GetValue(report)!;
                var read = ReportFile.Read(path);
                var asked = parsed.GetValue(formats)!;
                var folder = parsed.GetValue(output) ?? Path.GetDirectoryName(Path.GetFullPath(path))!;
                var events = new ConsoleEvents(
                    new AuditDisplay(
                        session,
                        IsQuiet: false,
                        PrintsResult: asked.Contains("console"),
                        NoColour: parsed.GetValue(noColour)
                    )
                );
                var files = CommonOptions.Files(asked);
                IReadOnlyList<string> written = [];
                try
                {
                    events.Evaluated(new AuditOutcome(read, []));
                }
                finally
                {
                    // What can't be printed is no reason to lose the files.
                    if (files.Count > 0)
                        written = new ReportWriter(Installation.Templates).Write(read, folder, files, cancellation);
                }

                if (written.Count > 0)
                    events.Written(written);
                return Task.FromResult(ExitCodes.Met);
            }
        );
        return command;
    }
}
