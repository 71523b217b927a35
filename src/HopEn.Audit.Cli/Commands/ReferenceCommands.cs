using System.CommandLine;
using System.Globalization;
using HopEn.Audit.Cli.Hosting;
using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;
using HopEn.Audit.Reports.Words;
using HopEn.Audit.Sources.Kinds;
using HopEn.Audit.Sources.Reference;
using Spectre.Console;

namespace HopEn.Audit.Cli.Commands;

/// <summary><c>reference import | list</c>: the public files of this user, read once for every dossier.</summary>
internal static class ReferenceCommands
{
    public static Command Create(Session session)
    {
        var cache = CommonOptions.Cache();
        cache.Recursive = true;
        var command = new Command(
            "reference",
            "Garde les fichiers publics (Annuaire Santé, FINESS, liste blanche) dans un cache que tous les dossiers partagent."
        )
        {
            cache,
        };
        command.Subcommands.Add(Import(session, cache));
        command.Subcommands.Add(List(session, cache));
        return command;
    }

    private static Command Import(Session session, Option<string?> cache)
    {
        var files = new Argument<string[]>("FICHIER…")
        {
            Description = "Fichiers publics, tels qu’ils sont publiés\u202f; chacun est reconnu à son contenu",
            Arity = ArgumentArity.OneOrMore,
        };
        var quiet = CommonOptions.Quiet();
        var command = new Command("import", "Lit des fichiers publics et les met dans le cache, tous ou aucun.")
        {
            files,
            quiet,
        };
        command.SetAction(
            (parsed, cancellation) =>
            {
                var target = Open(session, parsed.GetValue(cache));
                var before = Before(target);
                var imported = new ReferenceImport(target, session.Clock, cancellation).Import(
                    parsed.GetValue(files)!,
                    session.Progress(parsed.GetValue(quiet))
                );
                if (parsed.GetValue(quiet))
                    return Task.FromResult(ExitCodes.Met);
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
                session.Output.WriteLine($"Cache\u202f: {Path.GetFullPath(target.Folder)}");
                return Task.FromResult(ExitCodes.Met);
            }
        );
        return command;
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

    private static Command List(Session session, Option<string?> cache)
    {
        var command = new Command("list", "Montre ce que le cache contient, de quand, et avec quelle empreinte.");
        command.SetAction(parsed =>
        {
            var source = Open(session, parsed.GetValue(cache));
            var entries = source.Entries();
            if (entries.Count == 0)
                session.Output.WriteLine(
                    "Le cache est vide\u202f: «\u202fhopen-audit reference import FICHIER…\u202f» le remplit."
                );
            else
                session.Results(noColour: false).Write(Table(entries));
            session.Output.WriteLine($"Cache\u202f: {Path.GetFullPath(source.Folder)}");
            foreach (var entry in entries)
                source.Verify(entry);
            return ExitCodes.Met;
        });
        return command;
    }

    private static ReferenceCache Open(Session session, string? told) =>
        CommonOptions.ReferenceCache(session, told, refused: false)
        ?? throw new UsageException(
            "Ce compte n’a pas de répertoire de données\u202f: indiquez le cache avec --cache, ou avec la variable HOPEN_AUDIT_CACHE."
        );

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
