using HopEn.Audit.Engine.Yaml;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Rules;

/// <summary>Reads a rule pack and tells everything that is wrong with it.</summary>
internal static class RulePackReader
{
    public static (RulePack? Pack, IReadOnlyList<RuleFault> Faults) Read(string folder)
    {
        if (!File.Exists(Path.Combine(folder, "pack.yml")))
        {
            throw new ConfigurationException($"Aucun jeu de règles dans «\u202f{folder}\u202f»\u202f: le fichier «\u202fpack.yml\u202f» y est attendu. Vérifiez l’option --rules.");
        }

        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".sql" or ".yml")
            .Select(file => (Name: Path.GetRelativePath(folder, file).Replace('\\', '/'), Text: File.ReadAllText(file)))
            .OrderBy(file => file.Name, StringComparer.Ordinal).ToArray();
        var faults = new List<RuleFault>();
        var rules = Rules(files, faults);
        var programmes = Programmes(files, rules, faults);
        var version = Collect("pack.yml", faults, "header", list => YamlMap.Parse(files.First(file => file.Name == "pack.yml").Text, list, 0)?.Text("version", required: true)) ?? string.Empty;
        faults.AddRange(SqlGate.Check([.. rules.Where(rule => rule.Question is null)]));
        return (new RulePack(version, RulePack.HashOf(files), rules, programmes), [.. faults.OrderBy(fault => fault.File, StringComparer.Ordinal).ThenBy(fault => fault.Line)]);
    }

    private static List<Rule> Rules(IEnumerable<(string Name, string Text)> files, List<RuleFault> faults)
    {
        var rules = new List<Rule>();
        foreach (var (name, text) in files.Where(file => file.Name.EndsWith(".sql", StringComparison.Ordinal)))
        {
            var before = faults.Count;
            if (Collect(name, faults, "header", list => RuleHeader.Read(text, name, list)) is { } rule && faults.Count == before) rules.Add(rule);
        }

        foreach (var (name, text) in files.Where(file => file.Name.StartsWith("attestations/", StringComparison.Ordinal) && file.Name.EndsWith(".yml", StringComparison.Ordinal)))
        {
            rules.AddRange(Collect(name, faults, "attestation", list => AttestationItems.Read(text, name, list)) ?? []);
        }

        foreach (var twice in rules.GroupBy(rule => rule.Id).Where(group => group.Count() > 1))
        {
            faults.Add(new RuleFault(twice.Last().File, 1, "duplicate-id", $"l’identifiant «\u202f{twice.Key}\u202f» existe déjà dans {twice.First().File}\u202f: un identifiant est permanent et unique."));
        }

        return rules;
    }

    private static List<Programme> Programmes(IEnumerable<(string Name, string Text)> files, List<Rule> rules, List<RuleFault> faults)
    {
        var programmes = new List<Programme>();
        foreach (var (name, text) in files.Where(file => file.Name.StartsWith("programmes/", StringComparison.Ordinal) && file.Name.EndsWith(".yml", StringComparison.Ordinal)))
        {
            if (Collect(name, faults, "programme", list => ProgrammeReader.Read(text, name, rules, list)) is { } programme) programmes.Add(programme);
        }

        return programmes;
    }

    private static T? Collect<T>(string file, List<RuleFault> faults, string code, Func<FaultList, T?> read)
    {
        var list = new FaultList(file);
        var value = read(list);
        faults.AddRange(list.Faults.Select(fault => new RuleFault(file, fault.Line, code, fault.Text)));
        return value;
    }
}
