using HopEn.Audit.Engine.Yaml;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Dossiers;

/// <summary>Reads the « population » block and the pathways of a dossier.</summary>
internal static class PopulationReader
{
    private const int DefaultWindow = 30;

    private static readonly Dictionary<string, Weighting> Weightings = new(StringComparer.Ordinal)
    {
        ["les-deux"] = Weighting.Both,
        ["brute"] = Weighting.Raw,
        ["ponderee"] = Weighting.Weighted,
    };

    public static PopulationChoices Read(YamlMap? map, FaultList faults)
    {
        if (map is null)
            return PopulationChoices.Default;
        map.AllowOnly([
            "month",
            "send-link",
            "send-days-after",
            "transfers",
            .. PopulationChoices.DefaultKinds.Keys,
            "open-stay-units",
            "channel",
            "channel-reason",
            "unattached-mailbox",
            "excluded-recipients",
            "weighting",
            "after-measurement",
            "pathways",
        ]);
        return new PopulationChoices
        {
            Month = RetainedMonth(map, faults),
            SendsByMonth = OneOf(map, "send-link", "encounter", "month", faults),
            SendDaysAfter = (int)(map.Number("send-days-after", 0, 366) ?? PopulationChoices.Default.SendDaysAfter),
            MergeTransfers = !OneOf(map, "transfers", "one-stay", "separate", faults),
            Kinds = PopulationChoices.DefaultKinds.ToDictionary(
                kind => kind.Key,
                kind => Counted(map, kind.Key, kind.Value, faults),
                StringComparer.Ordinal
            ),
            OpenStayUnits = map.Strings("open-stay-units"),
            ApplicativeOnly = OneOf(map, "channel", "tous", "app", faults),
            ChannelReason = map.Text("channel-reason")?.Trim(),
            ExcludeUnattached = OneOf(map, "unattached-mailbox", "counted", "excluded", faults),
            ExcludedRecipients =
            [
                .. map.Strings("excluded-recipients").Select(address => address.Trim().ToLowerInvariant()),
            ],
            CountsAfterMeasurement = OneOf(map, "after-measurement", "excluded", "counted", faults),
            EveryPathway = OneOf(map, "pathways", "validated-only", "all", faults),
            Weighting = map.Text("weighting") is { } written
                ? Known(map, "weighting", written, Weightings, faults)
                : Weighting.Both,
        };
    }

    private static Month? RetainedMonth(YamlMap map, FaultList faults)
    {
        if (map.Text("month") is not { } written || written == "last-complete")
            return null;
        if (Month.TryParse(written, out var month))
            return month;
        faults.Add(
            map.Line("month"),
            $"«\u202fmonth: {written}\u202f» doit être un mois AAAA-MM, par exemple 2025-06, ou «\u202flast-complete\u202f»."
        );
        return null;
    }

    public static IReadOnlyList<PathwayDefinition> Pathways(YamlMap root, FaultList faults)
    {
        var pathways = root.Maps("pathways").Select(map => Pathway(map, faults)).ToArray();
        var repeated = pathways
            .GroupBy(pathway => pathway.Id)
            .Where(group => group.Key.Length > 0 && group.Count() > 1);
        foreach (var twice in repeated)
            faults.Add(root.Line("pathways"), $"le parcours «\u202f{twice.Key}\u202f» est décrit deux fois.");
        return pathways;
    }

    private static PathwayDefinition Pathway(YamlMap map, FaultList faults)
    {
        map.AllowOnly(
            "id",
            "title",
            "validated-by",
            "validated-on",
            "window-before",
            "window-after",
            "use-cases",
            "mailbox",
            "reader",
            "description"
        );
        var id = map.Text("id", required: true) ?? string.Empty;
        var by = map.Text("validated-by");
        if (by is not (null or "cme" or "direction"))
            faults.Add(
                map.Line("validated-by"),
                $"«\u202fvalidated-by: {by}\u202f» est inconnu\u202f; attendu\u202f: cme, direction."
            );
        var on = map.Date("validated-on", required: by is not null);
        if (on is not null && by is null)
            faults.Add(
                map.Line("validated-on"),
                "«\u202fvalidated-on\u202f» sans «\u202fvalidated-by\u202f»\u202f: dites qui a validé, cme ou direction."
            );
        var cases = UseCase.All.ToDictionary(use => use.Id, StringComparer.Ordinal);
        return new PathwayDefinition(
            Id: id,
            Title: map.Text("title") ?? id,
            ValidatedBy: by,
            ValidatedOn: on,
            DaysBefore: (int)(map.Number("window-before", 0, 366) ?? DefaultWindow),
            DaysAfter: (int)(map.Number("window-after", 0, 366) ?? DefaultWindow),
            UseCases:
            [
                .. map.Strings("use-cases")
                    .Select(use => Known(map, "use-cases", use, cases, faults))
                    .OfType<UseCase>(),
            ],
            Mailbox: map.Text("mailbox")?.Trim().ToLowerInvariant(),
            Reader: map.Text("reader")
        )
        {
            Description = map.Text("description")?.Trim(),
        };
    }

    private static bool Counted(YamlMap map, string key, bool byDefault, FaultList faults) =>
        map.Text(key) is null ? byDefault : !OneOf(map, key, "included", "excluded", faults);

    // False for the first word, which is the default, true for the second.
    private static bool OneOf(YamlMap map, string key, string first, string second, FaultList faults) =>
        map.Text(key) is { } written
        && Known(map, key, written, new Dictionary<string, bool> { [first] = false, [second] = true }, faults);

    private static T? Known<T>(YamlMap map, string key, string written, Dictionary<string, T> known, FaultList faults)
    {
        if (known.TryGetValue(written, out var value))
            return value;
        faults.Add(
            map.Line(key),
            $"«\u202f{key}: {written}\u202f» est inconnu{Suggestion.For(written, known.Keys)}\u202f; attendu\u202f: {string.Join(", ", known.Keys)}."
        );
        return default;
    }
}
