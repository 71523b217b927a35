using System.CommandLine;
using HopEn.Audit.Cli.Hosting;
using HopEn.Audit.Cli.Terminal;
using HopEn.Audit.Model;

namespace HopEn.Audit.Cli.Commands;

/// <summary><c>compare A.json B.json</c>.</summary>
internal static class CompareCommand
{
    public static Command Create(Session session)
    {
        var before = new Argument<string>("AVANT") { Description = "Fichier report.json du premier audit" };
        var after = new Argument<string>("APRES") { Description = "Fichier report.json du second audit" };
        var noColour = CommonOptions.NoColour();
        var command = new Command("compare", "Dit ce qui a changé entre deux audits, et si les règles ont changé.")
        {
            before,
            after,
            noColour,
        };
        command.SetAction(parsed =>
        {
            var comparison = ReportComparer.Compare(
                ReportFile.Read(parsed.GetValue(before)!),
                ReportFile.Read(parsed.GetValue(after)!)
            );
            ConsoleComparison.Write(comparison, session.Results(parsed.GetValue(noColour)));
            return ExitCodes.Met;
        });
        return command;
    }
}
