using System.CommandLine;
using HopEn.Audit.Engine;

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
                var read = CommonOptions.ReadReport(path);
                var asked = parsed.GetValue(formats)!;
                AuditCommand.Publish(
                    session,
                    new AuditOutcome(read, []),
                    new ReportDrawing(asked, cancellation),
                    asked,
                    parsed.GetValue(output) ?? Path.GetDirectoryName(Path.GetFullPath(path))!,
                    parsed.GetValue(noColour),
                    false
                );
                return Task.FromResult(ExitCodes.Met);
            }
        );
        return command;
    }
}
