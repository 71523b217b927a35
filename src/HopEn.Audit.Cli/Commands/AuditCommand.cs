using System.CommandLine;
using System.CommandLine.Parsing;
using System.Runtime.ExceptionServices;
using HopEn.Audit.Cli.CommandLine;
using HopEn.Audit.Cli.Terminal;
using HopEn.Audit.Engine;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Evaluation;
using HopEn.Audit.Model;
using HopEn.Audit.Reports;
using HopEn.Audit.Sources.Kinds;

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
        var memory = new Option<string?>("--memory")
        {
            Description =
                "Mémoire à ne pas dépasser, 400M au moins (par défaut\u202f: 4G, ou 60\u202f% de celle de la machine si c’est moins)",
            HelpName = "TAILLE",
        };
        memory.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && MemorySize.Read(text) is null)
                result.AddError(
                    $"--memory\u202f: «\u202f{text}\u202f» n’est pas une taille d’au moins 400M\u202f; par exemple 800M ou 2G."
                );
        });
        var cache = CommonOptions.Cache();
        var noCache = CommonOptions.NoCache();
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
                var options = new AuditOptions
                {
                    RunId = AuditRunner.RunId(session),
                    Rules = parsed.GetValue(rule) ?? [],
                    Categories = parsed.GetValue(category) ?? [],
                    Severities =
                    [
                        .. (parsed.GetValue(severity) ?? []).Select(code =>
                            Enum.Parse<Severity>(code, ignoreCase: true)
                        ),
                    ],
                    WaiversFile = parsed.GetValue(waivers),
                    FailUnder = parsed.GetValue(failUnder),
                };
                var asked = parsed.GetValue(formats) is { Length: > 0 } some
                    ? some
                    : ["console", "json", "html", "csv"];
                if (parsed.GetValue(dossier) is not { } folder)
                {
                    var numbers = FinessArguments.Read(parsed.GetValue(finess) ?? [], parsed.GetValue(list));
                    var outside = AuditRunner.Cache(session, parsed.GetValue(cache), refused: false)
                        ?? throw new UsageException(
                            "Ce compte n’a pas de répertoire de données\u202f: indiquez le cache avec --cache, ou avec la variable HOPEN_AUDIT_CACHE."
                        );
                    return Task.FromResult(
                        new OutsideRunner(
                            session,
                            outside,
                            CommonOptions.Folders(parsed, rules),
                            options,
                            cancellation
                        ).Run(
                            numbers,
                            asked,
                            parsed.GetValue(output) ?? Path.Combine("exterieur", options.RunId),
                            parsed.GetValue(noColour),
                            parsed.GetValue(quiet)
                        )
                    );
                }

                var bytes = parsed.GetValue(memory) is { } size ? MemorySize.Read(size) : null;
                var references = AuditRunner.Cache(session, parsed.GetValue(cache), parsed.GetValue(noCache));
                // All are evaluated before any is written: a wrong name leaves nothing behind.
                var audits = Programmes(parsed.GetValue(programme) ?? [], folder)
                    .Select(one =>
                    {
                        var drawing = new ReportDrawing(asked, cancellation);
                        return (
                            Drawing: drawing,
                            Outcome: AuditRunner.Run(
                                session,
                                folder,
                                CommonOptions.Folders(parsed, rules),
                                options with
                                {
                                    Programme = one,
                                },
                                bytes,
                                references,
                                parsed.GetValue(noCache) ? null : session.OutageCacheFolder(parsed.GetValue(cache)),
                                parsed.GetValue(quiet),
                                drawing.Start,
                                cancellation
                            )
                        );
                    })
                    .ToArray();
                var root = parsed.GetValue(output) ?? DefaultOutput(folder, audits[0].Outcome.Report);
                ExceptionDispatchInfo? refused = null;
                for (var i = 0; i < audits.Length; i++)
                {
                    try
                    {
                        Publish(
                            session,
                            audits[i].Outcome,
                            audits[i].Drawing,
                            asked,
                            i == 0 ? root : Path.Combine(root, "programme-" + audits[i].Outcome.Report.Programme.Id),
                            parsed.GetValue(noColour),
                            parsed.GetValue(quiet)
                        );
                    }
                    catch (OutputException fault)
                    {
                        // What one programme could not give is no reason to lose the others.
                        refused ??= ExceptionDispatchInfo.Capture(fault);
                    }
                }

                refused?.Throw();
                return Task.FromResult(ExitCodes.Worst(audits.Select(audit => ExitCodes.Of(audit.Outcome.Report))));
            }
        );
        return command;
    }

    // Scores of two programmes are never merged: each has its report, the first where a report always is.
    private static IReadOnlyList<string?> Programmes(string[] asked, string folder)
    {
        var named = asked.Length > 0 ? asked : DossierReader.Read(folder, ShippedKinds.All).Programmes;
        return named.Count > 0 ? [.. named.Distinct(StringComparer.Ordinal)] : [null];
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

    /// <summary>Prints the result while the files are drawn, then writes them and says where they are.</summary>
    public static void Publish(
        Session session,
        AuditOutcome outcome,
        ReportDrawing drawing,
        IReadOnlyCollection<string> formats,
        string folder,
        bool noColour,
        bool quiet
    )
    {
        drawing.Start(outcome);
        IReadOnlyList<string> written;
        try
        {
            if (formats.Contains("console"))
                ConsoleReport.Write(outcome.Report, session.Results(noColour));
        }
        finally
        {
            // What can't be printed is no reason to lose the files.
            written = drawing.Write(outcome, folder);
        }

        if (quiet || written.Count == 0)
            return;
        var told = formats.Contains("console") ? session.Output : session.Error;
        told.WriteLine();
        told.WriteLine("Rapports\u202f:");
        foreach (var path in written)
            told.WriteLine("  " + Path.GetFullPath(path));
    }

    public static string DefaultOutput(string dossier, AuditReport report)
    {
        var folder = Directory.Exists(dossier) ? dossier : Path.GetDirectoryName(Path.GetFullPath(dossier))!;
        return Path.Combine(folder, "rapports", report.RunId);
    }
}
