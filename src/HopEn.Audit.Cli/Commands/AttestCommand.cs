using System.CommandLine;
using HopEn.Audit.Cli.Hosting;

namespace HopEn.Audit.Cli.Commands;

/// <summary><c>attest DOSSIER</c>: the questions that no export answers.</summary>
internal sealed class AttestCommand
{
    private readonly Option<string> rules = CommonOptions.Rules();

    private readonly Argument<string> dossier = new("DOSSIER")
    {
        Description = "Dossier qui contient dossier.yml et attestations.yml",
    };

    private readonly Option<string?> programme = new("--programme")
    {
        Description = "Programme, à la place de celui que la période désigne",
        HelpName = "ID",
    };

    private readonly Option<bool> yes = new("--yes")
    {
        Description = "Ne demande rien\u202f: montre les attestations ouvertes",
    };

    private AttestCommand() { }

    public static Command Create(Session session)
    {
        var attest = new AttestCommand();
        var command = new Command(
            "attest",
            "Pose les questions qu’aucun export ne tranche, et ajoute les réponses à attestations.yml. "
                + "Hors d’un terminal, montre celles qui restent ouvertes."
        )
        {
            attest.dossier,
            attest.programme,
            attest.yes,
            attest.rules,
        };
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(new AttestHandler(session).Run(attest.Asked(parsed), cancellation))
        );
        return command;
    }

    private AttestRequest Asked(ParseResult parsed) =>
        new(
            parsed.GetValue(dossier)!,
            CommonOptions.Folders(parsed, rules),
            parsed.GetValue(programme),
            IsSilent: parsed.GetValue(yes)
        );
}
