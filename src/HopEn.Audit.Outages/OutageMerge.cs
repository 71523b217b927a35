using System.Globalization;
using System.Text.Json;
using HopEn.Audit.Model;

namespace HopEn.Audit.Outages;

/// <summary>Makes one outage of what several sources tell of the same event.</summary>
/// <remarks>
/// Two outages are one event when they stop the same service and may overlap. The time retained is that of the most trusted source
/// that gives hours; when another exact one differs, its reading is kept and the user is told.
/// </remarks>
public static class OutageMerge
{
    private static readonly TimeSpan OpenEnd = TimeSpan.FromHours(36);

    /// <summary>Merges, in the order of the starts, and gives each event its identifier.</summary>
    public static IReadOnlyList<Outage> Of(IEnumerable<Outage> outages)
    {
        ArgumentNullException.ThrowIfNull(outages);
        var merged = new List<Outage>();
        foreach (
            var outage in outages
                .OrderByDescending(outage => outage.When.IsExact)
                .ThenBy(outage => outage.Confidence)
                .ThenBy(outage => outage.When.Readings.Count)
        )
        {
            var at = merged.FindIndex(known => IsSameEvent(known, outage));
            if (at < 0)
                merged.Add(outage);
            else
                merged[at] = MergeInto(merged[at], outage);
        }

        var used = new Dictionary<string, int>(StringComparer.Ordinal);
        return
        [
            .. merged
                .OrderBy(outage => outage.When.Start)
                .ThenBy(outage => outage.Service)
                .Select(outage =>
                    outage with
                    {
                        Id = NumberedId(outage, used),
                        Impacts = OutageOverlay.Of(outage.When),
                        Notices = [.. outage.Notices.OrderBy(notice => notice.Confidence)],
                    }
                ),
        ];
    }

    private static bool IsSameEvent(Outage known, Outage other) =>
        known.Service == other.Service
        && (known.Service != OutageService.Other || known.ServiceName == other.ServiceName)
        && known.When.Retained.Windows.Any(window =>
            other.When.MayTouch(window.PossibleStart ?? DateTimeOffset.MinValue, End(window))
            && other.When.Retained.Windows.Any(one => Start(one) < End(window) && Start(window) < End(one))
        );

    private static DateTimeOffset Start(OutageWindow window) =>
        window.PossibleStart ?? (window.PossibleEnd - OpenEnd) ?? DateTimeOffset.MinValue;

    private static DateTimeOffset End(OutageWindow window) =>
        window.PossibleEnd ?? (window.PossibleStart + OpenEnd) ?? DateTimeOffset.MaxValue;

    private static Outage MergeInto(Outage known, Outage other) =>
        known with
        {
            When = MergedTime(known, other),
            Nature = known.Nature == OutageNature.Unknown ? other.Nature : known.Nature,
            Cancelled = LastPublished(known, other).Cancelled,
            Effects = MergedEffects(known.Effects, other.Effects),
            Objectives = known.Objectives.Count > 0 ? known.Objectives : other.Objectives,
            Advice = known.Advice is { Before.Count: 0, During.Count: 0, After.Count: 0 } ? other.Advice : known.Advice,
            Confidence = known.Confidence < other.Confidence ? known.Confidence : other.Confidence,
            Notices =
            [
                .. known
                    .Notices.Concat(other.Notices)
                    .DistinctBy(notice => (notice.SourceId, notice.Key, notice.TextSha256, notice.Phrase)),
            ],
            History =
            [
                .. known.History.Concat(other.History).DistinctBy(revision => (revision.SourceId, revision.TextSha256)),
            ],
        };

    // « sans interruption » holds only when no source says otherwise.
    private static OutageEffect[] MergedEffects(IReadOnlyList<OutageEffect> known, IReadOnlyList<OutageEffect> other)
    {
        static bool IsNothing(IReadOnlyList<OutageEffect> effects) =>
            effects.Any(effect => effect.Use == OutageUse.Nothing);
        var all = known.Concat(other).DistinctBy(effect => effect.Word.ToUpperInvariant());
        return [.. IsNothing(known) && IsNothing(other) ? all : all.Where(effect => effect.Use != OutageUse.Nothing)];
    }

    // The notice that was published last says whether the closure still holds.
    private static Outage LastPublished(Outage known, Outage other) =>
        (other.Notices.Max(notice => notice.PublishedOn) ?? DateOnly.MinValue)
            > (known.Notices.Max(notice => notice.PublishedOn) ?? DateOnly.MinValue)
        || (other.Cancelled && other.Confidence <= known.Confidence)
            ? other
            : known;

    private static OutageTime MergedTime(Outage known, Outage other)
    {
        if (!other.When.IsExact || other.When.Retained.Windows.SequenceEqual(known.When.Retained.Windows))
            return known.When;
        if (known.When.Readings.Any(reading => reading.Windows.SequenceEqual(other.When.Retained.Windows)))
            return known.When;
        var source = other.Notices[0].Source;
        return known.When with
        {
            Readings =
            [
                .. known.When.Readings,
                other.When.Retained with
                {
                    Code = "other-source",
                    Explanation = $"d’après «\u202f{source}\u202f»",
                },
            ],
            RetainedBecause = known.When.RetainedBecause ?? "la source la plus sûre l’emporte",
            Doubts = [.. known.When.Doubts, $"«\u202f{source}\u202f» ne donne pas les mêmes heures."],
        };
    }

    // Without the hour: one that is corrected changes the event in a calendar, instead of adding another.
    private static string NumberedId(Outage outage, Dictionary<string, int> used)
    {
        var code = JsonNamingPolicy.KebabCaseLower.ConvertName(outage.Service.ToString());
        var id =
            outage.When.Start is { } start ? code + start.ToString("-yyyyMMdd", CultureInfo.InvariantCulture)
            : outage.When.End is { } end ? code + end.ToString("-'until'-yyyyMMdd", CultureInfo.InvariantCulture)
            : code;
        used[id] = used.GetValueOrDefault(id) + 1;
        return used[id] == 1 ? id : $"{id}-{used[id].ToString(CultureInfo.InvariantCulture)}";
    }
}
