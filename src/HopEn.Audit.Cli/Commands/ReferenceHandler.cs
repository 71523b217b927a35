using System.Globalization;
using HopEn.Audit.Cli.Hosting;
using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;
using HopEn.Audit.Reports.Words;
using HopEn.Audit.Sources.Kinds;
using HopEn.Audit.Sources.Reference;
using Spectre.Console;

namespace HopEn.Audit.Cli.Commands;

/// <summary>Fills the cache of public files, and shows what it holds.</summary>
internal sealed class ReferenceHandler(Session session)
{
    /// <summary>Reads files into the cache, all of them or none.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="files">Public files.</param>
    /// <param name="quiet">Whether nothing is shown.</param>
    /// <param name="cancellation">Interrupts it.</param>
    public int Import(ReferenceCache cache, IReadOnlyList<string> files, bool quiet, CancellationToken cancellation)
    {
        var before = Before(cache);
        var imported = new ReferenceImport(cache, session.Clock, cancellation).Import(files, session.Progress(quiet));
        if (quiet)
            return ExitCodes.Met;
        session.Results(noColour: false).Write(Table(imported));
        foreach (
            var (entry, old) in imported
                .Select(entry => (entry, before.FirstOrDefault(one => one.Kind == entry.Kind)))
                .Where(pair => pair.Item2?.Date > pair.entry.Date)
        )
        {
            session.Output.WriteLine(
                $"Attention\u202f: {entry.File} est plus ancien que ce qu’il remplace "
                    + $"(données du {FrenchNumbers.Day(old!.Date!.Value)})."
            );
        }

        foreach (var notice in imported.SelectMany(entry => entry.Notices))
            session.Output.WriteLine("Note\u202f: " + MessageWords.Of(notice, Surface.Terminal));
        session.Output.WriteLine($"Cache\u202f: {Path.GetFullPath(cache.Folder)}");
        return ExitCodes.Met;
    }

    /// <summary>Shows what the cache holds, and checks that it is what was put there.</summary>
    /// <param name="cache">The cache.</param>
    public int List(ReferenceCache cache)
    {
        var entries = cache.Entries();
        if (entries.Count == 0)
            session.Output.WriteLine(
                "Le cache est vide\u202f: «\u202fhopen-audit reference import FICHIER…\u202f» le remplit."
            );
        else
            session.Results(noColour: false).Write(Table(entries));
        session.Output.WriteLine($"Cache\u202f: {Path.GetFullPath(cache.Folder)}");
        foreach (var entry in entries)
            cache.Verify(entry);
        return ExitCodes.Met;
    }

    // What is damaged is about to be replaced: it is no reason to refuse.
    private static IReadOnlyList<ReferenceEntry> Before(ReferenceCache cache)
    {
        try
        {
            return cache.Entries();
        }
        catch (SourceUnreadableException)
        {
            return [];
        }
    }

    private static Table Table(IReadOnlyList<ReferenceEntry> entries)
    {
        var table = new Table()
            .Border(TableBorder.Simple)
            .AddColumn("Fichier")
            .AddColumn("Contenu")
            .AddColumn(new TableColumn("Lignes").RightAligned().NoWrap())
            .AddColumn(new TableColumn("Illisibles").RightAligned().NoWrap())
            .AddColumn(new TableColumn("Données du").NoWrap())
            .AddColumn(new TableColumn("Importé le").NoWrap())
            .AddColumn(new TableColumn("Empreinte").NoWrap());
        foreach (var entry in entries)
        {
            table.AddRow(
                new Text(entry.File.Split('!')[^1]),
                new Text(ShippedKinds.All.Find(entry.Kind)?.ShortLabel ?? entry.Kind),
                new Text(FrenchNumbers.Count(entry.Tables.Sum(one => one.Rows))),
                new Text(FrenchNumbers.Count(entry.Tables.Sum(one => one.Rejected))),
                new Text(entry.Date is { } date ? FrenchNumbers.Day(date) : "inconnue"),
                new Text(entry.ImportedAt.ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture)),
                new Text(entry.Sha256[..12])
            );
        }

        return table;
    }
}
