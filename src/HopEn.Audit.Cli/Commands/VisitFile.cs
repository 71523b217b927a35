using HopEn.Audit.Cli.Hosting;
using HopEn.Audit.Cli.Visits;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Engine.Visits;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Cli.Commands;

/// <summary>The file of the visits of a dossier, which the visit of a day is added to once.</summary>
/// <param name="Path">Path of the file; it need not exist.</param>
/// <param name="Pack">Rules that commitments name.</param>
/// <param name="On">Day of the visit.</param>
internal sealed record VisitFile(string Path, RulePack Pack, DateOnly On)
{
    /// <summary>Asks what is agreed on and adds it.</summary>
    /// <returns>Whether something was added.</returns>
    public bool Complete(Session session, AuditReport report, CancellationToken cancellation)
    {
        var name = System.IO.Path.GetFileName(Path);
        if (VisitReader.Read(Path, Pack).Any(visit => visit.On == On))
        {
            session.Output.WriteLine($"La visite de ce jour est déjà dans {name}\u202f: complétez-la là.");
            return false;
        }

        var added = new VisitPrompt(session, report, cancellation).Ask();
        if (added.Length == 0)
            return false;
        var text = AddedList.Completed(Path, added, "on");
        VisitReader.Parse(text, name, Pack);
        WholeFile.Write(Path, text);
        session.Output.WriteLine($"Écrit\u202f: {System.IO.Path.GetFullPath(Path)}");
        return true;
    }
}
