using System.CommandLine;
using System.Globalization;
using HopEn.Audit.Cli.Hosting;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Evaluation;
using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;
using HopEn.Audit.Reports.Words;
using HopEn.Audit.Run;
using HopEn.Audit.Sources;
using HopEn.Audit.Sources.Kinds;

namespace HopEn.Audit.Cli.Commands;

/// <summary><c>worklist DOSSIER RULE</c>: the one command that writes the hospital's own keys, in the dossier only.</summary>
internal sealed class WorklistCommand
{
    private const int MostRows = 200_000;
    private const string LogName = "worklist.log";

    private readonly RunOptions run = new();

    private readonly Argument<string> dossier = new("DOSSIER")
    {
        Description = "Dossier qui contient dossier.yml et les exports",
    };

    private readonly Argument<string> rule = new("RÈGLE") { Description = "Règle dont on veut corriger les échecs" };

    private readonly Option<string> output = new("--output")
    {
        Description = "Fichier CSV à écrire, dans le dossier",
        HelpName = "FICHIER",
        Required = true,
    };

    private WorklistCommand() { }

    public static Command Create(Session session)
    {
        var worklist = new WorklistCommand();
        var command = new Command(
            "worklist",
            "Écrit la liste de travail d’une règle\u202f: les numéros de patients et de venues à reprendre, triés par unité. "
                + "Elle reste dans le dossier."
        )
        {
            worklist.dossier,
            worklist.rule,
            worklist.output,
            worklist.run.Memory,
            worklist.run.Cache,
            worklist.run.NoCache,
            worklist.run.Rules,
            worklist.run.Quiet,
        };
        command.SetAction((parsed, cancellation) => worklist.RunAsync(parsed, session, cancellation));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var read = DossierReader.Read(parsed.GetValue(dossier)!, ShippedKinds.All);
        var target = WorklistFile.Target(read, parsed.GetValue(output)!);
        var result = await EvaluateAsync(parsed, session, read, cancellation);
        var rows = WorklistFile.Rows(read, result, cancellation);
        // The trace comes first: no list of patients exists without it.
        Log(session, read, result.Id, rows.Count, target);
        WorklistFile.Write(target, rows);
        Say(session, result, rows, target);
        return ExitCodes.Met;
    }

    private async Task<RuleResult> EvaluateAsync(
        ParseResult parsed,
        Session session,
        Dossier read,
        CancellationToken cancellation
    )
    {
        var request = run.Request(parsed, session) with
        {
            Dossier = parsed.GetValue(dossier),
            Programmes = [.. read.Programmes.Take(1)],
            OnlyRules = [parsed.GetValue(rule)!],
            EvidenceLimit = MostRows,
            EachEntity = false,
        };
        var events = new ConsoleEvents(new AuditDisplay(session, parsed.GetValue(run.Quiet)));
        var audited = await new AuditRunner(session.Clock).RunAsync(request, events, cancellation);
        if (audited.Audits[0].Outcome.Report.Rules is not [var result, ..])
            throw new UsageException(
                $"La règle «\u202f{parsed.GetValue(rule)}\u202f» n’est pas du programme de cet audit\u202f: "
                    + "«\u202fhopen-audit rules list\u202f» donne celles qui existent."
            );
        return result.Outcome.Missing.Count == 0
            ? result
            : throw new ConfigurationException(
                $"La règle «\u202f{result.Id}\u202f» n’a pas pu être évaluée. "
                    + MessageWords.Of(result.Outcome.Reasons, Surface.Terminal)
            );
    }

    // Who asked for which list and when, without any of its content: what a data protection officer will want to see.
    private static void Log(Session session, Dossier dossier, string rule, int rows, string target)
    {
        var file = Path.GetRelativePath(dossier.Folder, target);
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{ParisTime.Now(session.Clock):yyyy-MM-ddTHH:mm:sszzz} worklist rule={rule} rows={rows} file={file}"
        );
        var log = Path.Combine(dossier.Folder, LogName);
        try
        {
            File.AppendAllText(log, line + Environment.NewLine);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(
                $"Le journal «\u202f{log}\u202f» ne peut pas être complété\u202f: "
                    + "vérifiez vos droits et qu’il n’est pas ouvert ailleurs.",
                fault
            );
        }
    }

    private static void Say(Session session, RuleResult result, IReadOnlyList<string[]> rows, string target)
    {
        session.Error.WriteLine(
            "Attention\u202f: ce fichier contient des numéros de patients. "
                + "Il reste dans l’établissement\u202f; supprimez-le une fois les corrections faites."
        );
        session.Output.WriteLine(
            $"{FrenchNumbers.Plural(rows.Count, "ligne écrite", "lignes écrites")}\u202f: {target}"
        );
        if (result.Evidence.Total > MostRows)
            session.Output.WriteLine(
                $"La règle a {FrenchNumbers.Count(result.Evidence.Total)} échecs\u202f: "
                    + $"seuls les {FrenchNumbers.Count(MostRows)} premiers sont écrits."
            );
        if (result.Evidence.Samples.Count - rows.Count is > 0 and var apart)
            session.Output.WriteLine(
                FrenchNumbers.Plural(
                    apart,
                    "échec ne tient pas à une ligne d’un export du dossier\u202f: il est",
                    "échecs ne tiennent pas à une ligne d’un export du dossier\u202f: ils sont"
                ) + " dans le rapport."
            );
        if (rows.Count(HasMasked) is > 0 and var masked)
            session.Output.WriteLine(
                $"{FrenchNumbers.Plural(masked, "ligne a une valeur masquée", "lignes ont une valeur masquée")}\u202f: "
                    + "sous un en-tête de numéro se trouve autre chose (un nom, une date, un INS). "
                    + "Vérifiez «\u202fcolumns\u202f» dans dossier.yml."
            );
    }

    private static bool HasMasked(string[] row) =>
        row.Any(cell => cell is OriginalRows.Masked or OriginalRows.MaskedMatricule);
}
