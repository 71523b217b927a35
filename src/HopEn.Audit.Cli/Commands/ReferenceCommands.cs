using System.CommandLine;
using HopEn.Audit.Cli.Hosting;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Reference;

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
                Task.FromResult(
                    new ReferenceHandler(session).Import(
                        Open(session, parsed.GetValue(cache)),
                        parsed.GetValue(files)!,
                        parsed.GetValue(quiet),
                        cancellation
                    )
                )
        );
        return command;
    }

    private static Command List(Session session, Option<string?> cache)
    {
        var command = new Command("list", "Montre ce que le cache contient, de quand, et avec quelle empreinte.");
        command.SetAction(parsed => new ReferenceHandler(session).List(Open(session, parsed.GetValue(cache))));
        return command;
    }

    private static ReferenceCache Open(Session session, string? told) =>
        CommonOptions.ReferenceCache(session, told, refused: false)
        ?? throw new UsageException(
            "Ce compte n’a pas de répertoire de données\u202f: indiquez le cache avec --cache, ou avec la variable HOPEN_AUDIT_CACHE."
        );
}
