using System.Security.Cryptography;
using System.Text;
using HopEn.Audit.Model;
using HopEn.Audit.Outages.Announcements;
using HopEn.Audit.Outages.Dates;
using HopEn.Audit.Outages.Declarations;

namespace HopEn.Audit.Outages;

/// <summary>Understands announcements: which service, when, what stops.</summary>
/// <remarks>
/// One announcement may tell several closures. Each dated phrase is one; its service is named by its own line, else by the nearest
/// line above it, else by the title, else by the source. A phrase that only repeats another, with less precision, is dropped.
/// </remarks>
public sealed class OutageInterpreter(OutageVocabulary vocabulary)
{
    private readonly EffectReader effects = new(vocabulary);
    private readonly WithdrawalReader withdrawals = new(vocabulary);

    private const int LongestExcerpt = 600;

    /// <summary>Understands an announcement.</summary>
    /// <param name="source">Its source.</param>
    /// <param name="announcement">The announcement.</param>
    /// <param name="readOn">The day it was read, for dates without year when nothing tells when it was written.</param>
    /// <returns>One outage per closure and service; empty when no date is understood.</returns>
    public IReadOnlyList<Outage> Read(OutageSource source, Announcement announcement, DateOnly readOn)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(announcement);
        var text = (
            announcement.Title is { } title && !announcement.Text.Contains(title, StringComparison.Ordinal)
                ? title + "\n" + announcement.Text
                : announcement.Text
        ).Normalize();
        IReadOnlyList<DatedPhrase> phrases = announcement.When is { } told
            ? [new DatedPhrase(told.Phrase, 0, false, told)]
            : Phrases(text, announcement.PublishedOn ?? source.Published, readOn);
        var published = announcement.PublishedOn
            ?? FrenchDates
                .Find(text, new DateContext(readOn, false))
                .Where(phrase => phrase.IsPublication)
                .Select(phrase => phrase.Time.Start)
                .OfType<DateTimeOffset>()
                .Select(start => (DateOnly?)DateOnly.FromDateTime(start.DateTime))
                .FirstOrDefault();
        phrases =
        [
            .. phrases.Select(phrase => phrase with { Time = ResolvedStatus.Bounded(phrase.Time, text, published) }),
        ];
        var withdrawn =
            announcement.When is null ? withdrawals.Read(text, phrases)
            : vocabulary.IsCancelled(text) ? new HashSet<int> { 0 }
            : [];
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        var origin = new NoticeOrigin(source, announcement, text, hash, published);
        var outages = new List<Outage>();
        foreach (var (phrase, index) in phrases.Select((phrase, index) => (phrase, index)))
        {
            var block = phrases.Count == 1 ? text : Block(text, phrases, index);
            var services =
                announcement.Services.Count > 0
                    ? announcement.Services
                    : Services(text, phrase.Start, announcement.Title, source.Service);
            outages.AddRange(
                services.Select(service =>
                    Outage(origin, service, phrase, block, announcement.IsCancelled || withdrawn.Contains(index))
                )
            );
        }

        return Distinct(outages);
    }

    private static List<DatedPhrase> Phrases(string text, DateOnly? published, DateOnly readOn)
    {
        var context = published is { } day ? new DateContext(day, true) : new DateContext(readOn, false);
        var found = FrenchDates.Find(text, context);
        // « publié hier » is no known day when the day of reading is all there is to count from.
        if (
            published is null
            && found.FirstOrDefault(phrase => phrase.IsPublication)?.Time is { Start: { } written } time
        )
            found = FrenchDates.Find(
                text,
                new DateContext(DateOnly.FromDateTime(written.DateTime), !DateDoubts.IsRelative(time))
            );
        return [.. found.Where(phrase => !phrase.IsPublication)];
    }

    private IReadOnlyList<OutageService> Services(string text, int start, string? title, OutageService? declared)
    {
        var at = Math.Min(start, text.Length);
        var line = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
        var end = text.IndexOf('\n', at);
        if (vocabulary.Services(text[line..(end < 0 ? text.Length : end)]) is { Count: > 0 } own)
            return own;
        foreach (var above in text[..line].Split('\n').Reverse())
        {
            if (vocabulary.Services(above) is { Count: > 0 } nearest)
                return nearest;
        }

        if (vocabulary.Services(title ?? string.Empty) is { Count: > 0 } named)
            return named;
        if (vocabulary.Services(text) is { Count: > 0 } anywhere)
            return anywhere;
        return [declared ?? OutageService.Other];
    }

    // What an announcement of several closures says of one: from after the line of the one before to before the line of the next.
    private static string Block(string text, IReadOnlyList<DatedPhrase> phrases, int index)
    {
        var start = index == 0 ? 0 : LineStart(text, phrases[index].Start);
        var end = index + 1 < phrases.Count ? LineStart(text, phrases[index + 1].Start) : text.Length;
        return end > start
            ? text[start..end]
            : text[start..(text.IndexOf('\n', start) is var stop && stop < 0 ? text.Length : stop)];
    }

    private static int LineStart(string text, int at) =>
        at <= 0 ? 0 : text.LastIndexOf('\n', Math.Min(at, text.Length) - 1) + 1;

    private Outage Outage(
        NoticeOrigin origin,
        OutageService service,
        DatedPhrase phrase,
        string block,
        bool isCancelled
    )
    {
        var (source, announcement) = (origin.Source, origin.Announcement);
        var known = vocabulary.Of(service);
        var nature = announcement.Nature
            ?? (
                vocabulary.Nature(block) is not OutageNature.Unknown and var own ? own : vocabulary.Nature(origin.Text)
            );
        var confidence = announcement.Confidence ?? source.Confidence;
        var stopped = announcement.Effects is { } told ? effects.ReadWords(told) : effects.Read(block);
        var isAffected = stopped.All(effect => effect.Use != OutageUse.Nothing);
        var notice = new OutageNotice
        {
            SourceId = source.Id,
            Source = announcement.Origin ?? source.Title,
            Key = announcement.Key,
            Title = announcement.Title,
            Text = Excerpt(origin.Text),
            TextSha256 = origin.TextSha256,
            Url = announcement.Url,
            PublishedOn = origin.PublishedOn,
            Confidence = confidence,
            Phrase = phrase.Text,
        };
        var name = service == OutageService.Other && announcement.Title is { } title ? title : known.Name;
        return new Outage
        {
            Id = string.Empty,
            Service = service,
            ServiceName = name,
            Nature = nature,
            Cancelled = isCancelled,
            When = phrase.Time,
            Effects = stopped,
            Confidence = confidence,
            Objectives = isAffected ? known.Objectives : [],
            Impacts = [],
            Advice = isAffected ? known.Advice : new OutageAdvice([], [], []),
            Notices = [notice],
            History = [],
        };
    }

    private static string Excerpt(string text) => text.Length <= LongestExcerpt ? text : text[..LongestExcerpt] + "…";

    private static List<Outage> Distinct(List<Outage> outages)
    {
        var kept = new List<Outage>();
        foreach (var outage in outages.OrderByDescending(outage => outage.When.IsExact))
        {
            if (
                !outage.When.IsExact
                && kept.Any(other => other.Service == outage.Service && Overlap(other.When, outage.When))
            )
                continue;
            if (
                kept.Any(other =>
                    other.Service == outage.Service
                    && other.When.Start == outage.When.Start
                    && other.When.End == outage.When.End
                )
            )
                continue;
            kept.Add(outage);
        }

        return [.. kept.OrderBy(outage => outages.IndexOf(outage))];
    }

    private static bool Overlap(OutageTime first, OutageTime second) =>
        first.Retained.Windows.Any(window =>
            second.MayTouch(
                window.PossibleStart ?? DateTimeOffset.MinValue,
                window.PossibleEnd ?? DateTimeOffset.MaxValue
            )
        );

    // What every closure of one announcement has in common.
    private sealed record NoticeOrigin(
        OutageSource Source,
        Announcement Announcement,
        string Text,
        string TextSha256,
        DateOnly? PublishedOn
    );
}
