using System.CommandLine;
using System.Globalization;
using HopEn.Audit.Cli.Hosting;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Evaluation;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Engine.Visits;
using HopEn.Audit.Model;
using HopEn.Audit.Reports;
using HopEn.Audit.Reports.French;
using HopEn.Audit.Run;
using HopEn.Audit.Sources.Kinds;

namespace HopEn.Audit.Cli.Commands;

/// <summary><c>visit DOSSIER</c>: where the establishment stands, what has become of what was agreed, what is agreed now.</summary>
internal sealed class VisitCommand
{
    private readonly RunOptions run = new();

    private readonly Argument<string> dossier = new("DOSSIER")
    {
        Description = "Dossier qui contient dossier.yml et les exports",
    };

    private readonly Option<string?> output = CommonOptions.Output(
        "Où écrire la feuille et le rapport du jour (par défaut\u202f: DOSSIER/feuilles-de-visite/AAAA-MM-JJ)"
    );

    private readonly Option<bool> yes = new("--yes")
    {
        Description = "Ne demande rien\u202f: écrit la feuille seulement",
    };

    private VisitCommand() { }

    public static Command Create(Session session)
    {
        var visit = new VisitCommand();
        var command = new Command(
            "visit",
            "Audite, dit ce que sont devenus les engagements des visites précédentes, note ceux du jour dans visites.yml "
                + "et écrit la feuille de visite à imprimer."
        )
        {
            visit.dossier,
            visit.output,
            visit.yes,
            visit.run.Memory,
            visit.run.Cache,
            visit.run.NoCache,
            visit.run.Rules,
            visit.run.Quiet,
        };
        command.SetAction((parsed, cancellation) => visit.RunAsync(parsed, session, cancellation));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var read = DossierReader.Read(parsed.GetValue(dossier)!, ShippedKinds.All);
        var request = run.Request(parsed, session) with
        {
            Dossier = parsed.GetValue(dossier),
            Programmes = [.. read.Programmes.Take(1)],
            EachEntity = false,
        };
        var events = new ConsoleEvents(new AuditDisplay(session, parsed.GetValue(run.Quiet)));
        var audited = await new AuditRunner(session.Clock).RunAsync(request, events, cancellation);
        var report = audited.Audits[0].Outcome.Report;
        // Answers may go on beyond midnight: the visit is of the day of its audit.
        var on = DateOnly.FromDateTime(report.Run.GeneratedAt.DateTime);
        WriteStanding(session, report, read.VisitsFile);
        if (!parsed.GetValue(yes) && session.InputIsTerminal)
        {
            var visits = new VisitFile(
                Path.Combine(read.Folder, read.VisitsFile),
                RulePack.Read(request.Rules, ShippedKinds.All),
                on
            );
            if (visits.Complete(session, report, cancellation))
                report = report with { Visits = VisitBook.Read(read, visits.Pack, on).Judge(report) };
        }

        var day = on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var written = new ReportWriter(Installation.Templates).Write(
            report,
            parsed.GetValue(output) ?? Path.Combine(read.Folder, "feuilles-de-visite", day),
            [ReportFormat.Json, ReportFormat.Visit],
            cancellation
        );
        foreach (var one in written)
            session.Output.WriteLine($"Écrit\u202f: {Path.GetFullPath(one)}");
        return ExitCodes.Met;
    }

    private static void WriteStanding(Session session, AuditReport report, string file)
    {
        session.Output.WriteLine(
            $"{report.Subject.Name}\u202f: {FrenchLabels.Of(report.Score.Grade, report.Score.WaivedFailures)}. "
                + Sentences.Banner(report)
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
}
