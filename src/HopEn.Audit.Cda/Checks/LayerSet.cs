using HopEn.Audit.Cda.CiSis;
using HopEn.Audit.Cda.Findings;
using HopEn.Audit.Cda.Schema;
using HopEn.Audit.Model;

namespace HopEn.Audit.Cda.Checks;

/// <summary>The layers of a run: loaded once, one checker per worker.</summary>
public sealed class LayerSet
{
    private readonly CdaSchema? schema;
    private readonly BuiltinRules? builtin;
    private readonly OfficialSet? official;
    private readonly bool runOfficial;

    private LayerSet(CdaSchema? schema, BuiltinRules? builtin, OfficialSet? official, bool runOfficial)
    {
        this.schema = schema;
        this.builtin = builtin;
        this.official = official;
        this.runOfficial = runOfficial;
    }

    /// <summary>The layers that are run, with their French names.</summary>
    public IReadOnlyList<(FindingLayer Layer, string Name)> Names
    {
        get
        {
            var names = new List<(FindingLayer, string)>();
            if (schema is not null)
                names.Add((FindingLayer.Xsd, "Schéma XML officiel"));
            if (builtin is not null)
                names.Add((FindingLayer.Builtin, "Règles de l’outil"));
            if (runOfficial)
                names.Add((FindingLayer.Official, "Règles officielles"));
            return names;
        }
    }

    private VoletReference? Volet { get; init; }

    /// <summary>What the user must know before the results, in French.</summary>
    public IReadOnlyList<string> Notices { get; private init; } = [];

    /// <summary>Loads what is asked for.</summary>
    /// <param name="rules">Folder of the rules, that holds <c>cda/</c>.</param>
    /// <param name="ciSis">Folder of the official kit; null without.</param>
    /// <param name="only">The one layer asked for: xsd, builtin or official; null for all.</param>
    /// <param name="added">Folder of a pack that adds rules to them; null without.</param>
    /// <param name="volet">Name of the volet that all documents follow; null when each says its own.</param>
    /// <exception cref="ConfigurationException">A layer that is asked for has nothing to run.</exception>
    /// <exception cref="UsageException">The options don't go together, or the volet is not one of the kit.</exception>
    public static LayerSet Load(string rules, string? ciSis, string? only, string? added = null, string? volet = null)
    {
        if (ciSis is null && only is ("xsd" or "official"))
            throw new UsageException(
                $"--only {only} demande --ci-sis DOSSIER\u202f: le schéma et les règles officiels ne sont pas livrés avec l’outil."
            );
        if (volet is not null && (ciSis is null || only is "xsd" or "builtin"))
            throw new UsageException(
                "--volet demande --ci-sis DOSSIER, et que les règles officielles soient exécutées\u202f: elles seules dépendent du volet."
            );
        var official = ciSis is not null && only is not "builtin" ? OfficialSet.Open(ciSis) : null;
        var entry = only is null or "xsd" ? official?.XmlSchema : null;
        if (only is "xsd" && entry is null)
            throw new ConfigurationException(
                $"Le schéma XML (infrastructure/cda/CDA_extended.xsd) n’est pas dans «\u202f{ciSis}\u202f»\u202f: "
                    + "donnez le dossier complet du kit de l’ANS."
            );
        return new LayerSet(
            entry is null ? null : CdaSchema.Load(entry),
            only is null or "builtin"
                ? BuiltinRules.Load(Path.Combine(rules, "cda"), added is null ? null : Path.Combine(added, "cda"))
                : null,
            official,
            official is not null && only is not "xsd"
        )
        {
            Volet = volet is null ? null : VoletNames.Find(official!, volet),
            Notices =
            [
                .. only is null or "builtin" ? SchematronFiles.Forgotten(added ?? rules) : Array.Empty<string>(),
                .. NotRun(ciSis, only, entry),
            ],
        };
    }

    private static string[] NotRun(string? ciSis, string? only, string? entry) =>
        (ciSis, only) switch
        {
            (null, null) =>
            [
                "Sans --ci-sis, le schéma XML et les règles officielles de l’ANS ne sont pas exécutés\u202f: "
                    + "seules les règles de l’outil le sont.",
            ],
            (not null, null) when entry is null =>
            [
                "Le kit donné n’a pas de schéma XML (infrastructure/cda/CDA_extended.xsd)\u202f: cette couche n’est pas exécutée.",
            ],
            _ => [],
        };

    /// <summary>What the official kit lacks, known once documents were checked.</summary>
    public IReadOnlyList<string> OfficialNotices() => runOfficial ? official!.Notices : [];

    /// <summary>A checker for one worker.</summary>
    public DocumentChecker CreateChecker()
    {
        var layers = new List<IDocumentLayer>();
        if (schema is not null)
            layers.Add(new SchemaLayer(schema));
        if (builtin is not null)
            layers.Add(new BuiltinLayer(builtin));
        if (runOfficial)
            layers.Add(new OfficialLayer(official!, Volet));
        return new DocumentChecker(layers);
    }
}
