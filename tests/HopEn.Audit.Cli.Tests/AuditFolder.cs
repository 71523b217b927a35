using System.Text;
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
using Microsoft.Extensions.Time.Testing;

namespace HopEn.Audit.Cli.Tests;

/// <summary>A dossier of a few lines typed by hand, audited in this process with the rules that are shipped.</summary>
internal sealed class AuditFolder : IDisposable
{
    private static readonly RulePack Pack = RulePack.Read(Repository.Rules, ShippedKinds.All);
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
        using var temporary = PrivateFolder.Create();
        var clock = new FakeTimeProvider(new DateTimeOffset(2025, 8, 20, 8, 0, 0, TimeSpan.Zero));
        var dossier = DossierReader.Read(root.FullName, ShippedKinds.All);
        using var dataset = Dataset.Open(
            new DatasetOptions("une clé pour les tests seulement"u8.ToArray(), temporary.Path, null),
            ParisTime.Today(clock),
            ShippedKinds.All
        );
        SourceLoader.Load(dossier, dataset, Repository.Rules, null, CancellationToken.None);
        if (dossier.Sources.Any(source => source.Kind.Code == "outages"))
            OutageSupplement.Read(dossier, Repository.Rules, null, clock, CancellationToken.None)?.RecordIn(dataset);
        return new AuditEngine(Pack, clock).Evaluate(
            dossier,
            dataset,
            new AuditOptions { RunId = "test", Rules = rules },
            null,
            CancellationToken.None
        );
    }

    public void Dispose() => root.Delete(recursive: true);
}
