using HopEn.Audit.Engine.Yaml;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Rules;

/// <summary>Reads a file of <c>attestations/</c>: questions that only a person can answer, as rules without a query.</summary>
internal static class AttestationItems
{
    public static IReadOnlyList<Rule>? Read(string text, string file, FaultList faults)
    {
        if (YamlMap.Parse(text, faults, 0) is not { } map)
            return null;
        map.AllowOnly("source", "owner", "resources", "items");
        var rules = map.Maps("items", required: true).Select(item => Item(item, map, file, faults)).ToArray();
        return faults.Any ? null : rules;
    }

    private static Rule Item(YamlMap map, YamlMap common, string file, FaultList faults)
    {
        map.AllowOnly(
            "id",
            "title",
            "failure-title",
            "question",
            "proof",
            "severity",
            "status",
            "objective",
            "rationale",
            "remedy",
            "owner",
            "resources",
            "source"
        );
        var severity = RuleHeader.Code<Severity>(map, "severity", faults);
        if (severity == Severity.Blocking)
            faults.Add(map.Line("severity"), "une attestation ne bloque pas\u202f: elle n’est pas recalculée.");
        var resources = map.Strings("resources");
        return new Rule
        {
            Id = RuleHeader.Id(map, faults),
            Title = Required(map, "title"),
            FailureTitle = Required(map, "failure-title"),
            Category = "attestation",
            Objective = map.Text("objective"),
            Severity = severity,
            Kind = RuleKind.Attestation,
            Status = RuleHeader.Code<RuleStatus>(map, "status", faults),
            Target = Rate.From(1),
            Unit = Unit.Establishment,
            Combine = Combine.Any,
            Rationale = Required(map, "rationale"),
            Remedy = Required(map, "remedy"),
            Owner = map.Text("owner") ?? Required(common, "owner"),
            Resources = resources.Count > 0 ? resources : common.Strings("resources"),
            Source = map.Text("source") ?? Required(common, "source"),
            File = file,
            SqlLine = map.StartLine,
            Question = Required(map, "question"),
            Proof = Required(map, "proof"),
        };
    }

    private static string Required(YamlMap map, string key) => map.Text(key, required: true)?.Trim() ?? string.Empty;
}
