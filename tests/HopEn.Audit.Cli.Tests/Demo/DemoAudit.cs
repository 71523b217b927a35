using HopEn.Audit.Model;

namespace HopEn.Audit.Cli.Tests.Demo;

/// <summary>Writes a demonstration and audits it as the command does.</summary>
internal sealed class DemoAudit : IDisposable
{
    private readonly DemoFolder demo;

    public DemoAudit(int seed = 20250731, int encounters = 3000, bool withApplicativeMailbox = true) =>
        demo = new DemoFolder(seed, encounters, withApplicativeMailbox);

    public string Folder => demo.Path;

    public AuditReport Run(int evidence = int.MaxValue) =>
        TestAudit.Outcome(Folder, request => request with { EvidenceLimit = evidence, EachEntity = false }).Report;

    public IReadOnlyList<T> Truth<T>(string file) => demo.Truth<T>(file);

    public void Dispose() => demo.Dispose();
}
