using System.Collections.Concurrent;
using HopEn.Audit.Cda.Documents;
using HopEn.Audit.Cda.Schematron;
using HopEn.Audit.Cda.Xml;
using HopEn.Audit.Model;

namespace HopEn.Audit.Cda.CiSis;

/// <summary>
/// The official conformance kit of the ANS (TestContenuCDA), as the user has it on his disk.
/// Nothing of it is part of the product.
/// </summary>
/// <threadsafety>Safe: volets are loaded once, on demand, whoever asks.</threadsafety>
public sealed class OfficialSet
{
    private static readonly string[] CommonMasters =
    [
        "profils/IHE",
        "profils/terminologies/schematron/terminologie",
        "profils/CI-SIS_ModelesDeContenusCDA",
        "profils/structurationMinimale/ASIP-STRUCT-MIN-StrucMin",
        "profils/CI-SIS_Modeles_ANS",
    ];

    private readonly SchematronSet _set;
    private readonly Dictionary<string, string> _masters;
    private readonly ConcurrentDictionary<string, Lazy<(SchematronSchema? Schema, string? Fault)>> _volets = new(
        StringComparer.Ordinal
    );

    private OfficialSet(string schematrons)
    {
        SchematronFolder = schematrons;
        Root = Path.GetDirectoryName(schematrons)!;
        _set = new SchematronSet(Root, schematrons);
        _masters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in Directory.EnumerateFiles(schematrons, "*.sch").Order(StringComparer.Ordinal))
            _masters.TryAdd(Path.GetFileNameWithoutExtension(file), file);
        XmlSchema = new[] { Path.Combine(Root, "infrastructure"), Root }
            .Where(Directory.Exists)
            .SelectMany(folder =>
                Directory.EnumerateFiles(
                    folder,
                    "CDA_extended.xsd",
                    new EnumerationOptions
                    {
                        RecurseSubdirectories = true,
                        MaxRecursionDepth = 4,
                        MatchCasing = MatchCasing.CaseInsensitive,
                    }
                )
            )
            .FirstOrDefault();
        Common = LoadCommon(schematrons);
    }

    /// <summary>The folder of the kit.</summary>
    public string Root { get; }

    /// <summary>The folder of the schemas.</summary>
    public string SchematronFolder { get; }

    /// <summary>The entry point of the XML schema, or null when the kit given has none.</summary>
    public string? XmlSchema { get; }

    /// <summary>The five schemas that judge every document.</summary>
    public IReadOnlyList<SchematronSchema> Common { get; }

    /// <summary>The names of the volets' masters, without <c>.sch</c>.</summary>
    public IReadOnlyCollection<string> Volets => _masters.Keys;

    /// <summary>What was noticed so far, in French: names with other letter case, absent includes, files that can't be read.</summary>
    public IReadOnlyList<string> Notices =>
        [
            .. Loaded()
                .SelectMany(schema =>
                    schema
                        .Notices.Concat(
                            schema.MissingIncludes.Select(missing =>
                                $"{missing}\u202f: inclusion absente, ses règles ne sont pas exécutées"
                            )
                        )
                        .Concat(schema.InvalidExpressions)
                )
                .Concat(_set.DocumentNotices)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>Opens the kit in a folder: the kit itself, its <c>schematrons</c> folder, or a folder that holds it.</summary>
    /// <exception cref="ConfigurationException">There is no kit there.</exception>
    /// <exception cref="SchematronException">A common schema can't be read.</exception>
    public static OfficialSet Open(string folder)
    {
        if (!Directory.Exists(folder))
            throw new ConfigurationException(
                $"{folder}\u202f: dossier introuvable\u202f; --ci-sis attend le dossier du kit TestContenuCDA de l’ANS"
            );
        var schematrons = Candidates(Path.GetFullPath(folder))
            .FirstOrDefault(candidate => CommonMasters.All(master => File.Exists(Find(candidate, master))));
        return schematrons is not null
            ? new OfficialSet(schematrons)
            : throw new ConfigurationException(
                $"{folder}\u202f: les cinq schémas communs (profils/IHE.sch…) n’y sont pas\u202f; "
                    + "--ci-sis attend le dossier du kit TestContenuCDA de l’ANS, "
                    + "celui qui contient schematrons, jeuxDeValeurs et infrastructure"
            );
    }

    /// <summary>
    /// Loads a volet by the name of its master, without <c>.sch</c>; null when the kit does not have it,
    /// or has it unreadable.
    /// </summary>
    public SchematronSchema? Volet(string master) => Load(master).Schema;

    /// <summary>The schemas that judge a clinical document.</summary>
    public OfficialSelection Select(XmlTree document)
    {
        var level = ClinicalDocumentTree.Level(document);
        var templates = ClinicalDocumentTree.TemplateIds(document).ToList();
        VoletReference? reference = null;
        foreach (var (root, extension) in templates)
            reference = VoletTable.Find(root, extension) ?? reference;
        if (reference is null)
        {
            var unstructured =
                level == 1 && templates.Exists(template => template.Root == CdaNames.UnstructuredTemplate);
            return new OfficialSelection(
                Common,
                null,
                level,
                unstructured
                    ? null
                    : "aucun volet du CI-SIS n’est reconnu dans les templateId de l’en-tête\u202f: seules les règles communes sont exécutées",
                VoletMissing: false
            );
        }

        if (reference.Version is null)
            return WithoutVersion(reference, level);
        return Volet(reference.Master) is { } schema
            ? new OfficialSelection(
                [.. Common, schema],
                Path.GetFileName(schema.Name),
                level,
                null,
                VoletMissing: false
            )
            : Missing(
                reference,
                reference.Master,
                level,
                $"le volet {reference.Volet} n’est pas dans le jeu officiel donné à la version que le document annonce"
            );
    }

    /// <summary>A document that gives no version is judged by the most recent one: the versions are dates, so their names sort.</summary>
    private OfficialSelection WithoutVersion(VoletReference reference, int level)
    {
        var prefix = $"CI-SIS_{reference.Volet}_";
        var newest = _masters
            .Keys.Where(name =>
                name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
                && name.Length == prefix.Length + "2024.01".Length
            )
            .Order(StringComparer.Ordinal)
            .LastOrDefault();
        return newest is not null && Volet(newest) is { } schema
            ? new OfficialSelection(
                [.. Common, schema],
                newest,
                level,
                $"le document ne dit pas quelle version du volet {reference.Volet} il suit\u202f: "
                    + $"la plus récente du jeu officiel, {newest[prefix.Length..]}, est appliquée",
                VoletMissing: false
            )
            : Missing(reference, newest, level, $"le volet {reference.Volet} n’est pas dans le jeu officiel donné");
    }

    private OfficialSelection Missing(VoletReference reference, string? master, int level, string absent) =>
        new(
            Common,
            null,
            level,
            "non évaluable\u202f: "
                + (
                    master is not null && Load(master).Fault is { } fault
                        ? $"les règles du volet {reference.Volet} ne peuvent pas être lues ({fault})"
                        : absent
                ),
            VoletMissing: true
        );

    // A volet that can't be read costs its own rules: the documents of the others go on.
    private (SchematronSchema? Schema, string? Fault) Load(string master)
    {
        return _masters.TryGetValue(master, out var file)
            ? _volets.GetOrAdd(file, key => new(() => Read(key))).Value
            : default;

        (SchematronSchema?, string?) Read(string path)
        {
            try
            {
                return (_set.Load(path), null);
            }
            catch (SchematronException fault)
            {
                return (null, fault.Message);
            }
        }
    }

    private SchematronSchema[] LoadCommon(string schematrons)
    {
        var common = new SchematronSchema[CommonMasters.Length];
        try
        {
            Parallel.For(0, common.Length, i => common[i] = _set.Load(Find(schematrons, CommonMasters[i])));
        }
        catch (AggregateException faults) when (faults.InnerException is SchematronException fault)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(fault);
        }

        return common;
    }

    private IEnumerable<SchematronSchema> Loaded() =>
        Common.Concat(
            _volets
                .Values.Where(volet => volet.IsValueCreated)
                .Select(volet => volet.Value.Schema)
                .OfType<SchematronSchema>()
        );

    private static string Find(string schematrons, string master) =>
        new SchemaFiles(schematrons).Find(schematrons, master + ".sch").Path
        ?? Path.Combine(schematrons, master + ".sch");

    private static IEnumerable<string> Candidates(string folder)
    {
        yield return folder;
        foreach (
            var inner in Directory
                .EnumerateDirectories(
                    folder,
                    "*",
                    new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 2 }
                )
                .Order(StringComparer.Ordinal)
        )
        {
            if (Path.GetFileName(inner).Equals("schematrons", StringComparison.OrdinalIgnoreCase))
                yield return inner;
        }
    }
}
