using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Engine.Yaml;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Waivers;

/// <summary>Reads the waivers: which failing rules the establishment accepts, why, who says so and until when.</summary>
internal static class WaiverReader
{
    public static IReadOnlyList<Waiver> Read(string path, RulePack pack)
    {
        var name = Path.GetFileName(path);
        if (!File.Exists(path))
            throw new ConfigurationException(
                $"Le fichier de dérogations «\u202f{name}\u202f» est introuvable\u202f: déposez-le, ou retirez «\u202fwaivers\u202f» de dossier.yml."
            );
        var faults = new FaultList(name);
        var waivers = YamlMap.ReadList(path, faults).Select(map => Read(map, pack, faults)).ToArray();
        faults.ThrowIfAny();
        return waivers;
    }

    private static Waiver Read(YamlMap map, RulePack pack, FaultList faults)
    {
        map.AllowOnly("rule", "reason", "author", "granted", "expires", "site");
        var id = map.Text("rule", required: true) ?? string.Empty;
        var rule = pack.Find(id);
        if (rule is null && id.Length > 0)
            faults.Add(
                map.Line("rule"),
                $"la règle «\u202f{id}\u202f» n’existe pas{Suggestion.For(id, pack.Rules.Select(known => (string)known.Id))}."
            );
        var expires = map.Date("expires");
        if (expires is null && rule?.Severity == Severity.Blocking)
            faults.Add(
                map.StartLine,
                $"la règle «\u202f{id}\u202f» est bloquante\u202f: sa dérogation doit avoir une échéance («\u202fexpires\u202f»)."
            );
        var site = map.Text("site");
        var finess = FinessNumber.Read(site).Value;
        if (site is not null && finess is null)
            faults.Add(map.Line("site"), $"«\u202fsite: {site}\u202f» n’est pas un FINESS.");
        return new Waiver(
            rule?.Id ?? default,
            map.Text("reason", required: true) ?? string.Empty,
            map.Text("author", required: true) ?? string.Empty,
            map.Date("granted"),
            expires,
            finess
        );
    }
}
