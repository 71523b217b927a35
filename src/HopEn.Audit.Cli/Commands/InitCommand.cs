using System.CommandLine;
using HopEn.Audit.Cli.Hosting;
using HopEn.Audit.Cli.Init;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;
using HopEn.Audit.Run;
using HopEn.Audit.Sources.Discovery;
using HopEn.Audit.Sources.Files;
using HopEn.Audit.Sources.Kinds;

namespace HopEn.Audit.Cli.Commands;

/// <summary><c>init FOLDER</c>.</summary>
internal static class InitCommand
{
    public static Command Create(Session session)
    {
        var folder = new Argument<string>("DOSSIER")
        {
            Description = "Répertoire où se trouvent les exports et les fichiers publics",
        };
        var yes = new Option<bool>("--yes")
        {
            Description =
                "Ne demande rien\u202f: prend ce qui est certain, laisse le reste en questions dans dossier.yml",
        };
        var force = new Option<bool>("--force") { Description = "Remplace dossier.yml s’il existe déjà" };
        var quiet = CommonOptions.Quiet();
        var noColour = CommonOptions.NoColour();
        var command = new Command(
            "init",
            "Regarde ce qu’il y a dans un répertoire et écrit le dossier.yml commenté que l’audit lira."
        )
        {
            folder,
            yes,
            force,
            quiet,
            noColour,
        };
        command.SetAction(
            (parsed, cancellation) =>
            {
                var path = parsed.GetValue(folder)!;
                var target = Path.Combine(path, DossierReader.FileName);
                if (File.Exists(target) && !parsed.GetValue(force))
                {
                    throw new UsageException(
                        $"«\u202f{target}\u202f» existe déjà\u202f: complétez-le, ou ajoutez --force pour le remplacer."
                    );
                }

                var contents = Look(session, path, parsed.GetValue(quiet), cancellation);
                DiscoveryTable.Write(contents, session.Results(parsed.GetValue(noColour)));
                if (contents.Tables.All(table => table.Kind is null))
                {
                    throw new UsageException(
                        $"Aucun fichier de «\u202f{path}\u202f» n’est un export ni un annuaire reconnu\u202f: dossier.yml n’est pas écrit. "
                            + "Déposez-y des tableaux (CSV, XLSX, XLS, HTML ou ZIP de ceux-là) avec leur ligne d’en-têtes, "
                            + "puis relancez «\u202fhopen-audit init\u202f»."
                    );
                }

                var draft = new DossierDraft(contents, ShippedKinds.All);
                var questions = draft.Questions();
                var answers =
                    parsed.GetValue(yes) || !session.InputIsTerminal
                        ? new Dictionary<string, string>()
                        : new QuestionPrompt(session).Ask(questions, cancellation);
                WholeFile.Write(target, draft.Write(answers, ParisTime.Today(session.Clock)));
                Conclude(session, target, questions, answers, draft.Remarks());
                return Task.FromResult(ExitCodes.Met);
            }
        );
        return command;
    }

    private static FolderContents Look(Session session, string path, bool quiet, CancellationToken cancellation)
    {
        using var working = WorkingDataset.Open(session.Clock);
        return new FolderDiscovery(working.Dataset, cancellation).Look(path, session.Progress(quiet));
    }

    private static void Conclude(
        Session session,
        string target,
        IReadOnlyList<DraftQuestion> questions,
        IReadOnlyDictionary<string, string> answers,
        IReadOnlyList<string> remarks
    )
    {
        var open = questions.Where(question => !answers.ContainsKey(question.Id)).ToArray();
        session.Output.WriteLine();
        session.Output.WriteLine($"Écrit\u202f: {Path.GetFullPath(target)}");
        if (open.Length > 0)
        {
            session.Output.WriteLine();
            session.Output.WriteLine(
                open.Length == 1
                    ? "Une question reste ouverte (un «\u202f?\u202f» dans dossier.yml)\u202f:"
                    : $"{open.Length} questions restent ouvertes (des «\u202f?\u202f» dans dossier.yml)\u202f:"
            );
            foreach (var question in open)
                session.Output.WriteLine($"  – {question.Text}{Suggested(question)}");
        }

        if (remarks.Count > 0)
            session.Output.WriteLine();
        foreach (var remark in remarks)
            session.Output.WriteLine(remark);
        session.Output.WriteLine();
        session.Output.WriteLine(
            $"Ensuite\u202f: relisez dossier.yml, puis «\u202fhopen-audit audit {Path.GetDirectoryName(target)}\u202f»."
        );
    }

    private static string Suggested(DraftQuestion question)
    {
        if (question.Suggestion is not { } suggestion)
            return string.Empty;
        var shown = question.Choices.Count == 0 ? suggestion : ShippedKinds.All.CodeLabel(suggestion);
        return $" Sans doute «\u202f{shown}\u202f».";
    }
}
