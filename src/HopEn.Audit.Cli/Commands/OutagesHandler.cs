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

/// <summary>Tells the interruptions of national services.</summary>
/// <param name="session">Session.</param>
/// <param name="network">Opens the network, when it is asked for.</param>
internal sealed class OutagesHandler(Session session, Func<FetchOptions, IFetcher> network)
{
    private static readonly CollectorAdvice Advice = new()
    {
        WhenNeverRead = "\u202f: ajoutez --refresh pour la demander au réseau.",
        WhenPrivate = " Si c’est voulu, ajoutez --allow-private.",
    };

    public async Task<int> RunAsync(OutagesRequest asked, CancellationToken cancellation)
    {
        if (asked.Last < asked.First)
            throw new UsageException("--to précède --from.");
        var declarations = OutageDeclarations.Read(asked.Rules);
        var sources = OutageSourceChoice.Of(declarations, [.. asked.Sources]);
        var (outages, states) = await ReadAsync(asked, declarations, sources, cancellation);
        Publish(OutageBulletin.Of(outages, states, ParisTime.Now(session.Clock), asked.First, asked.Last), asked);
        return ExitCode(sources, states);
    }

    private async Task<(IReadOnlyList<Outage> Outages, IReadOnlyList<OutageSourceInfo> Sources)> ReadAsync(
        OutagesRequest asked,
        OutageDeclarations declarations,
        IReadOnlyList<OutageSource> sources,
        CancellationToken cancellation
    )
    {
        var fetcher = asked.Refreshes
            ? network(new FetchOptions { AllowsPrivate = asked.AllowsPrivate, FollowsOtherHosts = true })
            : null;
        using var opened = fetcher as IDisposable;
        var progress = session.Progress(asked.IsQuiet);
        var done = 0;
        var read = await new OutageCollector(
            declarations.Vocabulary,
            asked.Cache ?? session.OutageCacheFolder(null),
            fetcher,
            session.Clock,
            Advice
        ).ReadAsync(sources, title => progress?.Report(new AuditProgress(title, done++, sources.Count)), cancellation);
        progress?.Report(new AuditProgress(string.Empty, sources.Count, sources.Count));
        return read;
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

    private void Publish(OutageBulletin bulletin, OutagesRequest asked)
    {
        if (asked is { Format: "console", Output: null })
        {
            ConsoleOutages.Write(bulletin, session.Results(asked.NoColour));
            return;
        }

        var text = asked.Format switch
        {
            "json" => OutageJson.Write(bulletin) + "\n",
            "ics" => OutageCalendar.Render(bulletin),
            "html" => new OutagePage(Installation.Templates).Render(bulletin),
            _ => throw new UsageException("--output demande --format json, ics ou html."),
        };
        if (asked.Output is not { } output)
        {
            session.Output.Write(text);
            return;
        }

        WholeFile.Write(Path.GetFullPath(output), text);
        foreach (
            var message in asked.IsQuiet
                ? []
                : bulletin.Sources.SelectMany(source =>
                    source.Messages.Select(message => $"{source.Title}\u202f: {message}")
                )
        )
            session.Error.WriteLine(message);
        if (!asked.IsQuiet)
            session.Output.WriteLine(Path.GetFullPath(output));
    }
}
