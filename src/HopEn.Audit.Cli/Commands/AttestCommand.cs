using System.CommandLine;
using HopEn.Audit.Cli.Attest;
using HopEn.Audit.Cli.Hosting;
using HopEn.Audit.Engine.Attestations;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;
using HopEn.Audit.Sources.Files;
using HopEn.Audit.Sources.Kinds;

namespace HopEn.Audit.Cli.Commands;

/// <summary><c>attest DOSSIER</c>: the questions that no export answers.</summary>
internal static class AttestCommand
{
    public static Command Create(Session session)
    {
        var dossier = new Argument<string>("DOSSIER")
        {
            Description = "Dossier qui contient dossier.yml et attestations.yml",
        };
        var programme = new Option<string?>("--programme")
        {
            Description = "Programme, à la place de celui que la période désigne",
            HelpName = "ID",
        };
        var yes = new Option<bool>("--yes") { Description = "Ne demande rien\u202f: montre les attestations ouvertes" };
        var rules = CommonOptions.Rules();
        var command = new Command(
            "attest",
            "Pose les questions qu’aucun export ne tranche, et ajoute les réponses à attestations.yml. "
                + "Hors d’un terminal, montre celles qui restent ouvertes."
        )
        {
            dossier,
            programme,
            yes,
            rules,
        };
        command.SetAction(
            (parsed, cancellation) =>
            {
                var read = DossierReader.Read(parsed.GetValue(dossier)!, ShippedKinds.All);
                var pack = RulePack.Read(CommonOptions.Folders(parsed, rules), ShippedKinds.All);
                var (chosen, open, answered) = new AttestationPlanner(pack, read, ParisTime.Today(session.Clock)).Plan(
                    parsed.GetValue(programme)
                );
                session.Output.WriteLine(
                    $"{chosen.Title}\u202f: {FrenchNumbers.Plural(answered, "attestation donnée", "attestations données")}, "
                        + $"{FrenchNumbers.Plural(open.Count, "ouverte", "ouvertes")}."
                );
                if (!parsed.GetValue(yes) && session.InputIsTerminal)
                    Ask(session, read, [.. open.Select(one => one.Rule)], cancellation);
                else
                    foreach (var (rule, reason) in open)
                        session.Output.WriteLine($"  – {rule.Id}\u202f: {reason}");
                return Task.FromResult(ExitCodes.Met);
            }
        );
        return command;
    }

    private static void Ask(Session session, Dossier dossier, IReadOnlyList<Rule> open, CancellationToken cancellation)
    {
        var added = new AttestationPrompt(session, dossier.Folder, cancellation).Ask(open);
        if (added.Length == 0)
            return;
        var file = Path.Combine(dossier.Folder, dossier.AttestationsFile);
        WholeFile.Write(file, AddedList.Completed(file, added, "rule"));
        session.Output.WriteLine($"Écrit\u202f: {Path.GetFullPath(file)}");
    }
}
