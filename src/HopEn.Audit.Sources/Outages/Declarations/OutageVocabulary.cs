using HopEn.Audit.Engine.Yaml;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Outages.Dates;

namespace HopEn.Audit.Sources.Outages.Declarations;

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

    internal static OutageVocabulary Read(YamlMap map, FaultList faults)
    {
        map.AllowOnly("services", "uses", "natures", "unaffected", "cancelled", "postponed");
        var declared = map.RequiredMap("services");
        var services = new Dictionary<OutageService, ServiceWords>();
        foreach (var code in declared.Keys)
        {
            if (
                Codes.Known<OutageService>(code, declared.Line(code), faults) is { } service
                && declared.Map(code) is { } one
            )
                services[service] = Service(service, one, faults);
        }

        foreach (var missing in Enum.GetValues<OutageService>().Where(service => !services.ContainsKey(service)))
        {
            faults.Add(map.Line("services"), $"le service «\u202f{Codes.Of(missing)}\u202f» n’est pas décrit.");
            services[missing] = new ServiceWords(missing, Codes.Of(missing), [], [], new OutageAdvice([], [], []));
        }

        return new OutageVocabulary(
            services,
            Words<OutageUse>(map.RequiredMap("uses"), faults),
            Words<OutageNature>(map.RequiredMap("natures"), faults),
            map.Strings("unaffected"),
            map.Strings("cancelled"),
            map.Strings("postponed")
        );
    }

    private OutageNature Nature(string text, string folded) =>
        kinds
            .SelectMany(kind => kind.Words.In(text, folded).Take(1).Select(start => (start, kind.Nature)))
            .OrderBy(pair => pair.start)
            .Select(pair => (OutageNature?)pair.Nature)
            .FirstOrDefault()
        ?? OutageNature.Unknown;

    private static ServiceWords Service(OutageService service, YamlMap map, FaultList faults)
    {
        map.AllowOnly("name", "words", "objectives", "before", "during", "after");
        var objectives = map.Maps("objectives")
            .Select(objective =>
            {
                objective.AllowOnly("id", "status");
                return new OutageObjective(
                    objective.Text("id", required: true) ?? string.Empty,
                    Codes.Read<RuleStatus>(objective, "status", faults) ?? RuleStatus.Assumed
                );
            });
        return new ServiceWords(
            service,
            map.Text("name", required: true) ?? string.Empty,
            map.Strings("words"),
            [.. objectives],
            new OutageAdvice(French(map.Strings("before")), French(map.Strings("during")), French(map.Strings("after")))
        );
    }

    // Whoever edits the file need not know of narrow no-break spaces.
    private static string[] French(IReadOnlyList<string> sentences) =>
        [
            .. sentences.Select(sentence =>
                sentence
                    .Replace(" :", "\u202f:", StringComparison.Ordinal)
                    .Replace(" ;", "\u202f;", StringComparison.Ordinal)
                    .Replace(" ?", "\u202f?", StringComparison.Ordinal)
                    .Replace(" !", "\u202f!", StringComparison.Ordinal)
            ),
        ];

    private static List<(T Value, string Word)> Words<T>(YamlMap map, FaultList faults)
        where T : struct, Enum =>
        [
            .. map.Keys.SelectMany(code =>
                Codes.Known<T>(code, map.Line(code), faults) is { } value
                    ? map.Strings(code).Select(word => (value, word))
                    : []
            ),
        ];
}
