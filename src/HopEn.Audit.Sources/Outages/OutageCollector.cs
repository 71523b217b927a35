using System.Text.RegularExpressions;
using HopEn.Audit.Model;
using HopEn.Audit.Outages;
using HopEn.Audit.Outages.Announcements;
using HopEn.Audit.Outages.Dates;
using HopEn.Audit.Outages.Declarations;
using HopEn.Audit.Sources.Http;

namespace HopEn.Audit.Sources.Outages;

/// <summary>Reads every source, says what became of each, and makes one list of outages of them all.</summary>
/// <param name="vocabulary">Words.</param>
/// <param name="cache">Folder of what is kept; null when nothing is, and only files are read.</param>
/// <param name="fetcher">Network; null to do without.</param>
/// <param name="clock">Clock.</param>
/// <param name="advice">What may be done where this runs; null when nothing can.</param>
public sealed class OutageCollector(
    OutageVocabulary vocabulary,
    string? cache,
    IFetcher? fetcher,
    TimeProvider clock,
    CollectorAdvice? advice = null
)
{
    private readonly OutageContents contents = new(
        new ContentCache(cache ?? string.Empty),
        fetcher,
        clock,
        advice ?? CollectorAdvice.None
    );
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
                log.Record(outage, now);
            log.Save();
        }

        return (OutageMerge.Of(outages.Select(log.WithHistory)), states);
    }

    private async Task<(IReadOnlyList<Outage> Outages, OutageSourceInfo State)> ReadAsync(
        OutageSource source,
        CancellationToken cancellation
    )
    {
        var reading = await contents.ReadAsync(source, cancellation);
        var messages = new List<string>(reading.Problem is { } problem ? [problem] : []);
        if (reading.Content is not { } content)
            return (
                [],
                new OutageSourceInfo(source.Id, source.Title, source.Location, reading.State) { Messages = messages }
            );
        var (batch, fault) = Announcements(source, content);
        messages.AddRange(fault ?? []);
        if (source.FollowsFeed && batch.FeedLink is { } feed)
            batch = await WithFeedAsync(source, batch, feed, messages, cancellation);
        messages.AddRange(batch.Messages);
        var today = DateOnly.FromDateTime(reading.ReadAt.DateTime);
        var understood = batch.Announcements.Select(announcement => OutagesOf(source, announcement, today)).ToArray();
        var outages = understood.SelectMany(closures => closures).ToArray();
        AddUndated(messages, understood.Count(closures => closures.Count == 0));
        var isSilent = source.Kind == OutageSourceKind.Page && fault is null && messages.Count == 0;
        if (outages.Length == 0 && isSilent && !batch.IsEmpty)
            messages.Add(
                "Aucune annonce datée n’y est trouvée\u202f: il n’y en a pas, ou la page a changé. Regardez-la."
            );
        var isUnderstood = outages.Length > 0 || messages.Count == 0 || batch.IsEmpty;
        return (
            outages,
            new OutageSourceInfo(
                source.Id,
                source.Title,
                source.Location,
                isUnderstood || reading.State is OutageSourceState.Unreachable
                    ? reading.State
                    : OutageSourceState.NotUnderstood
            )
            {
                ReadAt = reading.ReadAt,
                Notices = outages.Length,
                Sha256 = ContentCache.Hash(content.Bytes),
                Messages = messages,
            }
        );
    }

    private async Task<AnnouncementBatch> WithFeedAsync(
        OutageSource source,
        AnnouncementBatch page,
        Uri feed,
        List<string> messages,
        CancellationToken cancellation
    )
    {
        var reading = await contents.ReadAsync(source.Id, feed, cancellation);
        if (reading.Problem is { } problem)
            messages.Add(problem);
        if (reading.Content is not { } content)
            return page;
        var (more, fault) = Announcements(source with { Kind = OutageSourceKind.Feed }, content);
        messages.AddRange(fault ?? []);
        return new AnnouncementBatch(
            [.. page.Announcements, .. more.Announcements],
            [.. page.Messages, .. more.Messages],
            IsEmpty: page.Announcements.Count == 0 && more.IsEmpty
        );
    }

    private static void AddUndated(List<string> messages, int undated)
    {
        if (undated == 1)
            messages.Add(
                "Une annonce n’a pas de date qui soit comprise\u202f: lisez-la, "
                    + "et saisissez-la dans un outages.yml si elle vous concerne."
            );
        else if (undated > 1)
            messages.Add(
                $"{undated} annonces n’ont pas de date qui soit comprise\u202f: lisez-les, "
                    + "et saisissez dans un outages.yml celles qui vous concernent."
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
        catch (RegexMatchTimeoutException)
        {
            return (
                new AnnouncementBatch([], []),
                ["Le contenu est trop long ou trop embrouillé pour être lu dans le temps imparti."]
            );
        }
    }

    // One that is too tangled to be read in time counts among those whose dates are not understood.
    private IReadOnlyList<Outage> OutagesOf(OutageSource source, Announcement announcement, DateOnly today)
    {
        try
        {
            return interpreter.Read(source, announcement, today);
        }
        catch (RegexMatchTimeoutException)
        {
            return [];
        }
    }
}
