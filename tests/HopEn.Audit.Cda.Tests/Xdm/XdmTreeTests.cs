using HopEn.Audit.Cda.Findings;

namespace HopEn.Audit.Cda.Tests.Xdm;

public sealed class XdmTreeTests : IDisposable
{
    private static readonly byte[] Document = CdaFixtures.Utf8(CdaFixtures.Letter);
    private readonly Folder folder = new();

    [Theory]
    [InlineData("")]
    [InlineData("IHE-XDM/")]
    [InlineData("IHE_XDM/")]
    [InlineData("IHE-XDM/SUBSET01/")]
    [InlineData("export/IHE_XDM/SUBSET01/")]
    public void A_package_whose_tree_is_wrong_is_compared_all_the_same(string root)
    {
        var metadata = CdaFixtures.Metadata(CdaFixtures.Utf8("autre contenu"));
        folder.Write("a.zip", Package(root, metadata));
        foreach (var (name, content) in Members(root, metadata))
            folder.Write("dossier/" + name, content);
        var right = Tests("IHE_XDM/SUBSET01/", metadata);
        var results = folder.Check(new NoLayer());
        results.Count.ShouldBe(2);
        var isInFolder = root.StartsWith("export", StringComparison.Ordinal);
        results[0].Findings.Select(finding => finding.Test!).ShouldBe([.. right, "xdm-tree"], ignoreOrder: true);
        results[1]
            .Findings.Select(finding => finding.Test!)
            .ShouldBe(isInFolder ? [.. right, "xdm-tree", "xdm-tree"] : [.. right, "xdm-tree"], ignoreOrder: true);
        right.ShouldContain("xdm-hash");
    }

    [Theory]
    [InlineData("./DOC00001.XML")]
    [InlineData("DOC%30%30001.XML")]
    [InlineData("../SUBSET01/DOC00001.XML")]
    public void A_relative_uri_leads_to_its_file(string uri) =>
        Tests(
                "IHE_XDM/SUBSET01/",
                CdaFixtures
                    .Metadata(Document)
                    .Replace("<rim:Value>DOC00001.XML", $"<rim:Value>{uri}", StringComparison.Ordinal)
            )
            .ShouldBeEmpty();

    [Fact]
    public void A_document_beside_the_submissions_is_not_lost()
    {
        folder.Write(
            "a.zip",
            CdaFixtures.Zip([
                .. Members("IHE_XDM/SUBSET01/", CdaFixtures.Metadata(Document)),
                ("IHE_XDM/AUTRE/x.xml", Document),
            ])
        );
        folder.Open().Items.Count(item => item.HasContent).ShouldBe(2);
    }

    [Fact]
    public void The_name_of_a_file_is_in_no_message()
    {
        folder.Write(
            "a.zip",
            CdaFixtures.Zip(
                (
                    "IHE_XDM/SUBSET01/METADATA.XML",
                    CdaFixtures.Utf8(
                        CdaFixtures
                            .Metadata(CdaFixtures.Utf8("autre"))
                            .Replace("<rim:Value>DOC00001.XML", "<rim:Value>SOEUR.XML", StringComparison.Ordinal)
                    )
                ),
                ("IHE_XDM/SUBSET01/SOEUR.XML", Document)
            )
        );
        folder
            .Check(new NoLayer())
            .SelectMany(result => result.Findings)
            .ShouldAllBe(finding => !finding.Message.Contains("SOEUR", StringComparison.Ordinal));
    }

    public void Dispose() => folder.Dispose();

    private static string[] Tests(string root, string metadata)
    {
        using var one = new Folder();
        one.Write("a.zip", Package(root, metadata));
        return [.. one.Check(new NoLayer()).ShouldHaveSingleItem().Findings.Select(finding => finding.Test!)];
    }

    private static byte[] Package(string root, string metadata) => CdaFixtures.Zip(Members(root, metadata));

    private static (string, byte[])[] Members(string root, string metadata) =>
        [
            ("INDEX.HTM", CdaFixtures.Utf8("<html/>")),
            ("README.TXT", CdaFixtures.Utf8("XDM")),
            (root + "METADATA.XML", CdaFixtures.Utf8(metadata)),
            (root + "DOC00001.XML", Document),
        ];
}
