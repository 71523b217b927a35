using System.CommandLine;
using System.Globalization;
using HopEn.Audit.Cli.Visits;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Evaluation;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Engine.Visits;
using HopEn.Audit.Model;
using HopEn.Audit.Reports;
using HopEn.Audit.Reports.French;
using HopEn.Audit.Run;
using HopEn.Audit.Sources.Files;
using HopEn.Audit.Sources.Kinds;

namespace HopEn.Audit.Cli.Commands;

/// <summary><c>visit DOSSIER</c>: where the establishment stands, what has become of what was agreed, what is agreed now.</summary>
internal static class VisitCommand
{
    public static Command Create(Session session)
    {
        var dossier = new Argument<string>("DOSSIER")
        {
            Description = "Dossier qui contient dossier.yml et les exports",
        };
        var output = CommonOptions.Output(
            "Où écrire la feuille et le rapport du jour (par défaut\u202f: DOSSIER/feuilles-de-visite/AAAA-MM-JJ)"
        );
        var yes = new Option<bool>("--yes") { Description = "Ne demande rien\u202f: écrit la feuille seulement" };
        var memory = CommonOptions.Memory();
        var cache = CommonOptions.Cache();
        var noCache = CommonOptions.NoCache();
        var rules = CommonOptions.Rules();
        var quiet = CommonOptions.Quiet();
        var command = new Command(
            "visit",
            "Audite, dit ce que sont devenus les engagements des visites précédentes, note ceux du jour dans visites.yml et écrit la feuille de visite à imprimer."
        )
        {
            dossier,
            output,
            yes,
            memory,
            cache,
            noCache,
            rules,
            quiet,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var folders = CommonOptions.Folders(parsed, rules);
                var path = parsed.GetValue(dossier)!;
                var read = DossierReader.Read(path, ShippedKinds.All);
                var request = new AuditRequest
                {
                    Dossier = path,
                    Rules = folders,
                    EachEntity = false,
                    MemoryBytes = CommonOptions.MemoryBytes(parsed, memory),
                    ReferenceCache = parsed.GetValue(noCache) ? null : session.CacheFolder(parsed.GetValue(cache)),
                    OutageCache = parsed.GetValue(noCache) ? null : session.OutageCacheFolder(parsed.GetValue(cache)),
                    PseudonymKey = session.PseudonymKey,
                };
                var events = new ConsoleEvents(new AuditDisplay(session, parsed.GetValue(quiet)));
                var report = (await new AuditRunner(session.Clock).RunAsync(request, events, cancellation))
                    .Audits[0]
                    .Outcome
                    .Report;
                // Answers may go on beyond midnight: the visit is of the day of its audit.
                var on = DateOnly.FromDateTime(report.Run.GeneratedAt.DateTime);
                Tell(session, report, read.VisitsFile);
                if (!parsed.GetValue(yes) && session.InputIsTerminal)
                {
                    var pack = RulePack.Read(folders, ShippedKinds.All);
                    if (Agreed(session, report, Path.Combine(read.Folder, read.VisitsFile), pack, on, cancellation))
                        report = report with { Visits = VisitBook.Read(read, pack, on).Judge(report) };
                }

                var day = on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                var written = new ReportWriter(CommonOptions.Templates).Write(
                    report,
                    parsed.GetValue(output) ?? Path.Combine(read.Folder, "feuilles-de-visite", day),
                    [ReportFormat.Json, ReportFormat.Visit],
                    cancellation
                );
                foreach (var one in written)
                    session.Output.WriteLine($"Écrit\u202f: {Path.GetFullPath(one)}");
                return ExitCodes.Met;
            }
        );
        return command;
    }

    private static void Tell(Session session, AuditReport report, string file)
    {
        session.Output.WriteLine(
            $"{report.Subject.Name}\u202f: {FrenchLabels.Of(report.Score.Grade, report.Score.WaivedFailures)}. {Sentences.Banner(report)}"
        );
        session.Output.WriteLine(
            VisitSentences.Headline(report) is { Length: > 0 } headline
                ? headline
                : $"Aucune visite antérieure dans {file}."
        );
        foreach (var one in (report.Visits?.Last?.Commitments ?? []).Concat(report.Visits?.Earlier ?? []))
        {
            var due = one.Due is { } day ? $", pour le {FrenchNumbers.Day(day)}" : string.Empty;
            session.Output.WriteLine(
                $"  – {VisitSentences.State(one.State)}\u202f: {one.Text} ({one.Owner}{due}) {VisitSentences.Progress(one)}".TrimEnd()
            );
        }
    }

    // Whether something was added.
    private static bool Agreed(
        Session session,
        AuditReport report,
        string file,
        RulePack pack,
        DateOnly on,
        CancellationToken cancellation
    )
    {
        if (VisitReader.Read(file, pack).Any(visit => visit.On == on))
        {
            session.Output.WriteLine(
                $"La visite de ce jour est déjà dans {Path.GetFileName(file)}\u202f: complétez-la là."
            );
            return false;
        }

        var added = new VisitPrompt(session, report, cancellation).Ask();
        if (added.Length == 0)
            return false;
        var text = AddedList.Completed(file, added, "on");
        VisitReader.Parse(text, Path.GetFileName(file), pack);
        WholeFile.Write(file, text);
        session.Output.WriteLine($"Écrit\u202f: {Path.GetFullPath(file)}");
        return true;
    }
}
