using HopEn.Audit.Model;
using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Sources.Tests.Files;

public sealed class ProbeAheadTests
{
    [Fact]
    public void What_was_looked_at_ahead_is_what_would_be_seen_now()
    {
        using var folder = new Folder();
        folder
            .Write("a.csv", string.Concat(Enumerable.Range(0, 300_000).Select(i => $"{i};Médecine\n")))
            .Write("b.csv", "x;y\n");
        using var ahead = new ProbeAhead(CancellationToken.None);
        ahead.Start(folder.Path("a.csv"), "a.csv");
        ahead
            .Take(folder.Path("b.csv"), "b.csv", CancellationToken.None)
            .ShouldBe(ByteProbe.Read(folder.Path("b.csv"), "b.csv", CancellationToken.None));
        ahead
            .Take(folder.Path("a.csv"), "a.csv", CancellationToken.None)
            .ShouldBe(ByteProbe.Read(folder.Path("a.csv"), "a.csv", CancellationToken.None));
        File.AppendAllText(folder.Path("a.csv"), "1;2\n");
        ahead.Take(folder.Path("a.csv"), "a.csv", CancellationToken.None).Lines.ShouldBe(300_001);
    }

    [Fact]
    public void What_is_wrong_is_told_when_the_file_is_taken_and_never_if_it_is_not()
    {
        using var folder = new Folder();
        folder.Write("vide.csv", string.Empty);
        using (var ahead = new ProbeAhead(CancellationToken.None))
        {
            ahead.Start(folder.Path("vide.csv"), "vide.csv");
            Should
                .Throw<SourceUnreadableException>(() =>
                    ahead.Take(folder.Path("vide.csv"), "vide.csv", CancellationToken.None)
                )
                .Message.ShouldContain("vide.csv");
        }

        using var unused = new ProbeAhead(CancellationToken.None);
        unused.Start(folder.Path("vide.csv"), "vide.csv");
    }

    [Fact]
    public void Two_large_files_of_two_tables_are_loaded_in_their_order()
    {
        using var folder = new Folder();
        folder
            .Write(
                "venues.csv",
                "IPP;NDA;TYPE;ENTREE;SORTIE\n"
                    + string.Concat(Enumerable.Range(0, 150_000).Select(i => $"{i};N{i};H;01/01/2025;02/01/2025\n"))
            )
            .Source("encounter", "venues.csv");
        folder
            .Write(
                "identites.csv",
                "IPP;STATUT\n" + string.Concat(Enumerable.Range(0, 400_000).Select(i => $"{i};qualified\n"))
            )
            .Source("identity", "identites.csv");
        folder.Load();
        folder
            .Dataset.Ledger.Parts.Select(part => $"{part.File.File} {part.Rows}")
            .ShouldBe(["venues.csv 150000", "identites.csv 400000"]);
        folder
            .Dataset.Ledger.Parts.Select(part => part.File.Sha256)
            .ShouldBe(
                new[] { "venues.csv", "identites.csv" }.Select(name =>
                    Convert.ToHexStringLower(
                        System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(folder.Path(name)))
                    )
                )
            );
    }
}
