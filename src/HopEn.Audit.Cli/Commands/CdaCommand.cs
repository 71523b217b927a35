using System.CommandLine;
using HopEn.Audit.Cda.Checks;
using HopEn.Audit.Cda.Opening;
using HopEn.Audit.Cli.CommandLine;
using HopEn.Audit.Cli.Conformance;
using HopEn.Audit.Engine;
using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;
using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Cli.Commands;

/// <summary><c>cda PATH…</c>: the conformance of CDA documents, whatever carries them.</summary>
internal static class CdaCommand
{
    public static Command Create(Session session)
    {
        var paths = new Argument<string[]>("CHEMIN")
        {
            Description =
                "Fichiers ou répertoires\u202f: CDA, ZIP, IHE_XDM.ZIP, courriels .eml ou .mbox, messages HL7 v2",
            Arity = ArgumentArity.OneOrMore,
        };
        var ciSis = new Option<string?>("--ci-sis")
        {
            Description =
                "Votre copie du kit officiel de l’ANS (TestContenuCDA)\u202f: ajoute son schéma XML et ses règles",
            HelpName = "DOSSIER",
        };
        var only = new Option<string?>("--only")
        {
            Description = "Une seule couche\u202f: schéma XML, règles de l’outil ou règles officielles",
            HelpName = "xsd|builtin|official",
        };
        only.AcceptOnlyFromAmong("xsd", "builtin", "official");
        var jobs = NumberOption.Whole(
            "--jobs",
            "Documents vérifiés en même temps (par défaut, un par cœur)",
            1,
            int.MaxValue
        );
        var sample = NumberOption.Whole(
            "--sample",
            "Seulement N documents, pris à intervalles réguliers parmi les fichiers",
            1,
            int.MaxValue
        );
        var format = new Option<string>("--format")
        {
            Description = "Format du résultat (par défaut\u202f: console)",
            HelpName = "console|json|csv|svrl",
            DefaultValueFactory = _ => "console",
        };
        format.AcceptOnlyFromAmong("console", "json", "csv", "svrl");
        var output = new Option<string?>("--output")
        {
            Description = "Fichier à écrire, au lieu de la sortie standard",
            HelpName = "FICHIER",
        };
        var rules = CommonOptions.Rules();
        var quiet = CommonOptions.Quiet();
        var noColour = CommonOptions.NoColour();
        var command = new Command(
            "cda",
            "Vérifie des documents CDA\u202f: schéma XML, règles de l’outil, règles officielles, paquet XDM et courriel qui les portent."
        )
        {
            paths,
            ciSis,
            only,
            jobs,
            sample,
            format,
            output,
            rules,
            quiet,
            noColour,
        };
        command.SetAction(
            (parsed, cancellation) =>
            {
                var asked = new ConformanceRequest(
                    parsed.GetValue(paths)!,
                    parsed.GetValue(ciSis),
                    parsed.GetValue(only),
                    parsed.GetValue(jobs) ?? Environment.ProcessorCount,
                    parsed.GetValue(sample),
                    CommonOptions.Folders(parsed, rules).Base
                );
                var outcome = Run(session, asked, parsed.GetValue(quiet), cancellation);
                var shape = parsed.GetValue(format)!;
                if (parsed.GetValue(output) is { } file)
                {
                    WholeFile.Write(file, ConformanceFiles.Render(outcome, shape), ownerOnly: false);
                    if (!parsed.GetValue(quiet))
                        session.Error.WriteLine($"{outcome.Headline} Résultat écrit\u202f: {file}");
                }
                else if (shape == "console")
                {
                    ConsoleConformance.Write(outcome, session.Results(parsed.GetValue(noColour)));
                }
                else
                {
                    session.Output.Write(System.Text.Encoding.UTF8.GetString(ConformanceFiles.Render(outcome, shape)));
                }

                return Task.FromResult(outcome.AllConform ? ExitCodes.Met : ExitCodes.NotMet);
            }
        );
        return command;
    }

    private static ConformanceOutcome Run(
        Session session,
        ConformanceRequest asked,
        bool quiet,
        CancellationToken cancellation
    )
    {
        var layers = LayerSet.Load(asked.Rules, asked.CiSis, asked.Only);
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
                $"Aucun document CDA dans ce qui est donné ({FrenchNumbers.Plural(found.Count, "fichier regardé", "fichiers regardés")})\u202f: {ConformanceText.Skipped(opener.Skipped)}"
            );
    }
}
