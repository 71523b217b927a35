using System.Globalization;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Engine.Yaml;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Dossiers;

/// <summary>Reads and validates <c>dossier.yml</c>. It refuses what it does not know, and lists every fault at once.</summary>
public static class DossierReader
{
    /// <summary>Name of the file in the dossier's folder.</summary>
    public const string FileName = "dossier.yml";

    /// <summary>Reads a dossier.</summary>
    /// <param name="path">Folder that holds dossier.yml, or the file itself.</param>
    /// <param name="kinds">The kinds of source that it may name.</param>
    /// <exception cref="ConfigurationException">The file is missing or has faults, each with its line.</exception>
    public static Dossier Read(string path, SourceKinds kinds)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var file = Directory.Exists(path) ? Path.Combine(path, FileName) : path;
        if (!File.Exists(file))
        {
            throw new ConfigurationException(
                $"Aucun fichier «\u202f{FileName}\u202f» dans «\u202f{path}\u202f»\u202f: "
                    + $"ce fichier décrit l’établissement et ses exports. "
                    + $"«\u202fhopen-audit init\u202f» l’écrit à partir des fichiers du répertoire."
            );
        }

        var faults = new FaultList(Path.GetFileName(file));
        var root = YamlMap.Read(file, faults);
        var dossier = root is null ? null : Read(Path.GetDirectoryName(Path.GetFullPath(file))!, root, kinds, faults);
        foreach (
            var outside in dossier is null
                ? []
                : Named(dossier).Where(one => RelativePath.LeadsOutside(dossier.Folder, one))
        )
        {
            faults.Add(
                1,
                $"«\u00a0{outside}\u00a0» est un lien qui mène hors du dossier\u00a0: déposez dans le dossier ce qu’il désigne."
            );
        }

        faults.ThrowIfAny();
        return dossier!;
    }

    // What it names beside its sources.
    private static IEnumerable<string> Named(Dossier dossier) =>
        new[]
        {
            dossier.WaiversFile,
            dossier.PseudonymKeyFile,
            dossier.AttestationsFile,
            dossier.VisitsFile,
            dossier.CiSisFolder,
        }
            .OfType<string>()
            .Concat(dossier.Evidence.Documents)
            .Concat(dossier.Evidence.Matrices.Values)
            .Where(RelativePath.IsInside);

    private static Dossier Read(string folder, YamlMap root, SourceKinds kinds, FaultList faults)
    {
        root.AllowOnly(
            "version",
            "establishment",
            "period",
            "programme",
            "fail-under",
            "settings",
            "confirmed-assumptions",
            "targets",
            "waivers",
            "pseudonym-key-file",
            "sources",
            "population",
            "pathways",
            "document-types",
            "evidence",
            "attestations",
            "visits",
            "ci-sis",
            "nulls"
        );
        if (root.Text("version") is { } version && version != "1")
            faults.Add(
                root.Line("version"),
                $"«\u202fversion\u202f» vaut «\u202f{version}\u202f»\u202f; cet outil lit la version 1."
            );
        var nulls = NullWords.Read(root, faults);
        var dossier = new Dossier
        {
            Folder = folder,
            Establishment = EstablishmentReader.Read(root.RequiredMap("establishment"), faults),
            Period = Period(root.RequiredMap("period"), faults),
            Programme = root.Strings("programme") is [{ Length: > 0 } first, ..] ? first : null,
            FailUnder = root.Number("fail-under", 0, 100),
            Sources =
            [
                .. root.Maps("sources", required: true)
                    .Select(source => SourceReader.Read(source, kinds, faults, nulls))
                    .OfType<DossierSource>(),
            ],
            Settings = root.Map("settings")?.Texts() ?? new Dictionary<string, string>(),
            ConfirmedAssumptions = root.Strings("confirmed-assumptions").ToHashSet(StringComparer.Ordinal),
            Targets = Targets(root.Map("targets"), faults),
            WaiversFile = InFolder(root, "waivers", faults),
            PseudonymKeyFile = InFolder(root, "pseudonym-key-file", faults),
            Population = PopulationReader.Read(root.Map("population"), faults),
            Pathways = PopulationReader.Pathways(root, faults),
            ValidatedTypes = ValidatedTypeReader.Read(root.Map("document-types"), faults),
            Programmes = [.. root.Strings("programme").Where(id => id.Length > 0)],
            Evidence = EvidenceReader.Read(root.Map("evidence"), faults),
            AttestationsFile = InFolder(root, "attestations", faults) ?? "attestations.yml",
            VisitsFile = InFolder(root, "visits", faults) ?? "visites.yml",
            CiSisFolder = InFolder(root, "ci-sis", faults),
        };
        if (
            !faults.Any
            && dossier.Population.Month is { } month
            && (month.First > dossier.Period.End || month.Last < dossier.Period.Start)
        )
        {
            faults.Add(
                root.Map("population")!.Line("month"),
                $"«\u202fmonth: {month}\u202f» est hors de la période\u202f: le mois retenu doit être l’un des siens."
            );
        }

        return dossier;
    }

    private static ReportPeriod Period(YamlMap map, FaultList faults)
    {
        map.AllowOnly("start", "end");
        var start = Day(map, "start", faults);
        var end = Day(map, "end", faults);
        if (start > end)
            faults.Add(
                map.Line("end"),
                $"la période finit le {end:dd/MM/yyyy}, avant de commencer le {start:dd/MM/yyyy}."
            );
        else if (end > start?.AddYears(ReportPeriod.MostYears))
            faults.Add(
                map.Line("end"),
                $"la période dure plus de {ReportPeriod.MostYears} ans (du {start:dd/MM/yyyy} au {end:dd/MM/yyyy})\u202f: "
                    + "vérifiez les années."
            );
        return new ReportPeriod(start ?? default, end ?? default);
    }

    private static DateOnly? Day(YamlMap map, string key, FaultList faults)
    {
        if (map.Text(key) != SourceReader.Question)
            return map.Date(key, required: true);
        faults.Add(
            map.Line(key),
            "question en attente\u202f: quelle période auditer\u202f? Remplacez «\u202f?\u202f» par un jour, AAAA-MM-JJ."
        );
        return null;
    }

    private static Dictionary<string, DossierTarget> Targets(YamlMap? map, FaultList faults)
    {
        var targets = new Dictionary<string, DossierTarget>(StringComparer.Ordinal);
        foreach (var id in map?.Keys ?? [])
        {
            var target = map!.RequiredMap(id);
            target.AllowOnly("value", "source");
            var value = target.Rate("value");
            if (value is null)
                faults.Add(
                    map.Line(id),
                    $"«\u202ftargets: {id}\u202f» doit avoir une «\u202fvalue\u202f» entre 0 et 1."
                );
            targets[id] = new DossierTarget(value ?? default, target.Text("source", required: true) ?? string.Empty);
        }

        return targets;
    }

    /// <summary>A path that must stay in the dossier; null when absent.</summary>
    internal static string? InFolder(YamlMap map, string key, FaultList faults)
    {
        var path = map.Text(key);
        if (path is not null && !RelativePath.IsInside(path))
            faults.Add(
                map.Line(key),
                $"«\u202f{key}: {path}\u202f» doit rester dans le dossier\u202f: ni chemin absolu, ni «\u202f..\u202f»."
            );
        return path;
    }
}
