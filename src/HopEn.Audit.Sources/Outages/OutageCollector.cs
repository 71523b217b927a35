using HopEn.Audit.Engine.Files;
using HopEn.Audit.Model;
using HopEn.Audit.Outages;
using HopEn.Audit.Outages.Announcements;
using HopEn.Audit.Outages.Dates;
using HopEn.Audit.Outages.Declarations;
using HopEn.Audit.Sources.Outages.Network;

namespace HopEn.Audit.Sources.Outages;

/// <summary>Reads every source, says what became of each, and makes one list of outages of them all.</summary>
/// <param name="vocabulary">Words.</param>
/// <param name="cache">Folder of what is kept; null when nothing is, and only files are read.</param>
/// <param name="fetcher">Network; null to do without.</param>
/// <param name="clock">Clock.</param>
public sealed class OutageCollector(
    OutageVocabulary vocabulary,
    string? cache,
    PoliteFetcher? fetcher,
    TimeProvider clock
)
{
    private const long LargestFile = 20_000_000;

    private readonly ContentCache contents = new(cache ?? string.Empty);
    private readonly NoticeLog log = NoticeLog.Open(cache);
    private readonly OutageInterpreter interpreter = new(vocabulary);

    /// <summary>Reads the sources. One that can't be read is told in its entry and stops nothing.</summary>
    /// <param name="sources">Sources.</param>
    /// <param name="progress">Receives the title of each source before it is read; null when nobody looks.</param>
    /// <param name="cancellation">Stops between two sources, or during a request.</param>
    public async Task<(IReadOnlyList<Outage> Outages, IReadOnlyList<OutageSourceInfo> Sources)> ReadAsync(
        IReadOnlyList<OutageSource> sources,
        Action<string>? progress,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(sources);
        var outages = new List<Outage>();
        var states = new List<OutageSourceInfo>();
        foreach (var source in sources)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Invoke(source.Title);
            var (found, state) = await ReadAsync(source, cancellation);
            outages.AddRange(found);
            states.Add(state);
        }

        var now = ParisTime.Now(clock);
        if (fetcher is not null)
        {
            foreach (var outage in outages)
                log.See(outage, now);
            log.Save();
        }

        return (OutageMerge.Of(outages.Select(log.WithHistory)), states);
    }

    private async Task<(IReadOnlyList<Outage> Outages, OutageSourceInfo State)> ReadAsync(
        OutageSource source,
        CancellationToken cancellation
    )
    {
        var (content, state, readAt, problem) = source.Url is { } url
            ? await ContentAsync(source, url, cancellation)
            : FileContent(source);
        if (content is null)
            return (
                [],
                new OutageSourceInfo(
                    source.Id,
                    source.Title,
                    source.Location,
                    state,
                    null,
                    0,
                    null,
                    problem is null ? [] : [problem]
                )
            );
        var (batch, fault) = Announcements(source, content);
        var messages = new List<string>(problem is null ? [] : [problem]);
        if (fault is not null)
            messages.AddRange(fault);
        if (source.FollowsFeed && batch.FeedLink is { } feed)
        {
            var (feedContent, _, _, feedProblem) = await ContentAsync(source, feed, cancellation);
            if (feedProblem is not null)
                messages.Add(feedProblem);
            if (feedContent is not null)
            {
                var (more, feedFault) = Announcements(source with { Kind = OutageSourceKind.Feed }, feedContent);
                messages.AddRange(feedFault ?? []);
                batch = new AnnouncementBatch(
                    [.. batch.Announcements, .. more.Announcements],
                    [.. batch.Messages, .. more.Messages],
                    IsEmpty: batch.Announcements.Count == 0 && more.IsEmpty
                );
            }
        }

        messages.AddRange(batch.Messages);
        var today = DateOnly.FromDateTime(readAt.DateTime);
        var understood = batch
            .Announcements.Select(announcement => (announcement, Outages: Understood(source, announcement, today)))
            .ToArray();
        var outages = understood.SelectMany(pair => pair.Outages).ToArray();
        var undated = understood.Count(pair => pair.Outages.Count == 0);
        if (undated > 0)
            messages.Add(
                undated == 1
                    ? "Une annonce n’a pas de date qui soit comprise\u202f: lisez-la, et saisissez-la dans un outages.yml si elle vous concerne."
                    : $"{undated} annonces n’ont pas de date qui soit comprise\u202f: lisez-les, et saisissez dans un outages.yml celles qui vous concernent."
            );
        if (
            outages.Length == 0
            && fault is null
            && source.Kind == OutageSourceKind.Page
            && !batch.IsEmpty
            && messages.Count == 0
        )
            messages.Add(
                "Aucune annonce datée n’y est trouvée\u202f: il n’y en a pas, ou la page a changé. Regardez-la."
            );
        var final =
            outages.Length == 0
            && messages.Count > 0
            && !batch.IsEmpty
            && state is not (OutageSourceState.Unreachable or OutageSourceState.NeverRead)
                ? OutageSourceState.NotUnderstood
                : state;
        return (
            outages,
            new OutageSourceInfo(
                source.Id,
                source.Title,
                source.Location,
                final,
                readAt,
                outages.Length,
                ContentCache.Hash(content.Bytes),
                messages
            )
        );
    }

    private (AnnouncementBatch Batch, string[]? Fault) Announcements(OutageSource source, SourceContent content)
    {
        try
        {
            return (
                OutageContentReader.Read(
                    source,
                    content,
                    new DateContext(source.Published ?? ParisTime.Today(clock), source.Published is not null)
                ),
                null
            );
        }
        catch (ConfigurationException fault)
        {
            return (new AnnouncementBatch([], []), fault.Message.Split(Environment.NewLine));
        }
        catch (System.Text.RegularExpressions.RegexMatchTimeoutException)
        {
            return (
                new AnnouncementBatch([], []),
                ["Le contenu est trop long ou trop embrouillé pour être lu dans le temps imparti."]
            );
        }
    }

    // One that is too tangled to be read in time counts among those whose dates are not understood.
    private IReadOnlyList<Outage> Understood(OutageSource source, Announcement announcement, DateOnly today)
    {
        try
        {
            return interpreter.Read(source, announcement, today);
        }
        catch (System.Text.RegularExpressions.RegexMatchTimeoutException)
        {
            return [];
        }
    }

    private (SourceContent? Content, OutageSourceState State, DateTimeOffset ReadAt, string? Problem) FileContent(
        OutageSource source
    )
    {
        var now = ParisTime.Now(clock);
        try
        {
            var file = new FileInfo(source.File!);
            if (!file.Exists)
                return (
                    null,
                    OutageSourceState.Unreachable,
                    now,
                    $"Le fichier «\u202f{source.File}\u202f» est introuvable."
                );
            if (file.Length > LargestFile)
                return (
                    null,
                    OutageSourceState.Unreachable,
                    now,
                    $"Le fichier «\u202f{file.Name}\u202f» dépasse {LargestFile / 1_000_000} Mo\u202f: ce n’est pas une liste d’annonces."
                );
            return (
                new SourceContent(SharedFile.ReadBytes(file.FullName), null, null),
                OutageSourceState.Read,
                now,
                null
            );
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (
                null,
                OutageSourceState.Unreachable,
                now,
                $"Le fichier «\u202f{source.File}\u202f» ne peut pas être lu\u202f: vérifiez qu’il n’est pas ouvert ailleurs et que vous y avez accès."
            );
        }
    }

    private async Task<(
        SourceContent? Content,
        OutageSourceState State,
        DateTimeOffset ReadAt,
        string? Problem
    )> ContentAsync(OutageSource source, Uri url, CancellationToken cancellation)
    {
        var kept = contents.Find(source.Id, url);
        var now = ParisTime.Now(clock);
        if (fetcher is null)
        {
            return kept is { } old
                ? (Content(old.About, old.Bytes), OutageSourceState.Kept, ParisTime.Of(old.About.FetchedAt), null)
                : (
                    null,
                    OutageSourceState.NeverRead,
                    now,
                    "Cette source n’a jamais été lue\u202f: ajoutez --refresh pour la demander au réseau."
                );
        }

        var result = await fetcher.FetchAsync(url, kept?.About.ETag, kept?.About.LastModified, cancellation);
        return result.State switch
        {
            FetchState.Fetched => (
                Content(contents.Keep(source.Id, url, result, now), result.Bytes),
                OutageSourceState.Read,
                now,
                null
            ),
            FetchState.NotModified when kept is { } same => (
                Content(same.About, same.Bytes),
                OutageSourceState.Unchanged,
                now,
                null
            ),
            _ => kept is { } older
                ? (
                    Content(older.About, older.Bytes),
                    OutageSourceState.Unreachable,
                    ParisTime.Of(older.About.FetchedAt),
                    result.Problem + " Ce qui en était gardé a été lu."
                )
                : (null, OutageSourceState.Unreachable, now, result.Problem),
        };
    }

    private static SourceContent Content(KeptContent about, byte[] bytes) => new(bytes, about.Charset, about.Url);
}
