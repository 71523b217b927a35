using System.CommandLine;
using System.Globalization;
using HopEn.Audit.Cli.Hosting;
using HopEn.Audit.Sources.Http;

namespace HopEn.Audit.Cli.Commands;

/// <summary><c>outages</c>: the interruptions of national services, without a dossier.</summary>
internal sealed class OutagesCommand
{
    private readonly Option<string> rules = CommonOptions.Rules();
    private readonly Option<bool> quiet = CommonOptions.Quiet();
    private readonly Option<bool> noColour = CommonOptions.NoColour();
    private readonly Option<string?> from = Day("--from", "Premier jour, AAAA-MM-JJ");
    private readonly Option<string?> to = Day("--to", "Dernier jour, AAAA-MM-JJ");

    private readonly Option<string[]> source = new("--source")
    {
        Description =
            "Source à lire, à répéter\u202f: l’identifiant d’une source déclarée, "
            + "un fichier (outages.yml, .ics, .html, .xml, .json, .txt), "
            + "ou une adresse https://…, demandée avec --refresh. Par défaut, toutes les sources déclarées",
        HelpName = "ID|FICHIER|ADRESSE",
    };

    private readonly Option<bool> refresh = new("--refresh")
    {
        Description =
            "Demande les pages et les flux au réseau\u202f; "
            + "sans cette option, rien n’est demandé et ce qui est gardé est lu",
    };

    private readonly Option<string> format = new("--format")
    {
        Description = "Format",
        HelpName = "console|json|ics|html",
        DefaultValueFactory = _ => "console",
    };

    private readonly Option<string?> output = new("--output")
    {
        Description = "Fichier à écrire, au lieu de l’affichage",
        HelpName = "FICHIER",
    };

    private readonly Option<bool> allowPrivate = new("--allow-private")
    {
        Description = "Accepte les adresses de ce poste et des réseaux privés (un intranet)",
    };

    private readonly Option<string?> cache = new("--cache")
    {
        Description = "Où garder ce qui est lu sur le réseau, à la place du répertoire de l’utilisateur",
        HelpName = "DOSSIER",
    };

    private OutagesCommand() => format.AcceptOnlyFromAmong("console", "json", "ics", "html");

    public static Command Create(Session session)
    {
        var outages = new OutagesCommand();
        var command = new Command(
            "outages",
            "Dit les interruptions connues du DMP, de Mon espace santé, d’INSi, de l’Annuaire Santé et de MSSanté\u202f: "
                + "celles à venir d’abord, et que faire."
        )
        {
            outages.source,
            outages.from,
            outages.to,
            outages.refresh,
            outages.format,
            outages.output,
            outages.allowPrivate,
            outages.cache,
            outages.rules,
            outages.quiet,
            outages.noColour,
        };
        var handler = new OutagesHandler(session, options => new PoliteFetcher(options, session.Clock));
        command.SetAction((parsed, cancellation) => handler.RunAsync(outages.Asked(parsed), cancellation));
        return command;
    }

    private OutagesRequest Asked(ParseResult parsed) =>
        new()
        {
            Rules = CommonOptions.Folders(parsed, rules).Base,
            Sources = parsed.GetValue(source) ?? [],
            First = Date(parsed.GetValue(from)),
            Last = Date(parsed.GetValue(to)),
            Refreshes = parsed.GetValue(refresh),
            AllowsPrivate = parsed.GetValue(allowPrivate),
            Format = parsed.GetValue(format)!,
            Output = parsed.GetValue(output),
            Cache = parsed.GetValue(cache),
            IsQuiet = parsed.GetValue(quiet),
            NoColour = parsed.GetValue(noColour),
        };

    private static Option<string?> Day(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "JOUR" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && Date(text) is null)
                result.AddError($"{name}\u202f: «\u202f{text}\u202f» n’est pas un jour AAAA-MM-JJ.");
        });
        return option;
    }

    private static DateOnly? Date(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
