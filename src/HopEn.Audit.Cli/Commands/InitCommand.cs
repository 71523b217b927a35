using System.CommandLine;
using HopEn.Audit.Cli.Hosting;

namespace HopEn.Audit.Cli.Commands;

/// <summary><c>init FOLDER</c>.</summary>
internal sealed class InitCommand
{
    private readonly Option<bool> quiet = CommonOptions.Quiet();
    private readonly Option<bool> noColour = CommonOptions.NoColour();

    private readonly Argument<string> folder = new("DOSSIER")
    {
        Description = "Répertoire où se trouvent les exports et les fichiers publics",
    };

    private readonly Option<bool> yes = new("--yes")
    {
        Description = "Ne demande rien\u202f: prend ce qui est certain, laisse le reste en questions dans dossier.yml",
    };

    private readonly Option<bool> force = new("--force") { Description = "Remplace dossier.yml s’il existe déjà" };

    private InitCommand() { }

    public static Command Create(Session session)
    {
        var init = new InitCommand();
        var command = new Command(
            "init",
            "Regarde ce qu’il y a dans un répertoire et écrit le dossier.yml commenté que l’audit lira."
        )
        {
            init.folder,
            init.yes,
            init.force,
            init.quiet,
            init.noColour,
        };
        command.SetAction(
            (parsed, cancellation) => Task.FromResult(new InitHandler(session).Run(init.Asked(parsed), cancellation))
        );
        return command;
    }

    private InitRequest Asked(ParseResult parsed) =>
        new(
            parsed.GetValue(folder)!,
            IsSilent: parsed.GetValue(yes),
            Replaces: parsed.GetValue(force),
            IsQuiet: parsed.GetValue(quiet),
            NoColour: parsed.GetValue(noColour)
        );
}
