using HopEn.Audit.Engine.Yaml;
using HopEn.Audit.Model;
using HopEn.Audit.Outages.Declarations;

namespace HopEn.Audit.Sources.Outages.Declarations;

/// <summary>Reads <c>rules/outages/services.yml</c>: the services, and the words that announcements are read with.</summary>
internal static class OutageVocabularyReader
{
    public static OutageVocabulary Read(YamlMap map, FaultList faults)
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
            uses: Words<OutageUse>(map.RequiredMap("uses"), faults),
            natures: Words<OutageNature>(map.RequiredMap("natures"), faults),
            unaffected: map.Strings("unaffected"),
            cancelled: map.Strings("cancelled"),
            postponed: map.Strings("postponed")
        );
    }

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
