using System.CommandLine;
using HopEn.Audit.Cda.Checks;
using HopEn.Audit.Engine.Cases;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Engine.Yaml;
using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;
using HopEn.Audit.Sources.Kinds;
using HopEn.Audit.Sources.Outages.Declarations;
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
            Check(session, CommonOptions.Folders(parsed, rules))
        );
        Add(command, "schema", "Montre les vues que les règles peuvent lire.", _ =>
            Print(session, Dataset.Schema(ShippedKinds.All))
        );
        Add(
            command,
            "coverage",
            "Montre quelles règles servent chaque objectif, et ce qui est sourcé ou supposé.",
            parsed => Coverage(session, RulePack.Read(CommonOptions.Folders(parsed, rules), ShippedKinds.All))
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
            Explain(
                session,
                RulePack.Read(CommonOptions.Folders(parsed, rules), ShippedKinds.All),
                parsed.GetValue(id)!
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
        foreach (
            var rule in pack
                .Rules.OrderBy(rule => rule.Category, StringComparer.Ordinal)
                .ThenBy(rule => rule.Id, StringComparer.Ordinal)
        )
        {
            table.AddRow(
                new Text(rule.Id),
                new Text(rule.Title),
                new Text(FrenchLabels.Of(rule.Severity)),
                new Text(Status(rule.Status))
            );
        }

        session.Results(noColour: false).Write(table);
        session.Output.WriteLine($"{pack.Rules.Count} règles, version {pack.Version}, empreinte {pack.Hash[..12]}");
        return ExitCodes.Met;
    }

    private static int Check(Session session, RuleFolders folders)
    {
        var check = RuleCheck.Of(folders, ShippedKinds.All);
        foreach (var fault in check.Faults)
            session.Output.WriteLine($"{fault.File}, ligne {fault.Line} [{fault.Code}]\u202f: {fault.Message}");
        string[] others = [.. SchematronFaults(Path.Combine(folders.Base, "cda")), .. OutageFaults(folders.Base)];
        foreach (var fault in others)
            session.Output.WriteLine(fault);
        var tested = FrenchNumbers.Plural(check.Tested, "règle", "règles");
        session.Output.WriteLine($"{FrenchNumbers.Plural(check.Cases, "cas joué", "cas joués")} pour {tested}.");
        if (check.Untested.Count > 0)
            session.Output.WriteLine($"Sans cas\u202f: {string.Join(", ", check.Untested)}.");
        var count = check.Faults.Count + others.Length;
        session.Output.WriteLine(
            count == 0 ? "Le jeu de règles est valable." : $"{FrenchNumbers.Plural(count, "défaut", "défauts")}."
        );
        return count == 0 ? ExitCodes.Met : ExitCodes.ConfigurationInvalid;
    }

    // A pack of a region may do without sources of announcements.
    private static string[] OutageFaults(string folder)
    {
        if (!Directory.Exists(Path.Combine(folder, "outages")))
            return [];
        try
        {
            _ = OutageDeclarations.Read(folder);
            return [];
        }
        catch (ConfigurationException fault)
        {
            return fault.Message.Split(Environment.NewLine);
        }
    }

    // A pack of rules may have none on documents.
    private static string[] SchematronFaults(string folder)
    {
        if (!Directory.Exists(folder))
            return [];
        try
        {
            BuiltinRules.Load(folder);
            return [];
        }
        catch (HopEnAuditException fault)
        {
            return fault.Message.Split(Environment.NewLine);
        }
    }

    private static int Explain(Session session, RulePack pack, string id)
    {
        var rule = pack.Find(id)
            ?? throw new UsageException(
                $"La règle «\u202f{id}\u202f» n’existe pas{Suggestion.For(id, pack.Rules.Select(known => known.Id))}. «\u202fhopen-audit rules list\u202f» les montre toutes."
            );
        var lines = new List<string>
        {
            $"{rule.Id}\u202f: {rule.Title}",
            string.Empty,
            $"Gravité {FrenchLabels.Of(rule.Severity)} · {Status(rule.Status)} · compte des {FrenchLabels.Of(rule.Unit)}{(rule.Target is { } target ? $" · cible {FrenchNumbers.Target(target)}" : " · sans cible")}",
            rule.Question is { } question
                ? $"{question} Pièce attendue\u202f: {rule.Proof}."
                : $"Il lui faut\u202f: {string.Join(", ", rule.Needs)}",
            string.Empty,
            "Pourquoi\u202f: " + rule.Rationale,
            "Que faire\u202f: " + rule.Remedy,
            "Qui\u202f: " + rule.Owner,
            "Source\u202f: " + rule.Source,
        };
        lines.AddRange(
            rule.Settings.Select(setting =>
                $"Réglage {setting.Name} = {setting.Default} ({Status(setting.Status)})\u202f: {setting.Label}"
            )
        );
        lines.AddRange(
            pack.Programmes.SelectMany(programme =>
                programme.Categories.SelectMany(category =>
                    category
                        .Rules.Where(one => one.Id == id)
                        .Select(one =>
                            $"Poids dans «\u202f{programme.Title}\u202f»\u202f: {FrenchNumbers.Number(one.Weight)} ({one.Reason})"
                        )
                )
            )
        );
        lines.AddRange(rule.Resources.Select(resource => "Pour en savoir plus\u202f: " + resource));
        if (rule.Question is null)
            lines.AddRange([string.Empty, rule.Sql]);
        return Print(session, string.Join(Environment.NewLine, lines));
    }

    private static int Coverage(Session session, RulePack pack)
    {
        foreach (var programme in pack.Programmes)
        {
            session.Output.WriteLine($"{programme.Title} ({programme.Id})");
            foreach (var objective in programme.Objectives)
            {
                session.Output.WriteLine(
                    $"  {objective.Id} {objective.Title} [{Status(objective.Status)}]\u202f: {(objective.Rules.Count == 0 ? "aucune règle ne le mesure encore" : string.Join(", ", objective.Rules))}"
                );
            }

            foreach (var obligation in programme.Obligations)
                session.Output.WriteLine($"  {Answer(obligation, pack)} ({obligation.Source})");
            foreach (var category in programme.Categories)
            {
                var sourced = category.Rules.Count(one => pack.Find(one.Id)!.Status == RuleStatus.Sourced);
                session.Output.WriteLine(
                    $"  {category.Title}\u202f: {FrenchNumbers.Plural(category.Rules.Count, "règle", "règles")}, dont {FrenchNumbers.Plural(sourced, "sourcée", "sourcées")}\u202f; poids {FrenchNumbers.Number(category.Rules.Sum(one => one.Weight))}"
                );
            }
        }

        return ExitCodes.Met;
    }

    private static string Answer(ProgrammeObligation obligation, RulePack pack)
    {
        var rules = obligation
            .Rules.Select(id => pack.Find(id)!)
            .ToLookup(rule => rule.Question is null, rule => rule.Id);
        string[] parts =
        [
            .. rules.Contains(true) ? new[] { "mesurée par " + string.Join(", ", rules[true]) } : [],
            .. rules.Contains(false) ? new[] { "attestée par " + string.Join(", ", rules[false]) } : [],
        ];
        var note = obligation.Note is { } text ? " " + text : string.Empty;
        return $"{obligation.Title}\u202f: {(parts.Length > 0 ? string.Join("\u202f; ", parts) + (note.Length > 0 ? "." : string.Empty) : "rien ne la couvre.")}{note}";
    }

    private static string Status(RuleStatus status) => status == RuleStatus.Sourced ? "sourcée" : "hypothèse";
}
