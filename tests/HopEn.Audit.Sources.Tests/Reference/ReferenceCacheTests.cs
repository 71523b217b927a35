using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Kinds;
using HopEn.Audit.Sources.Reference;

namespace HopEn.Audit.Sources.Tests.Reference;

public sealed class ReferenceCacheTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("hopen-cache-");
    private readonly string[] files;
    private readonly ReferenceCache cache;

    public ReferenceCacheTests()
    {
        files = PublicFiles.Write(Path.Combine(root.FullName, "public"));
        cache = new ReferenceCache(Path.Combine(root.FullName, "cache"), ShippedKinds.All);
    }

    [Fact]
    public void What_is_cached_is_dated_hashed_and_without_the_place_it_came_from()
    {
        var entries = Import(files);
        entries
            .Select(entry => (entry.Kind, entry.File, entry.Date))
            .ShouldBe([
                ("directory", PublicFiles.Extraction, new DateOnly(2025, 8, 18)),
                ("finess-json", PublicFiles.Finess, new DateOnly(2025, 8, 18)),
                ("whitelist", PublicFiles.Whitelist, new DateOnly(2025, 8, 18)),
            ]);
        entries[0]
            .Sha256.ShouldBe(
                Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(files[0])))
            );
        entries[0]
            .Tables.Single()
            .ShouldSatisfyAllConditions(table => table.Rows.ShouldBe(13), table => table.Rejected.ShouldBe(1));
        foreach (var file in Directory.GetFiles(cache.Folder, "*.json"))
            File.ReadAllText(file).ShouldNotContain(root.FullName);
        new ReferenceCache(cache.Folder, ShippedKinds.All)
            .Entries()
            .Select(entry => entry.Sha256)
            .ShouldBe(entries.Select(entry => entry.Sha256));
    }

    [Fact]
    public void Rows_from_the_cache_are_those_of_the_file_in_its_order_with_its_lines()
    {
        Import(files);
        using var direct = new Folder();
        foreach (var (file, kind) in files.Zip(["directory", "finess-json", "whitelist"]))
        {
            File.Copy(file, direct.Path(Path.GetFileName(file)));
            direct.Source(kind, Path.GetFileName(file));
        }

        direct.Load();
        using var cached = new Folder();
        var reader = new ReferenceReader(cached.Dataset, cache, CancellationToken.None);
        foreach (var entry in cache.Entries())
            reader.Load(entry);
        foreach (var table in new[] { "directory_mailbox", "site", "legal_entity", "whitelist_domain" })
        {
            cached
                .Query($"SELECT rowid, * FROM raw.{table} ORDER BY rowid")
                .ShouldBe(direct.Query($"SELECT rowid, * FROM raw.{table} ORDER BY rowid"), table);
            for (var row = 0L; row < direct.Dataset.Scalar<long>($"SELECT count(*) FROM raw.{table}"); row++)
            {
                var rowId = direct.Dataset.Ledger.RowId(table, row);
                cached.Dataset.Locate(rowId).ShouldBe(direct.Dataset.Locate(rowId));
            }
        }

        cached.Rejections().ShouldBe(direct.Rejections());
        foreach (
            var need in new[]
            {
                "site.close-date",
                "legal_entity.legal-status",
                "directory_mailbox.rpps",
                "whitelist_domain",
            }
        )
            cached.Dataset.Columns.Meet(need).ShouldBeTrue();
    }

    [Fact]
    public void A_part_of_a_file_keeps_its_lines_and_counts_the_rest()
    {
        Import(files);
        using var folder = new Folder();
        new ReferenceReader(folder.Dataset, cache, CancellationToken.None).Load(
            cache.Find(ShippedKinds.All["directory"])!,
            "directory_mailbox",
            "r.finess = '990000051'"
        );
        Enumerable
            .Range(0, 5)
            .Select(row => folder.Located(folder.Dataset.Ledger.RowId("directory_mailbox", row)).Line)
            .ShouldBe([9L, 10L, 12L, 13L, 14L]);
        var source = folder.Dataset.Ledger.Sources(new DateOnly(2025, 8, 20)).Single();
        (source.Rows, source.OutOfScope, source.Rejected).ShouldBe((13, 8, 1));
    }

    [Fact]
    public void All_files_enter_or_none()
    {
        Import(files[1]);
        var before = Contents();
        File.WriteAllText(Path.Combine(root.FullName, "coupé.json"), File.ReadAllText(files[1])[..400]);
        Should
            .Throw<SourceUnreadableException>(() => Import(files[0], Path.Combine(root.FullName, "coupé.json")))
            .Message.ShouldContain("coupé.json");
        Contents().ShouldBe(before);
        using var interrupted = new CancellationTokenSource();
        interrupted.Cancel();
        Should.Throw<OperationCanceledException>(() =>
            new ReferenceImport(cache, TimeProvider.System, interrupted.Token).Import(files, null)
        );
        Contents().ShouldBe(before);
    }

    [Fact]
    public void A_later_import_replaces_the_earlier_one_and_leaves_nothing_behind()
    {
        Import(files);
        var before = Contents();
        File.AppendAllText(
            files[0],
            File.ReadAllLines(files[0])[1].Replace("cardio", "pneumo", StringComparison.Ordinal) + "\n"
        );
        Import(files[0]);
        var after = Contents();
        after.Length.ShouldBe(before.Length);
        after.ShouldNotBe(before);
        cache.Find(ShippedKinds.All["directory"])!.Tables[0].Rows.ShouldBe(14);
    }

    [Fact]
    public async Task Imports_at_the_same_time_leave_one_whole_cache()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Import(files))));
        var fresh = new ReferenceCache(cache.Folder, ShippedKinds.All);
        fresh.Entries().Count.ShouldBe(3);
        foreach (var entry in fresh.Entries())
            fresh.Verify(entry);
        Contents().ShouldNotContain(name => name.StartsWith(".import-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("directory.json", "{")]
    [InlineData("directory.json", "{\"version\":99}")]
    [InlineData("*.parquet", "PAR1")]
    [InlineData("*.parquet", null)]
    public void A_damaged_cache_is_told_and_can_be_imported_again(string pattern, string? content)
    {
        Import(files);
        foreach (var file in Directory.GetFiles(cache.Folder, pattern))
        {
            if (content is null)
                File.Delete(file);
            else
                File.WriteAllText(file, content);
        }

        var fault = Should.Throw<SourceUnreadableException>(() =>
        {
            var damaged = new ReferenceCache(cache.Folder, ShippedKinds.All);
            foreach (var entry in damaged.Entries())
                damaged.Verify(entry);
        });
        fault.Message.ShouldContain("reference import");
        fault.Message.ShouldNotContain("Exception");
        Import(files);
        var mended = new ReferenceCache(cache.Folder, ShippedKinds.All);
        foreach (var entry in mended.Entries())
            mended.Verify(entry);
    }

    [Fact]
    public void A_cache_of_another_layout_is_told()
    {
        Import(files);
        var path = Path.Combine(cache.Folder, "whitelist.json");
        File.WriteAllText(
            path,
            File.ReadAllText(path).Replace("domain VARCHAR", "domaine VARCHAR", StringComparison.Ordinal)
        );
        using var folder = new Folder();
        Should
            .Throw<SourceUnreadableException>(() =>
                new ReferenceReader(
                    folder.Dataset,
                    new ReferenceCache(cache.Folder, ShippedKinds.All),
                    CancellationToken.None
                ).Load(new ReferenceCache(cache.Folder, ShippedKinds.All).Find(ShippedKinds.All["whitelist"])!)
            )
            .Message.ShouldContain("autre version");
    }

    [Fact]
    public void Another_file_is_refused_by_name_and_two_of_a_kind_too()
    {
        var other = Path.Combine(root.FullName, "venues.csv");
        File.WriteAllText(other, "IPP;TYPE\n1;H\n");
        Should.Throw<SourceUnreadableException>(() => Import(other)).Message.ShouldContain("venues.csv");
        Should
            .Throw<SourceUnreadableException>(() => Import(Path.Combine(root.FullName, "absent.zip")))
            .Message.ShouldContain("introuvable");
        Should.Throw<UsageException>(() => Import(files[0], files[0])).Message.ShouldContain("plus récent");
    }

    public void Dispose() => root.Delete(recursive: true);

    private IReadOnlyList<ReferenceEntry> Import(params string[] paths) =>
        new ReferenceImport(cache, TimeProvider.System, CancellationToken.None).Import(paths, null);

    private string[] Contents() =>
        [
            .. Directory
                .GetFiles(cache.Folder)
                .Select(path => Path.GetFileName(path)!)
                .Where(name => name != ".verrou")
                .Order(StringComparer.Ordinal),
        ];
}
