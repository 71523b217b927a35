using System.Text;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Kinds;
using HopEn.Audit.Sources.Readers;

namespace HopEn.Audit.Sources.Tests;

/// <summary>A folder of exports, loaded as an audit loads them.</summary>
internal sealed class Folder : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("hopen-sources-");
    private readonly List<DossierSource> sources = [];

    private readonly SourceKinds kinds;

    public Folder()
        : this(ShippedKinds.All) { }

    public Folder(SourceKinds kinds)
    {
        this.kinds = kinds;
        Dataset = Dataset.Open(
            new DatasetOptions(
                "clé des tests seulement"u8.ToArray(),
                Directory.CreateDirectory(System.IO.Path.Combine(root.FullName, "tmp")).FullName,
                null
            ),
            new DateOnly(2025, 8, 20),
            kinds
        );
    }

    public Dataset Dataset { get; }

    public string Path(string name) => System.IO.Path.Combine(root.FullName, name);

    public Folder Write(string name, string text, Encoding? encoding = null)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(name))!);
        File.WriteAllText(Path(name), text, encoding ?? new UTF8Encoding(false));
        return this;
    }

    public Folder Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(Path(name), bytes);
        return this;
    }

    public Folder Source(
        string kind,
        string file,
        Dictionary<string, string>? columns = null,
        Dictionary<string, IReadOnlyDictionary<string, string>>? values = null,
        string? encoding = null,
        string? sheet = null,
        char? separator = null,
        int? headerLine = null
    )
    {
        sources.Add(
            new DossierSource(
                kinds[kind],
                [file],
                null,
                "local",
                "local",
                null,
                false,
                columns ?? [],
                values ?? [],
                encoding,
                separator,
                sheet,
                new DateOnly(2025, 8, 4),
                headerLine,
                12
            )
        );
        return this;
    }

    public Folder Load(CancellationToken cancellation = default) =>
        Load(SourceReaders.Of(Dossier(), Repository.Rules), cancellation);

    public Folder Load(SourceReaders readers, CancellationToken cancellation = default)
    {
        SourceLoader.Load(Dossier(), Dataset, readers, null, cancellation);
        return this;
    }

    public Dossier Dossier()
    {
        var entity = new FinessEntity(Finess.Parse("990000010"), null);
        var establishment = new DossierEstablishment
        {
            Name = "CH",
            LegalEntities = [entity],
            Sites = [new FinessEntity(Finess.Parse("990000028"), null)],
            FinessPmsi = Finess.Parse("990000010"),
            LegalStatus = "14",
            StatusClass = LegalStatusClass.Public,
            Department = "99",
            SunEsFunded = true,
        };
        return new Dossier
        {
            Folder = root.FullName,
            Establishment = establishment,
            Period = new ReportPeriod(new DateOnly(2025, 1, 1), new DateOnly(2025, 7, 31)),
            Sources = sources,
        };
    }

    public IReadOnlyList<string> Query(string sql) =>
        Dataset.Query(sql, reader =>
            string.Join(
                '|',
                Enumerable
                    .Range(0, reader.FieldCount)
                    .Select(i => reader.IsDBNull(i) ? "" : reader.GetValue(i).ToString())
            )
        );

    public FileOrigin Located(long rowId) => Dataset.Locate(rowId).ShouldBeOfType<FileOrigin>();

    public IReadOnlyList<string> Rejections() =>
        [
            .. Dataset
                .Ledger.Rejections()
                .Select(r =>
                    $"{r.Code} {r.Column} {string.Join(',', r.Samples.OfType<FileOrigin>().Select(row => row.Line))}"
                ),
        ];

    public string Refusal<T>()
        where T : HopEnAuditException
    {
        var fault = Should.Throw<T>(() => Load());
        fault.Message.ShouldEndWith(".");
        fault.Message.ShouldNotContain("Exception");
        return fault.Message;
    }

    public void Dispose()
    {
        Dataset.Dispose();
        root.Delete(recursive: true);
    }
}
