using System.CommandLine;
using HopEn.Audit.Cli.Hosting;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Reports.French;
using HopEn.Audit.Sources.Kinds;
using Spectre.Console;

namespace HopEn.Audit.Cli.Commands;

/// <summary><c>rules list | check | explain | schema | coverage</c>.</summary>
internal static class RulesCommands
{
    public static Command Create(Session session)
    {
        var rules = CommonOptions.Rules();
        rules.Recursive = true;
        var command = new Command("rules", "Montre et vérifie ce qui est audité.") { rules };
        Add(command, "list", "Liste les règles.", parsed =>
            List(session, RulePack.Read(CommonOptions.Folders(parsed, rules), ShippedKinds.All))
        );
        Add(command, "check", "Vérifie un jeu de règles et joue les cas écrits à côté d’elles.", parsed =>
            RulePackCheck.Run(session, CommonOptions.Folders(parsed, rules))
        );
        Add(command, "schema", "Montre les vues que les règles peuvent lire.", _ =>
            Print(session, Dataset.Schema(ShippedKinds.All))
        );
        Add(
            command,
            "coverage",
            "Montre quelles règles servent chaque objectif, et ce qui est sourcé ou supposé.",
            parsed => RuleCoverage.Write(session, RulePack.Read(CommonOptions.Folders(parsed, rules), ShippedKinds.All))
        );
        var id = new Argument<string>("ID") { Description = "Identifiant de la règle" };
        var explain = new Command(
            "explain",
            "Explique une règle\u202f: pourquoi, comment, d’où elle vient, sa requête."
        )
        {
            id,
        };
        explain.SetAction(parsed =>
            Print(
                session,
                RuleText.Of(RulePack.Read(CommonOptions.Folders(parsed, rules), ShippedKinds.All), parsed.GetValue(id)!)
            )
        );
        command.Subcommands.Add(explain);
        return command;
    }

    private static void Add(Command parent, string name, string description, Func<ParseResult, int> action)
    {
        var command = new Command(name, description);
        command.SetAction(action);
        parent.Subcommands.Add(command);
    }

    private static int Print(Session session, string text)
    {
        session.Output.WriteLine(text);
        return ExitCodes.Met;
    }

    private static int List(Session session, RulePack pack)
    {
        var table = new Table()
            .Border(TableBorder.Simple)
            .AddColumn(new TableColumn("Règle").NoWrap())
            .AddColumn("Titre")
            .AddColumn("Gravité")
            .AddColumn("Statut");
        foreach (var rule in pack.Rules.OrderBy(rule => rule.Category, StringComparer.Ordinal).ThenBy(rule => rule.Id))
        {
            table.AddRow(
                new Text(rule.Id),
                new Text(rule.Title),
                new Text(FrenchLabels.Of(rule.Severity)),
                new Text(RuleText.Status(rule.Status))
            );
        }

        session.Results(noColour: false).Write(table);
        session.Output.WriteLine($"{pack.Rules.Count} règles, version {pack.Version}, empreinte {pack.Hash[..12]}");
        return ExitCodes.Met;
    }
}
