using System.CommandLine;
using System.Text;
using HopEn.Audit.Cda.Checks;
using HopEn.Audit.Cda.Opening;
using HopEn.Audit.Cli.CommandLine;
using HopEn.Audit.Cli.Conformance;
using HopEn.Audit.Cli.Hosting;
using HopEn.Audit.Engine;
using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;
using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Cli.Commands;

/// <summary><c>cda PATH…</c>: the conformance of CDA documents, whatever carries them.</summary>
internal sealed class CdaCommand
{
    private readonly Argument<string[]> paths = new("CHEMIN")
    {
        Description = "Fichiers ou répertoires\u202f: CDA, ZIP, IHE_XDM.ZIP, courriels .eml ou .mbox, messages HL7 v2",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> ciSis = new("--ci-sis")
    {
        Description =
            "Votre copie du kit officiel de l’ANS (TestContenuCDA)\u202f: ajoute son schéma XML et ses règles",
        HelpName = "DOSSIER",
    };

    private readonly Option<string?> only = new("--only")
    {
        Description = "Une seule couche\u202f: schéma XML, règles de l’outil ou règles officielles",
        HelpName = "xsd|builtin|official",
    };

    private readonly Option<string?> volet = new("--volet")
    {
        Description =
            "Volet du CI-SIS à appliquer à tous les documents, avec ou sans sa version (par défaut, celui que le document annonce)",
        HelpName = "NOM",
    };

    private readonly Option<int?> jobs = NumberOption.Whole(
        "--jobs",
        "Documents vérifiés en même temps (par défaut, un par cœur)",
        1,
        int.MaxValue
    );

    private readonly Option<int?> sample = NumberOption.Whole(
        "--sample",
        "Seulement N documents, pris à intervalles réguliers parmi les fichiers",
        1,
        int.MaxValue
    );

    private readonly Option<string> format = new("--format")
    {
        Description = "Format du résultat (par défaut\u202f: console)",
        HelpName = "console|json|csv|svrl",
        DefaultValueFactory = _ => "console",
    };

    private readonly Option<string?> output = new("--output")
    {
        Description = "Fichier à écrire, au lieu de la sortie standard",
        HelpName = "FICHIER",
    };

    private readonly Option<string> rules = CommonOptions.Rules();
    private readonly Option<bool> quiet = CommonOptions.Quiet();
    private readonly Option<bool> noColour = CommonOptions.NoColour();

    private CdaCommand()
    {
        only.AcceptOnlyFromAmong("xsd", "builtin", "official");
        format.AcceptOnlyFromAmong("console", "json", "csv", "svrl");
    }

    public static Command Create(Session session)
    {
        var cda = new CdaCommand();
        var command = new Command(
            "cda",
            "Vérifie des documents CDA\u202f: schéma XML, règles de l’outil, règles officielles, "
                + "paquet XDM et courriel qui les portent."
        )
        {
            cda.paths,
            cda.ciSis,
            cda.only,
            cda.volet,
            cda.jobs,
            cda.sample,
            cda.format,
            cda.output,
            cda.rules,
            cda.quiet,
            cda.noColour,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(cda.Run(parsed, session, cancellation)));
        return command;
    }

    private int Run(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var folders = CommonOptions.Folders(parsed, rules);
        var asked = new ConformanceRequest(
            parsed.GetValue(paths)!,
            parsed.GetValue(ciSis),
            parsed.GetValue(only),
            parsed.GetValue(volet),
            parsed.GetValue(jobs) ?? Environment.ProcessorCount,
            parsed.GetValue(sample),
            folders.Base,
            folders.Addition
        );
        var outcome = Verify(session, asked, parsed.GetValue(quiet), cancellation);
        Publish(outcome, parsed, session);
        return outcome.AllConform ? ExitCodes.Met : ExitCodes.NotMet;
    }

    private void Publish(ConformanceOutcome outcome, ParseResult parsed, Session session)
    {
        var shape = parsed.GetValue(format)!;
        if (parsed.GetValue(output) is { } file)
        {
            WholeFile.Write(file, ConformanceFiles.Render(outcome, shape), ownerOnly: false);
            if (!parsed.GetValue(quiet))
                session.Error.WriteLine($"{outcome.Headline} Résultat écrit\u202f: {file}");
        }
        else if (shape == "console")
            ConsoleConformance.Write(outcome, session.Results(parsed.GetValue(noColour)));
        else
            session.Output.Write(Encoding.UTF8.GetString(ConformanceFiles.Render(outcome, shape)));
    }

    private static ConformanceOutcome Verify(
        Session session,
        ConformanceRequest asked,
        bool quiet,
        CancellationToken cancellation
    )
    {
        var layers = LayerSet.Load(asked.Rules, asked.CiSis, asked.Only, asked.AddedRules, asked.Volet);
        if (!quiet)
            foreach (var notice in layers.Notices)
                session.Error.WriteLine(notice);
        var found = DocumentOpener.Files(asked.Paths);
        var files =
            asked.Sample is { } most && found.Count > most
                ? [.. Enumerable.Range(0, most).Select(i => found[(int)((long)i * found.Count / most)])]
                : found;
        var opener = new DocumentOpener();
        var progress = session.Progress(quiet);
        var results = new List<DocumentResult>();
        var run = new ConformanceRun(layers.CreateChecker, asked.Jobs);
        foreach (
            var result in run.Run(
                opener.Open(files, asked.Paths.ToHashSet(StringComparer.Ordinal), cancellation),
                cancellation
            )
        )
        {
            results.Add(result);
            progress?.Report(
                new AuditProgress(
                    FrenchNumbers.Plural(results.Count, "document vérifié", "documents vérifiés"),
                    Math.Min(Math.Min(results.Count, opener.FilesOpened), files.Count - 1),
                    files.Count
                )
            );
            if (results.Count == asked.Sample)
                break;
        }

        progress?.Report(new AuditProgress("vérification terminée", files.Count, files.Count));
        return results.Count > 0
            ? new ConformanceOutcome(
                results,
                opener.Skipped,
                layers.Names,
                layers.OfficialNotices(),
                asked.Sample is null ? null : found.Count
            )
            : throw new SourceUnreadableException(
                "Aucun document CDA dans ce qui est donné "
                    + $"({FrenchNumbers.Plural(found.Count, "fichier regardé", "fichiers regardés")})\u202f: "
                    + ConformanceText.Skipped(opener.Skipped)
            );
    }
}
