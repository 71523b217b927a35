using HopEn.Audit.Cli.Hosting;
using HopEn.Audit.Cli.Terminal;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Requests;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;
using HopEn.Audit.Model.Requests;
using HopEn.Audit.Reports.Requests;
using HopEn.Audit.Run;
using HopEn.Audit.Sources.Inventory;
using HopEn.Audit.Sources.Kinds;
using HopEn.Audit.Sources.Reference;

namespace HopEn.Audit.Cli.Commands;

/// <summary>What <c>request</c> is asked.</summary>
/// <param name="Dossier">Folder of the dossier.</param>
/// <param name="Rules">Rules.</param>
/// <param name="Programme">Programme; null for the one that the period designates.</param>
/// <param name="Cache">Cache of the public files; null to do without.</param>
/// <param name="Output">Where to write; null for a folder of the dossier.</param>
/// <param name="IsQuiet">Whether nothing is shown.</param>
/// <param name="NoColour">Whether what is shown has no colour.</param>
internal sealed record ExportsRequest(
    string Dossier,
    RuleFolders Rules,
    string? Programme,
    ReferenceCache? Cache,
    string? Output,
    bool IsQuiet,
    bool NoColour
);

/// <summary>Writes whom to ask for what a dossier lacks, a page each.</summary>
internal sealed class RequestHandler(Session session)
{
    public int Run(ExportsRequest asked, CancellationToken cancellation)
    {
        var dossier = DossierReader.Read(asked.Dossier, ShippedKinds.All);
        var plan = Plan(dossier, asked, cancellation);
        var folder = asked.Output ?? Path.Combine(dossier.Folder, "demandes");
        new RequestWriter(Installation.Templates).Write(plan, folder);
        if (asked.IsQuiet)
            return ExitCodes.Met;
        ConsoleRequests.Write(plan, session.Results(asked.NoColour));
        session.Output.WriteLine();
        session.Output.WriteLine($"Demandes\u202f: {Path.GetFullPath(folder)}");
        return ExitCodes.Met;
    }

    private RequestPlan Plan(Dossier dossier, ExportsRequest asked, CancellationToken cancellation)
    {
        var today = ParisTime.Today(session.Clock);
        var pack = RulePack.Read(asked.Rules, ShippedKinds.All);
        using var working = WorkingDataset.Open(session.Clock);
        var dataset = working.Dataset;
        var extents = new SourceInventory(dataset, cancellation).Look(dossier, asked.Cache);
        var warnings = extents
            .Select(extent => (extent.Kind, Told: extent.Shortfall(dossier.Period)))
            .Where(pair => pair.Told is not null)
            .Select(pair => (pair.Kind, pair.Told!))
            .ToArray();
        return new RequestPlanner(pack, dossier, dataset, today).Plan(asked.Programme, warnings);
    }
}
