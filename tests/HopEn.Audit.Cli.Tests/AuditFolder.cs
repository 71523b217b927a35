using System.Text;
using HopEn.Audit.Engine;

namespace HopEn.Audit.Cli.Tests;

/// <summary>A dossier of a few lines typed by hand, audited in this process with the rules that are shipped.</summary>
internal sealed class AuditFolder : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("hopen-audit-folder-");
    private readonly StringBuilder sources = new();
    private string rest = string.Empty;
    private string establishment =
        "{name: CH, legal-entities: [\"990000010\"], sites: [\"990000028\"], legal-status: \"14\", sun-es: true}";

    public string Path => root.FullName;

    /// <summary>Replaces the establishment, in YAML.</summary>
    public AuditFolder Of(string yaml)
    {
        establishment = yaml;
        return this;
    }

    /// <summary>Adds a key of the dossier, in YAML on one line.</summary>
    public AuditFolder Key(string yaml)
    {
        rest += yaml + "\n";
        return this;
    }

    /// <summary>Adds a file, its lines apart by « / », and the keys of its source.</summary>
    /// <param name="kind">Kind of the source.</param>
    /// <param name="file">Name of the file.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="keys">Other keys, in YAML.</param>
    /// <param name="date">Day the data speak of.</param>
    public AuditFolder With(string kind, string file, string lines, string keys = "", string date = "2025-08-04")
    {
        File.WriteAllText(
            System.IO.Path.Combine(root.FullName, file),
            lines.Replace(" / ", "\n", StringComparison.Ordinal) + "\n"
        );
        sources.Append(
            System.Globalization.CultureInfo.InvariantCulture,
            $"  - {{kind: {kind}, files: [\"{file}\"], date: {date}{(keys.Length > 0 ? ", " + keys : string.Empty)}}}\n"
        );
        return this;
    }

    /// <summary>Writes dossier.yml without auditing.</summary>
    public AuditFolder Save()
    {
        File.WriteAllText(
            System.IO.Path.Combine(root.FullName, "dossier.yml"),
            $"version: 1\nestablishment: {establishment}\nperiod: {{start: 2025-01-01, end: 2025-07-31}}\n{rest}sources:\n{sources}"
        );
        return this;
    }

    public AuditOutcome Audit(params string[] rules)
    {
        Save();
        return TestAudit.Outcome(root.FullName, request => request with { OnlyRules = rules });
    }

    public void Dispose() => root.Delete(recursive: true);
}
