using HopEn.Audit.Model;
using HopEn.Audit.Outages.Dates;

namespace HopEn.Audit.Outages.Declarations;

/// <summary>The words that announcements are read with.</summary>
/// <param name="services">Services.</param>
/// <param name="uses">Words of what stops, with what they mean.</param>
/// <param name="natures">Words of scheduled operations and of incidents.</param>
/// <param name="unaffected">Words that say that nothing stops.</param>
/// <param name="cancelled">Words of an announcement withdrawn.</param>
/// <param name="postponed">Words of an announcement moved to another date.</param>
public sealed class OutageVocabulary(
    IReadOnlyDictionary<OutageService, ServiceWords> services,
    IReadOnlyList<(OutageUse Use, string Word)> uses,
    IReadOnlyList<(OutageNature Nature, string Word)> natures,
    IReadOnlyList<string> unaffected,
    IReadOnlyList<string> cancelled,
    IReadOnlyList<string> postponed
)
{
    private readonly (OutageService Service, WordSearch Words)[] named =
    [
        .. services
            .Values.SelectMany(service => service.Words.Select(word => (service.Service, new WordSearch(word))))
            .OrderByDescending(pair => pair.Item2.Length),
    ];
    private readonly (OutageUse Use, WordSearch Words)[] stopped =
    [
        .. uses.Select(use => (use.Use, new WordSearch(use.Word))).OrderByDescending(pair => pair.Item2.Length),
    ];
    private readonly (OutageNature Nature, WordSearch Words)[] kinds =
    [
        .. natures.Select(nature => (nature.Nature, new WordSearch(nature.Word))),
    ];
    private readonly WordSearch[] untouched = [.. unaffected.Select(word => new WordSearch(word))];
    private readonly WordSearch[] withdrawn = [.. cancelled.Select(word => new WordSearch(word))];
    private readonly WordSearch[] moved = [.. postponed.Select(word => new WordSearch(word))];

    /// <summary>What is known of a service.</summary>
    public ServiceWords Of(OutageService service) => services[service];

    /// <summary>The services that a composed text names; a word inside a longer one that was found does not count.</summary>
    public IReadOnlyList<OutageService> Services(string text)
    {
        var folded = FoldedText.Of(text);
        var taken = new List<(int Start, int End)>();
        var found = new List<OutageService>();
        foreach (var (service, words) in named)
        {
            foreach (var start in words.In(text, folded))
            {
                var end = start + words.Length;
                if (taken.Any(span => start < span.End && span.Start < end))
                    continue;
                taken.Add((start, end));
                if (!found.Contains(service))
                    found.Add(service);
            }
        }

        return [.. found.Order()];
    }

    /// <summary>What a folded word or group of words means; null when it is not known.</summary>
    public OutageUse? Use(string folded)
    {
        foreach (var (use, words) in stopped)
        {
            if (words.Is(folded))
                return use;
        }

        return null;
    }

    /// <summary>Whether a composed text tells of a scheduled operation or of an incident; the first word decides.</summary>
    public OutageNature Nature(string text) => Nature(text, FoldedText.Of(text));

    /// <summary>Whether a composed text withdraws what it announces.</summary>
    public bool IsCancelled(string text)
    {
        var folded = FoldedText.Of(text);
        return withdrawn.Any(words => words.In(text, folded).Any());
    }

    /// <summary>Where a composed text says that nothing stops.</summary>
    internal IReadOnlyList<(int Start, int Length)> Unaffected(string text, string folded) =>
        [.. untouched.SelectMany(words => words.In(text, folded).Select(start => (start, words.Length)))];

    /// <summary>Where a composed text withdraws a date, or moves it to another.</summary>
    internal IEnumerable<(int At, bool IsPostponed)> Withdrawals(string text, string folded) =>
        withdrawn
            .SelectMany(words => words.In(text, folded).Select(at => (at, false)))
            .Concat(moved.SelectMany(words => words.In(text, folded).Select(at => (at, true))));

    private OutageNature Nature(string text, string folded) =>
        kinds
            .SelectMany(kind => kind.Words.In(text, folded).Take(1).Select(start => (start, kind.Nature)))
            .OrderBy(pair => pair.start)
            .Select(pair => (OutageNature?)pair.Nature)
            .FirstOrDefault()
        ?? OutageNature.Unknown;
}
