using HopEn.Audit.Engine;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Run;
using HopEn.Audit.Sources.Kinds;
using Microsoft.Extensions.Time.Testing;

namespace HopEn.Audit.Testing.Run;

/// <summary>Audits a folder as the product does, on 20 August 2025 with the rules that are shipped, read once.</summary>
internal static class TestAudit
{
    private static readonly Lazy<RulePack> Pack = new(() => RulePack.Read(Repository.Rules, ShippedKinds.All));

    public static AuditOutcome Outcome(string folder, Func<AuditRequest, AuditRequest>? change = null) =>
        Result(folder, change).Audits[0].Outcome;

    public static AuditResult Result(
        string folder,
        Func<AuditRequest, AuditRequest>? change = null,
        IAuditEvents? events = null
    )
    {
        var request = new AuditRequest
        {
            Dossier = folder,
            Rules = new RuleFolders(Repository.Rules),
            PseudonymKey = "une clé pour les tests seulement"u8.ToArray(),
            Templates = Path.Combine(Repository.Root, "reports"),
        };
        var clock = new FakeTimeProvider(new DateTimeOffset(2025, 8, 20, 8, 0, 0, TimeSpan.Zero));
        return new AuditRunner(clock, Pack.Value)
            .RunAsync((change ?? (one => one))(request), events ?? SilentEvents.Instance, CancellationToken.None)
            .GetAwaiter()
            .GetResult();
    }
}
