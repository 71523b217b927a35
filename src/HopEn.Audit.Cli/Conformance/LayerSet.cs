using HopEn.Audit.Cda.Checks;
using HopEn.Audit.Cda.CiSis;
using HopEn.Audit.Model;

namespace HopEn.Audit.Cli.Conformance;

/// <summary>The layers of a run: loaded once, one checker per worker.</summary>
internal sealed class LayerSet
{
    private readonly BuiltinRules? builtin;
    private readonly OfficialSet? official;
    private readonly bool runOfficial;

    private LayerSet(BuiltinRules? builtin, OfficialSet? official, bool runOfficial)
    {
        this.builtin = builtin;
        this.official = official;
        this.runOfficial = runOfficial;
    }

    /// <summary>The layers that are run, in French.</summary>
    public IReadOnlyList<string> Names => [.. new[] { builtin is null ? null : "règles de l’outil", runOfficial ? "règles officielles" : null }.OfType<string>()];

    /// <summary>What the user must know before the results, in French.</summary>
    public IReadOnlyList<string> Notices { get; private init; } = [];

    /// <summary>Loads what is asked for.</summary>
    /// <exception cref="ConfigurationException">A layer that is asked for has nothing to run.</exception>
    public static LayerSet Load(ConformanceRequest asked)
    {
        if (asked is { Only: "xsd" or "official", CiSis: null }) throw new ConfigurationException($"--only {asked.Only} demande --ci-sis DOSSIER\u202f: le schéma et les règles officiels ne sont pas livrés avec l’outil.");
        var official = asked.CiSis is { } folder && asked.Only is not "builtin" ? OfficialSet.Open(folder) : null;
        return new LayerSet(asked.Only is null or "builtin" ? BuiltinRules.Load(Path.Combine(asked.Rules, "cda")) : null, official, official is not null && asked.Only is not "xsd")
        {
            Notices = asked is { CiSis: null, Only: null } ? ["Sans --ci-sis, le schéma XML et les règles officielles de l’ANS ne sont pas exécutés\u202f: seules les règles de l’outil le sont."] : [],
        };
    }

    /// <summary>What the official kit lacks, known once documents were checked.</summary>
    public IReadOnlyList<string> OfficialNotices() => official?.Notices ?? [];

    /// <summary>A checker for one worker.</summary>
    public DocumentChecker CreateChecker()
    {
        var layers = new List<IDocumentLayer>();
        if (builtin is not null) layers.Add(new BuiltinLayer(builtin));
        if (runOfficial) layers.Add(new OfficialLayer(official!));
        return new DocumentChecker(layers);
    }
}
