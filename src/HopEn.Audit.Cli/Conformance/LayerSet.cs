using HopEn.Audit.Cda.Checks;
using HopEn.Audit.Cda.CiSis;
using HopEn.Audit.Cda.Findings;
using HopEn.Audit.Cda.Schema;
using HopEn.Audit.Model;

namespace HopEn.Audit.Cli.Conformance;

/// <summary>The layers of a run: loaded once, one checker per worker.</summary>
internal sealed class LayerSet
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
            if (schema is not null) names.Add((FindingLayer.Xsd, "Schéma XML officiel"));
            if (builtin is not null) names.Add((FindingLayer.Builtin, "Règles de l’outil"));
            if (runOfficial) names.Add((FindingLayer.Official, "Règles officielles"));
            return names;
        }
    }

    /// <summary>What the user must know before the results, in French.</summary>
    public IReadOnlyList<string> Notices { get; private init; } = [];

    /// <summary>Loads what is asked for.</summary>
    /// <exception cref="ConfigurationException">A layer that is asked for has nothing to run.</exception>
    public static LayerSet Load(ConformanceRequest asked)
    {
        if (asked is { Only: "xsd" or "official", CiSis: null }) throw new ConfigurationException($"--only {asked.Only} demande --ci-sis DOSSIER\u202f: le schéma et les règles officiels ne sont pas livrés avec l’outil.");
        var official = asked.CiSis is { } folder && asked.Only is not "builtin" ? OfficialSet.Open(folder) : null;
        var entry = asked.Only is null or "xsd" ? official?.XmlSchema : null;
        if (asked.Only is "xsd" && entry is null) throw new ConfigurationException($"Le schéma XML (infrastructure/cda/CDA_extended.xsd) n’est pas dans «\u202f{asked.CiSis}\u202f»\u202f: donnez le dossier complet du kit de l’ANS.");
        return new LayerSet(entry is null ? null : CdaSchema.Load(entry), asked.Only is null or "builtin" ? BuiltinRules.Load(Path.Combine(asked.Rules, "cda")) : null, official, official is not null && asked.Only is not "xsd")
        {
            Notices = asked switch
            {
                { CiSis: null, Only: null } => ["Sans --ci-sis, le schéma XML et les règles officielles de l’ANS ne sont pas exécutés\u202f: seules les règles de l’outil le sont."],
                { CiSis: not null, Only: null } when entry is null => ["Le kit donné n’a pas de schéma XML (infrastructure/cda/CDA_extended.xsd)\u202f: cette couche n’est pas exécutée."],
                _ => [],
            },
        };
    }

    /// <summary>What the official kit lacks, known once documents were checked.</summary>
    public IReadOnlyList<string> OfficialNotices() => runOfficial ? official!.Notices : [];

    /// <summary>A checker for one worker.</summary>
    public DocumentChecker CreateChecker()
    {
        var layers = new List<IDocumentLayer>();
        if (schema is not null) layers.Add(new SchemaLayer(schema));
        if (builtin is not null) layers.Add(new BuiltinLayer(builtin));
        if (runOfficial) layers.Add(new OfficialLayer(official!));
        return new DocumentChecker(layers);
    }
}
