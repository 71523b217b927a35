using System.CommandLine;
using HopEn.Audit.Cli.Hosting;

namespace HopEn.Audit.Cli.Commands;

/// <summary><c>request DOSSIER</c>: whom to ask for what a dossier lacks.</summary>
internal sealed class RequestCommand
{
    private readonly Option<string?> output = CommonOptions.Output(
        "Où écrire les demandes (par défaut\u202f: DOSSIER/demandes)"
    );
    private readonly Option<string?> cache = CommonOptions.Cache();
    private readonly Option<bool> noCache = CommonOptions.NoCache();
    private readonly Option<string> rules = CommonOptions.Rules();
    private readonly Option<bool> quiet = CommonOptions.Quiet();
    private readonly Option<bool> noColour = CommonOptions.NoColour();

    private readonly Argument<string> dossier = new("DOSSIER")
    {
        Description = "Dossier qui contient dossier.yml\u202f; les exports peuvent manquer",
    };

    private readonly Option<string?> programme = new("--programme")
    {
        Description = "Programme, à la place de celui que la période désigne",
        HelpName = "ID",
    };

    private RequestCommand() { }

    public static Command Create(Session session)
    {
        var request = new RequestCommand();
        var command = new Command(
            "request",
            "Écrit une page par personne à solliciter\u202f: quoi exporter, pourquoi, avec un modèle vide, "
                + "et les points de couverture que cela débloque."
        )
        {
            request.dossier,
            request.output,
            request.programme,
            request.cache,
            request.noCache,
            request.rules,
            request.quiet,
            request.noColour,
        };
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(new RequestHandler(session).Run(request.Asked(parsed, session), cancellation))
        );
        return command;
    }

    private ExportsRequest Asked(ParseResult parsed, Session session) =>
        new(
            parsed.GetValue(dossier)!,
            CommonOptions.Folders(parsed, rules),
            Programme: parsed.GetValue(programme),
            Cache: CommonOptions.ReferenceCache(session, parsed.GetValue(cache), parsed.GetValue(noCache)),
            Output: parsed.GetValue(output),
            IsQuiet: parsed.GetValue(quiet),
            NoColour: parsed.GetValue(noColour)
        );
}
