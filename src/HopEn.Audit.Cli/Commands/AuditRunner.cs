using HopEn.Audit.Engine;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Evaluation;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;
using HopEn.Audit.Sources;
using HopEn.Audit.Sources.Files;
using HopEn.Audit.Sources.Kinds;
using HopEn.Audit.Sources.Outages;
using HopEn.Audit.Sources.Reference;

namespace HopEn.Audit.Cli.Commands;

/// <summary>Reads a dossier, loads it, evaluates it.</summary>
internal static class AuditRunner
{
    /// <summary>Runs the audit; the rules are read and checked beside the loading, which ends as soon as one is wrong: that is told first.</summary>
    /// <param name="session">Session.</param>
    /// <param name="path">Dossier.</param>
    /// <param name="rules">Rules.</param>
    /// <param name="options">Options.</param>
    /// <param name="memory">Bytes not to go beyond; null for the default.</param>
    /// <param name="cache">Public files that complete the dossier; null for none.</param>
    /// <param name="announcements">Folder of the interruptions kept; null to look at none.</param>
    /// <param name="quiet">Whether progress is kept silent.</param>
    /// <param name="finished">Told the report of each legal entity when it is ready, while the next is evaluated.</param>
    /// <param name="cancellation">Interrupts.</param>
    public static AuditOutcome Run(
        Session session,
        string path,
        RuleFolders rules,
        AuditOptions options,
        long? memory,
        ReferenceCache? cache,
        string? announcements,
        bool quiet,
        Action<AuditReport>? finished,
        CancellationToken cancellation
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var pack = new Ahead<RulePack>(() => RulePack.Read(rules, ShippedKinds.All));
        pack.OnFailure(stop.Cancel);
        try
        {
            return Run(
                session,
                path,
                pack,
                rules.Base,
                options,
                memory,
                cache,
                announcements,
                quiet,
                finished,
                stop.Token
            );
        }
        catch (Exception) when (!cancellation.IsCancellationRequested && pack.Failed)
        {
            pack.Take();
            throw;
        }
    }

    private static AuditOutcome Run(
        Session session,
        string path,
        Ahead<RulePack> pack,
        string rules,
        AuditOptions options,
        long? memory,
        ReferenceCache? cache,
        string? announcements,
        bool quiet,
        Action<AuditReport>? finished,
        CancellationToken cancellation
    )
    {
        var dossier = DossierReader.Read(path, ShippedKinds.All);
        var outages = new Ahead<OutageSupplement?>(() =>
            OutageSupplement.Read(dossier, rules, announcements, session.Clock, cancellation)
        );
        var (key, lasts) = session.PseudonymKey(dossier);
        using var temporary = PrivateFolder.Create();
        using var dataset = Dataset.Open(
            new DatasetOptions(key, temporary.Path, memory),
            ParisTime.Today(session.Clock),
            ShippedKinds.All
        );
        if (!lasts)
            dataset.Notices.Add(
                "Sans clé («\u202fpseudonym-key-file\u202f» ou HOPEN_AUDIT_PSEUDONYM_KEY), les pseudonymes changent à chaque audit."
            );
        var progress = session.Progress(quiet);
        SourceLoader.Load(dossier, dataset, rules, progress, cancellation);
        if (cache is not null)
            ReferenceSupplement.Load(dossier, dataset, cache, cancellation);
        outages.Take()?.RecordIn(dataset);
        return new AuditEngine(pack.Take(), session.Clock).Evaluate(
            dossier,
            dataset,
            options,
            finished,
            progress,
            cancellation
        );
    }

    /// <summary>The cache of public files; null when it is refused or has no place.</summary>
    public static ReferenceCache? Cache(Session session, string? told, bool refused) =>
        !refused && session.CacheFolder(told) is { } folder ? new ReferenceCache(folder, ShippedKinds.All) : null;

    public static string RunId(Session session) =>
        ParisTime.Now(session.Clock).ToString("yyyyMMdd-HHmmss", System.Globalization.CultureInfo.InvariantCulture);
}
