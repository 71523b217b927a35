using System.CommandLine;
using System.Globalization;
using HopEn.Audit.Cli.Hosting;
using HopEn.Audit.Cli.Terminal;
using HopEn.Audit.Model;
using HopEn.Audit.Outages.Declarations;
using HopEn.Audit.Reports.Outages;
using HopEn.Audit.Sources.Files;
using HopEn.Audit.Sources.Http;
using HopEn.Audit.Sources.Outages;
using HopEn.Audit.Sources.Outages.Declarations;

namespace HopEn.Audit.Cli.Commands;

/// <summary><c>outages</c>: the interruptions of national services, without a dossier.</summary>
internal static class OutagesCommand
{
    private static readonly CollectorAdvice Advice = new()
    {
        WhenNeverRead = "\u202f: ajoutez --refresh pour la demander au réseau.",
        WhenPrivate = " Si c’est voulu, ajoutez --allow-private.",
    };

    public static Command Create(Session session)
    {
        var source = new Option<string[]>("--source")
        {
            Description =
                "Source à lire, à répéter\u202f: l’identifiant d’une source déclarée, "
                + "un fichier (outages.yml, .ics, .html, .xml, .json, .txt), "
                + "ou une adresse https://…, demandée avec --refresh. Par défaut, toutes les sources déclarées",
            HelpName = "ID|FICHIER|ADRESSE",
        };
        var from = Day("--from", "Premier jour, AAAA-MM-JJ");
        var to = Day("--to", "Dernier jour, AAAA-MM-JJ");
        var refresh = new Option<bool>("--refresh")
        {
            Description =
                "Demande les pages et les flux au réseau\u202f; "
                + "sans cette option, rien n’est demandé et ce qui est gardé est lu",
        };
        var format = new Option<string>("--format")
        {
            Description = "Format",
            HelpName = "console|json|ics|html",
            DefaultValueFactory = _ => "console",
        };
        format.AcceptOnlyFromAmong("console", "json", "ics", "html");
        var output = new Option<string?>("--output")
        {
            Description = "Fichier à écrire, au lieu de l’affichage",
            HelpName = "FICHIER",
        };
        var allowPrivate = new Option<bool>("--allow-private")
        {
            Description = "Accepte les adresses de ce poste et des réseaux privés (un intranet)",
        };
        var cache = new Option<string?>("--cache")
        {
            Description = "Où garder ce qui est lu sur le réseau, à la place du répertoire de l’utilisateur",
            HelpName = "DOSSIER",
        };
        var rules = CommonOptions.Rules();
        var quiet = CommonOptions.Quiet();
        var noColour = CommonOptions.NoColour();
        var command = new Command(
            "outages",
            "Dit les interruptions connues du DMP, de Mon espace santé, d’INSi, de l’Annuaire Santé et de MSSanté\u202f: "
                + "celles à venir d’abord, et que faire."
        )
        {
            source,
            from,
            to,
            refresh,
            format,
            output,
            allowPrivate,
            cache,
            rules,
            quiet,
            noColour,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var (first, last) = (Date(parsed.GetValue(from)), Date(parsed.GetValue(to)));
                if (last < first)
                    throw new UsageException("--to précède --from.");
                var declarations = OutageDeclarations.Read(CommonOptions.Folders(parsed, rules).Base);
                var sources = OutageSourceChoice.Of(declarations, parsed.GetValue(source) ?? []);
                using var fetcher = parsed.GetValue(refresh)
                    ? new PoliteFetcher(
                        new FetchOptions { AllowsPrivate = parsed.GetValue(allowPrivate), FollowsOtherHosts = true },
                        session.Clock
                    )
                    : null;
                var progress = session.Progress(parsed.GetValue(quiet));
                var done = 0;
                var (outages, states) = await new OutageCollector(
                    declarations.Vocabulary,
                    parsed.GetValue(cache) ?? session.OutageCacheFolder(null),
                    fetcher,
                    session.Clock,
                    Advice
                ).ReadAsync(
                    sources,
                    title => progress?.Report(new AuditProgress(title, done++, sources.Count)),
                    cancellation
                );
                progress?.Report(new AuditProgress(string.Empty, sources.Count, sources.Count));
                var bulletin = OutageBulletin.Of(outages, states, ParisTime.Now(session.Clock), first, last);
                Publish(
                    session,
                    bulletin,
                    parsed.GetValue(format)!,
                    parsed.GetValue(output),
                    parsed.GetValue(noColour),
                    parsed.GetValue(quiet)
                );
                return ExitCode(sources, states);
            }
        );
        return command;
    }

    private static int ExitCode(IReadOnlyList<OutageSource> sources, IReadOnlyList<OutageSourceInfo> states)
    {
        // A list kept by hand that holds faults is for its author to mend, as in an audit.
        var isFaulty = sources
            .Zip(states)
            .Any(pair =>
                pair is { First.Kind: OutageSourceKind.Events, Second.State: OutageSourceState.NotUnderstood }
            );
        if (isFaulty)
            return ExitCodes.ConfigurationInvalid;
        if (states.Any(state => state.State != OutageSourceState.Unreachable))
            return ExitCodes.Met;
        // A file stays as it is; a server may answer later.
        return sources.All(one => one.File is not null) ? ExitCodes.SourceUnreadable : ExitCodes.SourceUnavailable;
    }

    private static void Publish(
        Session session,
        OutageBulletin bulletin,
        string format,
        string? output,
        bool noColour,
        bool quiet
    )
    {
        if (format == "console" && output is null)
        {
            ConsoleOutages.Write(bulletin, session.Results(noColour));
            return;
        }

        var text = format switch
        {
            "json" => OutageJson.Write(bulletin) + "\n",
            "ics" => OutageCalendar.Render(bulletin),
            "html" => new OutagePage(Installation.Templates).Render(bulletin),
            _ => throw new UsageException("--output demande --format json, ics ou html."),
        };
        if (output is null)
        {
            session.Output.Write(text);
            return;
        }

        WholeFile.Write(Path.GetFullPath(output), text);
        foreach (
            var message in quiet
                ? []
                : bulletin.Sources.SelectMany(source =>
                    source.Messages.Select(message => $"{source.Title}\u202f: {message}")
                )
        )
            session.Error.WriteLine(message);
        if (!quiet)
            session.Output.WriteLine(Path.GetFullPath(output));
    }

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
