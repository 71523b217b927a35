using System.CommandLine;
using System.CommandLine.Parsing;
using HopEn.Audit.Cli.CommandLine;
using HopEn.Audit.Cli.Hosting;
using HopEn.Audit.Model;
using HopEn.Audit.Run;

namespace HopEn.Audit.Cli.Commands;

/// <summary>Options of <c>audit</c>, and the request that they make.</summary>
internal sealed class AuditCommandOptions
{
    private static readonly string[] DefaultFormats = ["console", "json", "html", "csv"];

    private readonly RunOptions run = new();
    private readonly Option<bool> noColour = CommonOptions.NoColour();

    private readonly Argument<string?> dossier = new("DOSSIER")
    {
        Description = "Dossier qui contient dossier.yml et les exports",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string[]> finess = new("--finess")
    {
        Description =
            "Sans dossier\u202f: vue extérieure de ces établissements (EJ avec tous ses sites, ou ET), "
            + "d’après les fichiers publics du cache",
        HelpName = "N…",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> list = new("--finess-list")
    {
        Description = "Fichier de FINESS, un par ligne\u202f: un rapport chacun et une synthèse",
        HelpName = "FICHIER",
    };

    private readonly Option<string?> output = CommonOptions.Output(
        "Où écrire les rapports (par défaut\u202f: DOSSIER/rapports/DATE-HEURE, ou exterieur/DATE-HEURE, sans rien écraser)"
    );

    private readonly Option<string[]> formats = CommonOptions.Formats(
        "Format, à répéter\u202f; par défaut tous sauf ics (les interruptions, pour un agenda) "
            + "et visit (la feuille de visite à imprimer). «\u202fconsole\u202f» s’affiche, les autres sont des fichiers"
    );

    private readonly Option<string[]> rule = new("--rule")
    {
        Description = "Seulement cette règle, à répéter",
        HelpName = "ID",
    };

    private readonly Option<string[]> category = new("--category")
    {
        Description = "Seulement cette catégorie, à répéter",
        HelpName = "ID",
    };

    private readonly Option<string[]> severity = new("--severity")
    {
        Description = "Seulement cette gravité, à répéter",
        HelpName = "blocking|major|minor|information",
    };

    private readonly Option<string[]> programme = new("--programme")
    {
        Description =
            "Programme, à la place de celui que la période désigne\u202f; à répéter\u202f: un rapport et un score chacun",
        HelpName = "ID",
    };

    private readonly Option<string?> waivers = new("--waivers")
    {
        Description = "Fichier de dérogations, à la place de celui du dossier",
        HelpName = "FICHIER",
    };

    private readonly Option<decimal?> failUnder = NumberOption.Score(
        "--fail-under",
        "Score en dessous duquel la barre n’est pas atteinte, de 0 à 100"
    );

    private readonly Option<bool> supervised = new("--supervised")
    {
        Description =
            "Pour un programme qui lance l’audit\u202f: l’avancement en lignes JSON sur la sortie, "
            + "result.json à la fin, arrêt quand l’entrée se ferme (docs/supervision.md)",
    };

    public AuditCommandOptions() => severity.AcceptOnlyFromAmong("blocking", "major", "minor", "information");

    /// <summary>Adds them to the command, in the order of its help.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(dossier);
        Option[] all =
        [
            finess,
            list,
            output,
            formats,
            rule,
            category,
            severity,
            programme,
            waivers,
            failUnder,
            run.Memory,
            run.Cache,
            run.NoCache,
            supervised,
            run.Rules,
            run.Quiet,
            noColour,
        ];
        foreach (var option in all)
            command.Options.Add(option);
        command.Validators.Add(Check);
    }

    /// <summary>Whether a parent process runs the audit.</summary>
    public bool IsSupervised(ParseResult parsed) => parsed.GetValue(supervised);

    /// <summary>Folder told; null when none is.</summary>
    public string? Output(ParseResult parsed) => parsed.GetValue(output);

    /// <summary>What is shown on the terminal.</summary>
    public AuditDisplay Display(ParseResult parsed, Session session) =>
        new(
            session,
            IsQuiet: parsed.GetValue(run.Quiet),
            PrintsResult: Formats(parsed).Contains("console"),
            NoColour: parsed.GetValue(noColour)
        );

    /// <summary>What is asked.</summary>
    /// <exception cref="UsageException">It names rules, or a list of establishments, that make no sense.</exception>
    public AuditRequest Request(ParseResult parsed, Session session)
    {
        var folder = parsed.GetValue(dossier);
        return run.Request(parsed, session) with
        {
            Dossier = folder,
            Finess = folder is null ? FinessArguments.Read(parsed.GetValue(finess) ?? [], parsed.GetValue(list)) : [],
            Programmes = parsed.GetValue(programme) ?? [],
            OnlyRules = parsed.GetValue(rule) ?? [],
            OnlyCategories = parsed.GetValue(category) ?? [],
            OnlySeverities =
            [
                .. (parsed.GetValue(severity) ?? []).Select(code => Enum.Parse<Severity>(code, ignoreCase: true)),
            ],
            WaiversFile = parsed.GetValue(waivers),
            FailUnder = parsed.GetValue(failUnder),
            Formats = CommonOptions.Files(Formats(parsed)),
            Output = Output(parsed),
        };
    }

    private string[] Formats(ParseResult parsed) =>
        parsed.GetValue(formats) is { Length: > 0 } some ? some : DefaultFormats;

    private void Check(CommandResult result)
    {
        bool Given(Option option) => result.GetResult(option) is { Implicit: false };
        var hasDossier = result.GetResult(dossier) is { Tokens.Count: > 0 };
        if (new Option[] { finess, list }.FirstOrDefault(Given) is not { } outside)
        {
            if (!hasDossier)
                result.AddError("Indiquez le DOSSIER à auditer, ou --finess pour une vue extérieure sans dossier.");
            return;
        }

        if (hasDossier)
            result.AddError($"{outside.Name} remplace le DOSSIER\u202f: donnez l’un ou l’autre.");
        if (result.GetValue(formats)?.Contains("ics") == true)
            result.AddError(
                $"--format ics n’a pas de sens avec {outside.Name}\u202f: une vue extérieure n’a pas d’agenda "
                    + "(«\u202fhopen-audit outages --format ics\u202f» en donne un)."
            );
        if (result.GetValue(formats)?.Contains("visit") == true)
            result.AddError(
                $"--format visit n’a pas de sens avec {outside.Name}\u202f: une feuille de visite est celle d’un dossier."
            );
        if (new Option[] { programme, waivers, run.Memory, run.NoCache }.FirstOrDefault(Given) is { } useless)
            result.AddError($"{useless.Name} n’a pas de sens avec {outside.Name}.");
    }
}
