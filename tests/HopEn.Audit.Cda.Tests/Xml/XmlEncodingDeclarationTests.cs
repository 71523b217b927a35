using System.Text;

namespace HopEn.Audit.Cda.Tests.Xml;

public sealed class XmlEncodingDeclarationTests : IDisposable
{
    private readonly Folder folder = new();

    static XmlEncodingDeclarationTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf8", "utf-8")]
    [InlineData("UTF_8", "utf-8")]
    [InlineData("iso8859_1", "iso-8859-1")]
    [InlineData("ISO8859-15", "iso-8859-15")]
    [InlineData("Latin1", "iso-8859-1")]
    [InlineData("Cp1252", "windows-1252")]
    [InlineData("utf16", "utf-16")]
    [InlineData("UTF-16", "utf-16")]
    public void An_encoding_is_known_by_its_other_names(string declared, string real)
    {
        var encoding = Encoding.GetEncoding(real);
        folder.Write("a.xml", [.. encoding.Preamble, .. encoding.GetBytes(Declared($"encoding=\"{declared}\""))]);
        folder.Check(new NoLayer()).Single().Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("encoding=\"utf-16\"", "utf-8", "la déclaration annonce utf-16, les octets sont de l’UTF-8")]
    [InlineData(
        "encoding=\"UTF-8\"",
        "iso-8859-1",
        "la déclaration annonce UTF-8, les octets sont d’un encodage à un octet"
    )]
    [InlineData(
        "encoding=\"utf8\"",
        "iso-8859-1",
        "la déclaration annonce utf8, les octets sont d’un encodage à un octet"
    )]
    [InlineData("", "iso-8859-1", "rien n’est déclaré, donc utf-8, les octets sont d’un encodage à un octet")]
    [InlineData("encoding=\"UTF-8\"", "utf-32", "les octets sont de l’UTF-32")]
    [InlineData("encoding=\"KOI-42\"", "utf-8", "l’encodage que le document déclare (KOI-42) n’est pas connu")]
    public void A_fault_of_encoding_says_its_cause(string declared, string real, string cause)
    {
        var encoding = Encoding.GetEncoding(real);
        folder.Write("a.xml", [.. encoding.Preamble, .. encoding.GetBytes(Declared(declared))]);
        folder.Check(new NoLayer()).Single().Findings.Single().Message.ShouldContain(cause);
    }

    [Fact]
    public void Xml_1_1_is_read_when_it_is_also_xml_1_0()
    {
        var letter = CdaFixtures.Letter.Replace("version=\"1.0\"", "version=\"1.1\"", StringComparison.Ordinal);
        letter.ShouldContain("version=\"1.1\"");
        folder.Write("a.xml", letter);
        folder.Check(new NoLayer()).Single().Findings.ShouldBeEmpty();
        folder.Write("a.xml", letter.Replace("<title>", "<title>&#x1;", StringComparison.Ordinal));
        folder.Check(new NoLayer()).Single().Findings.Single().Message.ShouldContain("XML 1.1");
    }

    public void Dispose() => folder.Dispose();

    private static string Declared(string encoding)
    {
        var end = CdaFixtures.Letter.IndexOf("?>", StringComparison.Ordinal);
        return $"<?xml version=\"1.0\" {encoding}?>{CdaFixtures.Letter[(end + 2)..]}";
    }
}
