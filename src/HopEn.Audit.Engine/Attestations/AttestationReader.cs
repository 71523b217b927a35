using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Engine.Yaml;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Attestations;

/// <summary>Reads <c>attestations.yml</c>; it refuses what it does not know, and tells every fault with its line.</summary>
internal static class AttestationReader
{
    private static readonly Dictionary<string, AttestationAnswer> Answers = new(StringComparer.Ordinal)
    {
        ["oui"] = AttestationAnswer.Yes,
        ["non"] = AttestationAnswer.No,
        ["sans-objet"] = AttestationAnswer.NotApplicable,
    };

    private static readonly string[] Texts = ["by", "evidence", "comment"];

    public static IReadOnlyList<Attestation> Read(string path, RulePack pack)
    {
        if (!File.Exists(path))
            return [];
        var faults = new FaultList(Path.GetFileName(path));
        var all = YamlMap.ReadList(path, faults).Select(map => Read(map, pack, faults)).ToArray();
        faults.ThrowIfAny();
        return all;
    }

    private static Attestation Read(YamlMap map, RulePack pack, FaultList faults)
    {
        map.AllowOnly("rule", "answer", "by", "on", "evidence", "dated", "valid-until", "comment");
        var id = map.Text("rule", required: true) ?? string.Empty;
        var known = pack.Rules.Where(rule => rule.Question is not null).Select(rule => (string)rule.Id).ToArray();
        if (id.Length > 0 && !known.Contains(id))
            faults.Add(
                map.Line("rule"),
                $"aucune attestation ne s’appelle «\u202f{id}\u202f»{Suggestion.For(id, known)}."
            );
        var answer = map.Text("answer", required: true) ?? string.Empty;
        if (answer.Length > 0 && !Answers.ContainsKey(answer))
            faults.Add(
                map.Line("answer"),
                $"«\u202fanswer: {answer}\u202f» est inconnu\u202f; attendu\u202f: {string.Join(", ", Answers.Keys)}."
            );
        var evidence = map.Text("evidence");
        if (evidence is not null && !RelativePath.IsInside(evidence))
            faults.Add(
                map.Line("evidence"),
                $"«\u202fevidence: {evidence}\u202f» doit rester dans le dossier\u202f: ni chemin absolu, ni «\u202f..\u202f»."
            );
        var comment = map.Text("comment");
        if (answer == "sans-objet" && comment is null)
            faults.Add(
                map.StartLine,
                $"«\u202f{id}\u202f» est dit sans objet\u202f: dites pourquoi sous «\u202fcomment\u202f»."
            );
        foreach (var key in Texts.Where(key => map.Text(key) is { } text && PatientNumbers.HoldsMatricule(text)))
        {
            // What was written is not repeated: it may be the number of a patient.
            faults.Add(
                map.Line(key),
                $"«\u202f{key}\u202f» contient un numéro de {PatientNumbers.Digits} chiffres ou plus\u202f: "
                    + "une attestation est recopiée dans le rapport, elle ne contient ni matricule ni identité de patient."
            );
        }

        var on = map.Date("on", required: true);
        return new Attestation
        {
            RuleId = RuleId.TryParse(id, out var rule) ? rule : default,
            Answer = Answers.GetValueOrDefault(answer),
            By = map.Text("by", required: true) ?? string.Empty,
            On = on ?? default,
            Evidence = evidence,
            Dated = map.Date("dated"),
            ValidUntil = map.Date("valid-until"),
            Comment = comment,
        };
    }
}
