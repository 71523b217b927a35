using HopEn.Audit.Engine.Files;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Engine.Yaml;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Visits;

/// <summary>Reads <c>visites.yml</c>; it refuses what it does not know, and tells every fault with its line.</summary>
public static class VisitReader
{
    private static readonly string[] Texts = ["text", "owner", "rules"];

    /// <summary>Reads the visits, in their order in the file; none when the file does not exist.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="pack">Rules that commitments name.</param>
    /// <exception cref="ConfigurationException">The file has faults.</exception>
    public static IReadOnlyList<Visit> Read(string path, RulePack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return File.Exists(path) ? Parse(SharedFile.ReadText(path), Path.GetFileName(path), pack) : [];
    }

    /// <summary>Reads the visits of a text, about to be written or read.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="name">Name of the file, for messages.</param>
    /// <param name="pack">Rules that commitments name.</param>
    /// <exception cref="ConfigurationException">The text has faults.</exception>
    public static IReadOnlyList<Visit> Parse(string text, string name, RulePack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var faults = new FaultList(name);
        var maps = YamlMap.ParseList(text, faults);
        var visits = maps.Select(map => Read(map, pack, faults)).ToArray();
        foreach (var (_, map) in visits.Zip(maps).GroupBy(pair => pair.First.On).SelectMany(day => day.Skip(1)))
            faults.Add(map.Line("on"), "deux visites portent la même date\u202f: réunissez leurs engagements.");
        faults.ThrowIfAny();
        return visits;
    }

    private static Visit Read(YamlMap map, RulePack pack, FaultList faults)
    {
        map.AllowOnly("on", "programme", "score", "uncapped", "law", "rules", "commitments");
        var programme = map.Text("programme");
        RefuseMisspelling(map, "programme", "le programme", pack.Programmes.Select(one => one.Id), faults);
        RefusePatientNumbers(map, faults);
        return new Visit(
            map.Date("on", required: true) ?? default,
            programme,
            map.Number("score", 0, 100),
            map.Number("uncapped", 0, 100),
            map.Text("law") is null ? default : RuleHeader.Code<ScoreLaw>(map, "law", faults),
            map.Text("rules"),
            [.. map.Maps("commitments").Select(one => Commitment(one, pack, faults))]
        );
    }

    private static Commitment Commitment(YamlMap map, RulePack pack, FaultList faults)
    {
        map.AllowOnly("rule", "text", "owner", "due", "expected", "was", "done");
        var rule = RuleOf(map, faults);
        RefuseMisspelling(map, "rule", "la règle", pack.Rules.Select(rule => (string)rule.Id), faults);
        var expected = map.Rate("expected");
        if (expected is not null && map.Text("rule") is null)
            faults.Add(
                map.Line("expected"),
                "un taux attendu («\u202fexpected\u202f») est celui d’une règle\u202f: indiquez «\u202frule\u202f»."
            );
        RefusePatientNumbers(map, faults);
        return new Commitment
        {
            RuleId = rule,
            Text = map.Text("text", required: true) ?? string.Empty,
            Owner = map.Text("owner", required: true) ?? string.Empty,
            Due = map.Date("due"),
            Expected = expected,
            Was = map.Rate("was"),
            Done = map.Date("done"),
        };
    }

    private static RuleId? RuleOf(YamlMap map, FaultList faults)
    {
        if (map.Text("rule") is not { } text)
            return null;
        if (RuleId.TryParse(text, out var id))
            return id;
        faults.Add(
            map.Line("rule"),
            "«\u202frule\u202f» n’a pas la forme de l’identifiant d’une règle (mailbox-closed-site)."
        );
        return null;
    }

    // What was agreed long ago, or with the rules of a region, may name what this pack no longer has: nothing then shows
    // it. A slip is refused.
    private static void RefuseMisspelling(
        YamlMap map,
        string key,
        string what,
        IEnumerable<string> known,
        FaultList faults
    )
    {
        string[] all = [.. known];
        if (map.Text(key) is { } id && !all.Contains(id) && Suggestion.For(id, all) is { Length: > 0 } suggestion)
            faults.Add(map.Line(key), $"{what} «\u202f{id}\u202f» n’existe pas{suggestion}.");
    }

    private static void RefusePatientNumbers(YamlMap map, FaultList faults)
    {
        foreach (var key in Texts.Where(key => map.Text(key) is { } text && PatientNumbers.HoldsMatricule(text)))
        {
            // What was written is not repeated: it may be the number of a patient.
            faults.Add(
                map.Line(key),
                $"«\u202f{key}\u202f» contient un numéro de {PatientNumbers.Digits} chiffres ou plus\u202f: "
                    + "un engagement est recopié dans le rapport, il ne contient ni matricule ni identité de patient."
            );
        }
    }
}
