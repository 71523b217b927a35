using System.CommandLine;
using System.CommandLine.Parsing;
using HopEn.Audit.Cli.CommandLine;
using HopEn.Audit.Model;
using HopEn.Audit.Run;

namespace HopEn.Audit.Cli.Commands;

/// <summary><c>audit DOSSIER</c>.</summary>
internal static class AuditCommand
{
    public static Command Create(Session session)
    {
        var dossier = new Argument<string?>("DOSSIER")
        {
            Description = "Dossier qui contient dossier.yml et les exports",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var finess = new Option<string[]>("--finess")
        {
            Description =
                "Sans dossier\u202f: vue extérieure de ces établissements (EJ avec tous ses sites, ou ET), d’après les fichiers publics du cache",
            HelpName = "N…",
            AllowMultipleArgumentsPerToken = true,
        };
        var list = new Option<string?>("--finess-list")
        {
            Description = "Fichier de FINESS, un par ligne\u202f: un rapport chacun et une synthèse",
            HelpName = "FICHIER",
        };
        var output = CommonOptions.Output(
            "Où écrire les rapports (par défaut\u202f: DOSSIER/rapports/DATE-HEURE, ou exterieur/DATE-HEURE, sans rien écraser)"
        );
        var formats = CommonOptions.Formats(
            "Format, à répéter\u202f; par défaut tous sauf ics (les interruptions, pour un agenda) et visit (la feuille de visite à imprimer). «\u202fconsole\u202f» s’affiche, les autres sont des fichiers"
        );
        var rule = new Option<string[]>("--rule") { Description = "Seulement cette règle, à répéter", HelpName = "ID" };
        var category = new Option<string[]>("--category")
        {
            Description = "Seulement cette catégorie, à répéter",
            HelpName = "ID",
        };
        var severity = new Option<string[]>("--severity")
        {
            Description = "Seulement cette gravité, à répéter",
            HelpName = "blocking|major|minor|information",
        };
        severity.AcceptOnlyFromAmong("blocking", "major", "minor", "information");
        var programme = new Option<string[]>("--programme")
        {
            Description =
                "Programme, à la place de celui que la période désigne\u202f; à répéter\u202f: un rapport et un score chacun",
            HelpName = "ID",
        };
        var waivers = new Option<string?>("--waivers")
        {
            Description = "Fichier de dérogations, à la place de celui du dossier",
            HelpName = "FICHIER",
        };
        var failUnder = NumberOption.Score(
            "--fail-under",
            "Score en dessous duquel la barre n’est pas atteinte, de 0 à 100"
        );
        var memory = CommonOptions.Memory();
        var cache = CommonOptions.Cache();
        var noCache = CommonOptions.NoCache();
        var supervised = new Option<bool>("--supervised")
        {
            Description =
                "Pour un programme qui lance l’audit\u202f: l’avancement en lignes JSON sur la sortie, result.json à la fin, arrêt quand l’entrée se ferme (docs/supervision.md)",
        };
        var rules = CommonOptions.Rules();
        var quiet = CommonOptions.Quiet();
        var noColour = CommonOptions.NoColour();
        var command = new Command(
            "audit",
            "Lit un dossier, évalue les règles, écrit les rapports et affiche le résultat. Sans dossier (--finess)\u202f: ce que montrent les fichiers publics."
        )
        {
            dossier,
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
            memory,
            cache,
            noCache,
            supervised,
            rules,
            quiet,
            noColour,
        };
        command.Validators.Add(result =>
            Check(result, dossier, formats, [finess, list], [programme, waivers, memory, noCache])
        );
        command.SetAction(
            (parsed, cancellation) =>
            {
                var asked = parsed.GetValue(formats) is { Length: > 0 } some
                    ? some
                    : ["console", "json", "html", "csv"];
                var withoutCache = parsed.GetValue(noCache);
                var request = new AuditRequest
                {
                    Dossier = parsed.GetValue(dossier),
                    Finess = parsed.GetValue(dossier) is null
                        ? FinessArguments.Read(parsed.GetValue(finess) ?? [], parsed.GetValue(list))
                        : [],
                    Rules = CommonOptions.Folders(parsed, rules),
                    Programmes = parsed.GetValue(programme) ?? [],
                    OnlyRules = parsed.GetValue(rule) ?? [],
                    OnlyCategories = parsed.GetValue(category) ?? [],
                    OnlySeverities = [.. (parsed.GetValue(severity) ?? []).Select(ToSeverity)],
                    WaiversFile = parsed.GetValue(waivers),
                    FailUnder = parsed.GetValue(failUnder),
                    MemoryBytes = CommonOptions.MemoryBytes(parsed, memory),
                    ReferenceCache = withoutCache ? null : session.CacheFolder(parsed.GetValue(cache)),
                    OutageCache = withoutCache ? null : session.OutageCacheFolder(parsed.GetValue(cache)),
                    PseudonymKey = session.PseudonymKey,
                    Formats = CommonOptions.Files(asked),
                    Templates = CommonOptions.Templates,
                    Output = parsed.GetValue(output),
                };
                if (parsed.GetValue(supervised))
                    return new SupervisedRun(
                        new AuditRunner(session.Clock),
                        session.Input,
                        session.Output,
                        session.Error
                    ).RunAsync(request, cancellation);
                var display = new AuditDisplay(
                    session,
                    IsQuiet: parsed.GetValue(quiet),
                    PrintsResult: asked.Contains("console"),
                    NoColour: parsed.GetValue(noColour)
                );
                return request.Dossier is null
                    ? OutsideAsync(display, request, cancellation)
                    : DossierAsync(display, request, cancellation);
            }
        );
        return command;
    }

    private static Severity ToSeverity(string code) => Enum.Parse<Severity>(code, ignoreCase: true);

    private static async Task<int> DossierAsync(
        AuditDisplay display,
        AuditRequest request,
        CancellationToken cancellation
    )
    {
        var runner = new AuditRunner(display.Session.Clock);
        return (await runner.RunAsync(request, new ConsoleEvents(display), cancellation)).ExitCode;
    }

    private static async Task<int> OutsideAsync(
        AuditDisplay display,
        AuditRequest request,
        CancellationToken cancellation
    )
    {
        var runner = new AuditRunner(display.Session.Clock);
        var result = await runner.RunAsync(request, new OutsideEvents(display), cancellation);
        OutsideResultPrinter.Print(result, display);
        return result.ExitCode;
    }

    private static void Check(
        CommandResult result,
        Argument dossier,
        Option<string[]> formats,
        IReadOnlyList<Option> outside,
        IReadOnlyList<Option> inside
    )
    {
        bool Given(Option option) => result.GetResult(option) is { Implicit: false };
        var hasDossier = result.GetResult(dossier) is { Tokens.Count: > 0 };
        var chosen = outside.Where(Given).ToArray();
        if (!hasDossier && chosen.Length == 0)
            result.AddError("Indiquez le DOSSIER à auditer, ou --finess pour une vue extérieure sans dossier.");
        if (hasDossier && chosen.Length > 0)
            result.AddError($"{chosen[0].Name} remplace le DOSSIER\u202f: donnez l’un ou l’autre.");
        if (chosen.Length > 0 && result.GetValue(formats) is { } asked && asked.Contains("ics"))
            result.AddError(
                $"--format ics n’a pas de sens avec {chosen[0].Name}\u202f: une vue extérieure n’a pas d’agenda («\u202fhopen-audit outages --format ics\u202f» en donne un)."
            );
        if (chosen.Length > 0 && result.GetValue(formats)?.Contains("visit") == true)
            result.AddError(
                $"--format visit n’a pas de sens avec {chosen[0].Name}\u202f: une feuille de visite est celle d’un dossier."
            );
        if (chosen.Length > 0 && inside.FirstOrDefault(Given) is { } useless)
            result.AddError($"{useless.Name} n’a pas de sens avec {chosen[0].Name}.");
    }
}
