using System.CommandLine;
using HopEn.Audit.Cli.Hosting;

namespace HopEn.Audit.Cli.Commands;

/// <summary><c>convert REPORT.json</c>.</summary>
internal sealed class ConvertCommand
{
    private readonly Option<string[]> formats = CommonOptions.Formats("Format, à répéter");
    private readonly Option<string?> output = CommonOptions.Output("Où écrire (par défaut\u202f: à côté du rapport)");
    private readonly Option<bool> noColour = CommonOptions.NoColour();

    private readonly Argument<string> report = new("RAPPORT") { Description = "Fichier report.json d’un audit" };

    private ConvertCommand() => formats.Required = true;

    public static Command Create(Session session)
    {
        var convert = new ConvertCommand();
        var command = new Command("convert", "Rend un rapport déjà fait dans un autre format, sans son dossier.")
        {
            convert.report,
            convert.formats,
            convert.output,
            convert.noColour,
        };
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(new ConvertHandler(session).Run(convert.Asked(parsed), cancellation))
        );
        return command;
    }

    private ConvertRequest Asked(ParseResult parsed)
    {
        var asked = parsed.GetValue(formats)!;
        return new ConvertRequest(
            parsed.GetValue(report)!,
            CommonOptions.Files(asked),
            PrintsResult: asked.Contains("console"),
            Output: parsed.GetValue(output),
            NoColour: parsed.GetValue(noColour)
        );
    }
}
