using System.CommandLine;
using System.CommandLine.Help;
using HopEn.Audit.Cli.CommandLine;
using HopEn.Audit.Cli.Commands;
using HopEn.Audit.Cli.Hosting;

namespace HopEn.Audit.Cli;

/// <summary>Assembles the command line.</summary>
internal static class RootFactory
{
    public static RootCommand Create(Session session)
    {
        var root = new RootCommand(
            "HopEn.Audit\u202f: audite un établissement sur l’INS, MSSanté et le DMP, à partir de ses propres exports. Rien ne sort de ce poste."
        );
        root.Subcommands.Add(InitCommand.Create(session));
        root.Subcommands.Add(AuditCommand.Create(session));
        root.Subcommands.Add(RequestCommand.Create(session));
        root.Subcommands.Add(WorklistCommand.Create(session));
        root.Subcommands.Add(AttestCommand.Create(session));
        root.Subcommands.Add(VisitCommand.Create(session));
        root.Subcommands.Add(EvidenceCommand.Create(session));
        root.Subcommands.Add(OutagesCommand.Create(session));
        root.Subcommands.Add(ReferenceCommands.Create(session));
        root.Subcommands.Add(CdaCommand.Create(session));
        root.Subcommands.Add(DemoCommand.Create(session));
        root.Subcommands.Add(RulesCommands.Create(session));
        root.Subcommands.Add(ConvertCommand.Create(session));
        root.Subcommands.Add(CompareCommand.Create(session));
        root.Subcommands.Add(DoctorCommand.Create(session));
        root.Subcommands.Add(CompletionCommand.Create(session, root));
        foreach (var option in root.Options)
        {
            if (option is HelpOption)
            {
                option.Action = new FrenchHelpAction();
                option.Description = "Affiche cette aide";
            }
            else if (option is VersionOption)
            {
                option.Action = new VersionAction();
                option.Description = "Affiche la version";
            }
        }

        root.SetAction(parsed =>
        {
            new FrenchHelpAction().Invoke(parsed);
            return ExitCodes.Usage;
        });
        return root;
    }
}
