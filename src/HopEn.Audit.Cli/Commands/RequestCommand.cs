using System.CommandLine;
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

namespace HopEn.Audit.Cli.Commands;

/// <summary><c>request DOSSIER</c>: whom to ask for what a dossier lacks.</summary>
internal static class RequestCommand
{
    public static Command Create(Session session)
    {
        var dossier = new Argument<string>("DOSSIER")
        {
            Description = "Dossier qui contient dossier.yml\u202f; les exports peuvent manquer",
        };
        var output = CommonOptions.Output("Où écrire les demandes (par défaut\u202f: DOSSIER/demandes)");
        var programme = new Option<string?>("--programme")
        {
            Description = "Programme, à la place de celui que la période désigne",
            HelpName = "ID",
        };
        var cache = CommonOptions.Cache();
        var noCache = CommonOptions.NoCache();
        var rules = CommonOptions.Rules();
        var quiet = CommonOptions.Quiet();
        var noColour = CommonOptions.NoColour();
        var command = new Command(
            "request",
            "Écrit une page par personne à solliciter\u202f: quoi exporter, pourquoi, avec un modèle vide, "
                + "et les points de couverture que cela débloque."
        )
        {
            dossier,
            output,
            programme,
            cache,
            noCache,
            rules,
            quiet,
            noColour,
        };
        command.SetAction(
            (parsed, cancellation) =>
            {
                var read = DossierReader.Read(parsed.GetValue(dossier)!, ShippedKinds.All);
                var plan = Plan(
                    session,
                    read,
                    CommonOptions.Folders(parsed, rules),
                    parsed.GetValue(programme),
                    CommonOptions.ReferenceCache(session, parsed.GetValue(cache), parsed.GetValue(noCache)),
                    cancellation
                );
                var folder = parsed.GetValue(output) ?? Path.Combine(read.Folder, "demandes");
                new RequestWriter(Installation.Templates).Write(plan, folder);
                if (parsed.GetValue(quiet))
                    return Task.FromResult(ExitCodes.Met);
                ConsoleRequests.Write(plan, session.Results(parsed.GetValue(noColour)));
                session.Output.WriteLine();
                session.Output.WriteLine($"Demandes\u202f: {Path.GetFullPath(folder)}");
                return Task.FromResult(ExitCodes.Met);
            }
        );
        return command;
    }

    private static RequestPlan Plan(
        Session session,
        Dossier dossier,
        RuleFolders rules,
        string? programme,
        Sources.Reference.ReferenceCache? cache,
        CancellationToken cancellation
    )
    {
        var today = ParisTime.Today(session.Clock);
        var pack = RulePack.Read(rules, ShippedKinds.All);
        using var working = WorkingDataset.Open(session.Clock);
        var dataset = working.Dataset;
        var extents = new SourceInventory(dataset, cancellation).Look(dossier, cache);
        var warnings = extents
            .Select(extent => (extent.Kind, Text: extent.Shortfall(dossier.Period)))
            .Where(pair => pair.Text is not null)
            .Select(pair => (pair.Kind, pair.Text!))
            .ToArray();
        return new RequestPlanner(pack, dossier, dataset, today).Plan(programme, warnings);
    }
}
