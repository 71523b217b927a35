using System.CommandLine;
using HopEn.Audit.Cli.Hosting;
using HopEn.Audit.Run;

namespace HopEn.Audit.Cli.Commands;

/// <summary>What every command that audits takes: how much memory, which public files, which rules.</summary>
internal sealed class RunOptions
{
    /// <summary>Memory not to go beyond.</summary>
    public Option<string?> Memory { get; } = CommonOptions.Memory();

    /// <summary>Cache of public files.</summary>
    public Option<string?> Cache { get; } = CommonOptions.Cache();

    /// <summary>Without the cache.</summary>
    public Option<bool> NoCache { get; } = CommonOptions.NoCache();

    /// <summary>Rules added or replaced.</summary>
    public Option<string> Rules { get; } = CommonOptions.Rules();

    /// <summary>Without progress.</summary>
    public Option<bool> Quiet { get; } = CommonOptions.Quiet();

    /// <summary>A request that says with what to audit, and not yet what.</summary>
    /// <exception cref="Model.UsageException">The folder of rules makes no sense.</exception>
    public AuditRequest Request(ParseResult parsed, Session session)
    {
        var cache = parsed.GetValue(Cache);
        var refused = parsed.GetValue(NoCache);
        return new AuditRequest
        {
            Rules = CommonOptions.Folders(parsed, Rules),
            MemoryBytes = CommonOptions.MemoryBytes(parsed, Memory),
            ReferenceCache = refused ? null : session.CacheFolder(cache),
            OutageCache = refused ? null : session.OutageCacheFolder(cache),
            PseudonymKey = session.PseudonymKey,
            Templates = Installation.Templates,
        };
    }
}
