using HopEn.Audit.Engine;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;
using HopEn.Audit.Sources;
using HopEn.Audit.Sources.Files;
using HopEn.Audit.Sources.Outages;
using HopEn.Audit.Sources.Reference;

namespace HopEn.Audit.Cli.Commands;

/// <summary>Reads a dossier, loads it, evaluates it.</summary>
internal static class AuditRunner
{
    public static AuditOutcome Run(Session session, string path, RuleFolders rules, AuditOptions options, long? memory, ReferenceCache? cache, string? announcements, bool quiet, CancellationToken cancellation)
    {
        var pack = RulePack.Read(rules);
        var dossier = DossierReader.Read(path);
        var (key, lasts) = session.PseudonymKey(dossier);
        using var temporary = PrivateFolder.Create();
        using var dataset = Dataset.Open(new DatasetOptions(key, temporary.Path, memory), ParisTime.Today(session.Clock));
        if (!lasts) dataset.Notices.Add("Sans clé («\u202fpseudonym-key-file\u202f» ou HOPEN_AUDIT_PSEUDONYM_KEY), les pseudonymes changent à chaque audit.");
        var progress = session.Progress(quiet);
        SourceLoader.Load(dossier, dataset, rules.Base, progress, cancellation);
        if (cache is not null) ReferenceSupplement.Load(dossier, dataset, cache, cancellation);
        OutageSupplement.Load(dossier, dataset, rules.Base, announcements, session.Clock, cancellation);
        return new AuditEngine(pack, session.Clock).Evaluate(dossier, dataset, options, progress, cancellation);
    }

    /// <summary>The cache of public files; null when it is refused or has no place.</summary>
    public static ReferenceCache? Cache(Session session, string? told, bool refused) => !refused && session.CacheFolder(told) is { } folder ? new ReferenceCache(folder) : null;

    public static string RunId(Session session) => ParisTime.Now(session.Clock).ToString("yyyyMMdd-HHmmss", System.Globalization.CultureInfo.InvariantCulture);
}
