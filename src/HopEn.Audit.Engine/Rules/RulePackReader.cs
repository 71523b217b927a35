using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Engine.Yaml;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Rules;

/// <summary>Reads a rule pack and tells everything that is wrong with it.</summary>
internal static class RulePackReader
{
    public static (RulePack? Pack, IReadOnlyList<RuleFault> Faults) Read(RuleFolders folders, SourceKinds kinds)
    {
        if (!File.Exists(Path.Combine(folders.Base, RuleFolders.Mark)))
        {
            throw new UsageException(
                $"Aucun jeu de règles dans «\u202f{folders.Base}\u202f»\u202f: le fichier «\u202f{RuleFolders.Mark}\u202f» y est attendu. Vérifiez l’option --rules."
            );
        }

        var added = Added(folders);
        PackFile[] files = [.. Files(folders, RuleFolders.IsRead)];
        var faults = new List<RuleFault>();
        if (folders.Addition is { } folder)
            RefuseUnread(folder, added!, faults);
        var rules = Rules(files, faults);
        var programmes = Programmes(files, rules, faults);
        var version = Collect(RuleFolders.Mark, faults, "header", list =>
            YamlMap
                .Parse(files.First(file => file.Name == RuleFolders.Mark).Text, list, 0)
                ?.Text("version", required: true)
        ) ?? string.Empty;
        var (described, refused) = SqlGate.Check(rules, kinds);
        faults.AddRange(refused);
        var pack = new RulePack(
            added is null ? version : $"{version} et {added}",
            RulePack.HashOf(files.Select(file => (file.Name, file.Text))),
            described,
            programmes
        );
        return (pack, [.. faults.OrderBy(fault => fault.File, StringComparer.Ordinal).ThenBy(fault => fault.Line)]);
    }

    /// <summary>The files of cases, which a pack is read without.</summary>
    public static IEnumerable<(string Name, string Text)> CaseFiles(RuleFolders folders) =>
        Files(folders, RuleFolders.IsCases).Select(file => (file.Name, file.Text));

    // Name of the folder added, for messages.
    private static string? Added(RuleFolders folders) =>
        folders.Addition is { } addition
            ? Path.GetFileName(Path.GetFullPath(addition).TrimEnd(Path.DirectorySeparatorChar))
            : null;

    private static IEnumerable<PackFile> Files(RuleFolders folders, Func<string, bool> chosen) =>
        [
            .. Files(folders.Base, string.Empty, chosen),
            .. folders.Addition is { } more ? Files(more, Added(folders) + "/", chosen) : [],
        ];

    private static IEnumerable<PackFile> Files(string folder, string prefix, Func<string, bool> chosen) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(chosen)
            .Select(file => (File: file, Place: Path.GetRelativePath(folder, file).Replace('\\', '/')))
            .Select(file => new PackFile(prefix + file.Place, file.Place, File.ReadAllText(file.File)))
            .OrderBy(file => file.Name, StringComparer.Ordinal);

    // What an addition holds and nobody would read is told: it was put there to be used.
    private static void RefuseUnread(string folder, string name, List<RuleFault> faults)
    {
        var places = Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
        foreach (var place in places)
        {
            if (NobodyReads(place))
            {
                faults.Add(
                    new RuleFault(
                        $"{name}/{place}",
                        1,
                        "unread",
                        "ce fichier ne serait pas lu\u202f: un dossier ajouté apporte des règles (.sql), "
                            + "des schémas (.sch) sous cda/ et des fichiers .yml sous programmes/ et attestations/. "
                            + "Pour changer le reste, copiez tout le jeu livré, pack.yml compris."
                    )
                );
            }
        }
    }

    private static bool NobodyReads(string place) =>
        Path.GetExtension(place) switch
        {
            ".sch" => !place.StartsWith("cda/", StringComparison.Ordinal),
            ".yml" => !RuleFolders.IsCases(place) && !IsUnder(place, "attestations") && !IsUnder(place, "programmes"),
            _ => false,
        };

    private static bool IsUnder(string place, string folder) =>
        place.StartsWith(folder + "/", StringComparison.Ordinal) && place.EndsWith(".yml", StringComparison.Ordinal);

    private static List<Rule> Rules(PackFile[] files, List<RuleFault> faults)
    {
        var rules = new List<Rule>();
        foreach (var (name, _, text) in files.Where(file => file.Place.EndsWith(".sql", StringComparison.Ordinal)))
        {
            var before = faults.Count;
            if (
                Collect(name, faults, "header", list => RuleHeader.Read(text, name, list)) is { } rule
                && faults.Count == before
            )
                rules.Add(rule);
        }

        foreach (var (name, _, text) in files.Where(file => IsUnder(file.Place, "attestations")))
        {
            rules.AddRange(Collect(name, faults, "attestation", list => AttestationItems.Read(text, name, list)) ?? []);
        }

        foreach (var twice in rules.GroupBy(rule => rule.Id).Where(group => group.Count() > 1))
        {
            faults.Add(
                new RuleFault(
                    twice.Last().File,
                    1,
                    "duplicate-id",
                    $"l’identifiant «\u202f{twice.Key}\u202f» existe déjà dans {twice.First().File}\u202f: "
                        + "un identifiant est permanent et unique. Donnez au vôtre un identifiant à vous\u202f; "
                        + "pour peser autrement une règle livrée, écrivez un programme."
                )
            );
        }

        return rules;
    }

    private static List<Programme> Programmes(PackFile[] files, List<Rule> rules, List<RuleFault> faults)
    {
        var programmes = new List<Programme>();
        var ids = rules.Select(rule => (string)rule.Id).ToHashSet(StringComparer.Ordinal);
        var own = files.Where(file => IsUnder(file.Place, "programmes")).ToArray();
        var lent = new LentParts([.. own.Select(file => ProgrammeReader.Written(file.Text, ids))]);
        foreach (var (name, _, text) in own)
        {
            if (
                Collect(name, faults, "programme", list => ProgrammeReader.Read(text, name, ids, lent, list)) is
                { } programme
            )
                programmes.Add(programme);
        }

        foreach (var twice in programmes.GroupBy(programme => programme.Id).Where(group => group.Count() > 1))
        {
            faults.Add(
                new RuleFault(
                    twice.Last().File,
                    1,
                    "duplicate-id",
                    $"le programme «\u202f{twice.Key}\u202f» existe déjà dans {twice.First().File}\u202f: "
                        + "un identifiant est permanent et unique. Donnez au vôtre un identifiant à vous."
                )
            );
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

    // Name tells the file apart in messages, Place is where it stands in its own folder.
    private sealed record PackFile(string Name, string Place, string Text);
}
