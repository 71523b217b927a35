using HopEn.Audit.Engine.Cases;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Sources.Kinds;

namespace HopEn.Audit.Engine.Tests;

/// <summary>A rule pack of one rule.</summary>
internal sealed class RuleFolder : IDisposable
{
    private const string Header = """
        /*
        id: essai
        title: Titre
        failure-title: Échec
        category: c
        severity: major
        kind: ratio
        status: sourced
        target: 1
        needs: [mailbox]
        unit: mailbox
        combine: all
        details: {cause: "Cause {0}"}
        rationale: Parce que
        remedy: Corriger
        owner: Quelqu’un
        source: Un texte
        */

        """;

    private const string Sql =
        "SELECT mailbox_id AS subject, type IS NOT NULL AS conforming, 'cause|x' AS detail, row_id AS \"row\" FROM mailbox";
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("hopen-rules-");

    public RuleFolder()
    {
        Directory.CreateDirectory(Path.Combine(root.FullName, "programmes"));
        Directory.CreateDirectory(Path.Combine(root.FullName, "c"));
        File.WriteAllText(Path.Combine(root.FullName, "pack.yml"), "version: test\n");
        WriteProgramme(
            "id: p\ntitle: P\ncategories: [{id: c, title: C, rules: [{id: essai, weight: 5, reason: r}]}]\n"
        );
        With();
    }

    public string RulePath => Path.Combine(root.FullName, "c", "essai.sql");

    public RuleFolder With(Func<string, string>? header = null, string sql = Sql)
    {
        File.WriteAllText(RulePath, (header ?? (text => text))(Header) + sql);
        return this;
    }

    public void WriteProgramme(string text) =>
        File.WriteAllText(Path.Combine(root.FullName, "programmes", "p.yml"), text);

    public RuleFolders Folders => new(root.FullName);

    public void WriteRule(string id, string text) =>
        File.WriteAllText(Path.Combine(root.FullName, "c", id + ".sql"), text);

    public void WriteCases(string id, string text) =>
        File.WriteAllText(Path.Combine(root.FullName, "c", id + ".cases.yml"), text);

    public IReadOnlyList<RuleFault> Faults() => RuleCheck.Of(Folders, ShippedKinds.All).Faults;

    public RulePack Read() => RulePack.Read(root.FullName, ShippedKinds.All);

    public void Dispose() => root.Delete(recursive: true);
}
