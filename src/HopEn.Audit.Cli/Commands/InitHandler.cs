using HopEn.Audit.Cli.Hosting;
using HopEn.Audit.Cli.Init;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;
using HopEn.Audit.Run;
using HopEn.Audit.Sources.Discovery;
using HopEn.Audit.Sources.Files;
using HopEn.Audit.Sources.Kinds;

namespace HopEn.Audit.Cli.Commands;

/// <summary>What <c>init</c> is asked.</summary>
/// <param name="Folder">Where the exports are.</param>
/// <param name="IsSilent">Whether nothing is asked, even on a terminal.</param>
/// <param name="Replaces">Whether a dossier.yml that is there already is replaced.</param>
/// <param name="IsQuiet">Whether no progress is shown.</param>
/// <param name="NoColour">Whether the table has no colour.</param>
internal sealed record InitRequest(string Folder, bool IsSilent, bool Replaces, bool IsQuiet, bool NoColour);

/// <summary>Looks at a folder and writes its dossier.yml, with what is certain and questions for the rest.</summary>
internal sealed class InitHandler(Session session)
{
    public int Run(InitRequest asked, CancellationToken cancellation)
    {
        var target = Path.Combine(asked.Folder, DossierReader.FileName);
        if (File.Exists(target) && !asked.Replaces)
        {
            throw new UsageException(
                $"«\u202f{target}\u202f» existe déjà\u202f: complétez-le, ou ajoutez --force pour le remplacer."
            );
        }

        var contents = Look(asked.Folder, asked.IsQuiet, cancellation);
        DiscoveryTable.Write(contents, session.Results(asked.NoColour));
        if (contents.Tables.All(table => table.Kind is null))
        {
            throw new UsageException(
                $"Aucun fichier de «\u202f{asked.Folder}\u202f» n’est un export ni un annuaire reconnu\u202f: dossier.yml n’est pas écrit. "
                    + "Déposez-y des tableaux (CSV, XLSX, XLS, HTML ou ZIP de ceux-là) avec leur ligne d’en-têtes, "
                    + "puis relancez «\u202fhopen-audit init\u202f»."
            );
        }

        var draft = new DossierDraft(contents, ShippedKinds.All);
        var questions = draft.Questions();
        var answers =
            asked.IsSilent || !session.InputIsTerminal
                ? new Dictionary<string, string>()
                : new QuestionPrompt(session).Ask(questions, cancellation);
        WholeFile.Write(target, draft.Write(answers, ParisTime.Today(session.Clock)));
        Conclude(target, questions, answers, draft.Remarks());
        return ExitCodes.Met;
    }

    private FolderContents Look(string path, bool quiet, CancellationToken cancellation)
    {
        using var working = WorkingDataset.Open(session.Clock);
        return new FolderDiscovery(working.Dataset, cancellation).Look(path, session.Progress(quiet));
    }

    private void Conclude(
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
