using System.Text;
using System.Xml;
using System.Xml.XPath;
using CsCheck;
using HopEn.Audit.Cda.Documents;
using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.Tests.Xml;

public sealed class XmlTreeTests
{
    private static readonly Gen<string> Documents = Gen.Int[0, 5]
        .Array[1, 60]
        .Select(moves =>
        {
            var text = new StringBuilder("<r xmlns:p='urn:p'>");
            var open = new Stack<string>();
            foreach (var move in moves)
            {
                switch (move)
                {
                    case 0:
                        text.Append("<a x='1'>");
                        open.Push("a");
                        break;
                    case 1:
                        text.Append("<p:b p:y='2' z='&lt;'>");
                        open.Push("p:b");
                        break;
                    case 2:
                        text.Append("texte<![CDATA[ et <suite>]]>");
                        break;
                    case 3:
                        text.Append("<!--c--><?i d?>");
                        break;
                    case 4:
                        text.Append("<e/>");
                        break;
                    default:
                        if (open.TryPop(out var name))
                            text.Append("</").Append(name).Append('>');
                        break;
                }
            }

            while (open.TryPop(out var left))
                text.Append("</").Append(left).Append('>');
            return text.Append("</r>").ToString();
        });

    [Fact]
    public void A_tree_walks_like_the_framework_s_own() =>
        Documents.Sample(text =>
        {
            var theirs = new XPathDocument(
                XmlReader.Create(new StringReader(text)),
                XmlSpace.Preserve
            ).CreateNavigator();
            Dump(Read(text).CreateNavigator()).ShouldBe(Dump(theirs));
        });

    [Theory]
    [InlineData("descendant::node()")]
    [InlineData("//a/following-sibling::*")]
    [InlineData("//*[preceding-sibling::a]/@*")]
    [InlineData("//text()/ancestor::*[1]")]
    [InlineData("//e/preceding::a")]
    [InlineData("//a/following::node()")]
    public void The_framework_s_XPath_finds_the_same_nodes_in_it(string path) =>
        Documents.Sample(text =>
        {
            var theirs = new XPathDocument(
                XmlReader.Create(new StringReader(text)),
                XmlSpace.Preserve
            ).CreateNavigator();
            Names(Read(text).CreateNavigator().Select(path)).ShouldBe(Names(theirs.Select(path)));
        });

    [Fact]
    public void An_extracted_element_is_a_document_of_its_own_without_its_attributes()
    {
        var tree = Read(
            "<x:s xmlns:x='urn:x' xmlns:p='urn:p'><c:ClinicalDocument xmlns:c='urn:hl7-org:v3' a='1'>\n"
                + "<c:id p:root='2'/>t</c:ClinicalDocument></x:s>"
        );
        var document = ClinicalDocumentTree.Find(tree).ShouldNotBeNull();
        document.Name(document.Root).ShouldBe("c:ClinicalDocument");
        document.AttributeValue(document.Root, "a").ShouldBeNull();
        var id = document.NextSibling(document.FirstChild(document.Root));
        (document.LocalName(id), document.Line(id), document.LookupNamespace(id, "p")).ShouldBe(("id", 2, "urn:p"));
        document.Attribute(id, "urn:p", "root").ShouldNotBe(0);
        document.StringValue(document.Root).ShouldBe("\nt");
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>", "DTD")]
    [InlineData("<!DOCTYPE a SYSTEM 'http://example.org/a.dtd'><a/>", "DTD")]
    [InlineData("<a><b></a>", "bien formé")]
    [InlineData("<a>", "bien formé")]
    [InlineData("", "bien formé")]
    [InlineData("<a>\u0001</a>", "bien formé")]
    public void What_is_not_safe_XML_is_refused_in_one_sentence_that_quotes_nothing(string text, string expected) =>
        Should.Throw<XmlDocumentException>(() => Read(text)).Message.ShouldContain(expected);

    [Fact]
    public void A_wrong_encoding_is_refused()
    {
        Should.Throw<XmlDocumentException>(() =>
            XmlTreeReader.Read([.. "<?xml version='1.0' encoding='UTF-8'?><a>"u8, 0xE9, .. "</a>"u8])
        );
        Should.Throw<XmlDocumentException>(() =>
            XmlTreeReader.Read("<?xml version='1.0' encoding='klingon'?><a/>"u8.ToArray())
        );
    }

    [Fact]
    public void Limits_of_size_depth_and_nodes_are_held()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000));
        Should.Throw<XmlDocumentException>(() => Read(deep)).Message.ShouldContain("emboîtés");
        Should
            .Throw<XmlDocumentException>(() =>
                XmlTreeReader.Read(
                    Encoding.UTF8.GetBytes("<a>" + new string('x', 5000) + "</a>"),
                    new XmlLimits(MaxBytes: 4000)
                )
            )
            .Message.ShouldContain("limite");
        Should
            .Throw<XmlDocumentException>(() =>
                XmlTreeReader.Read(
                    Encoding.UTF8.GetBytes("<a>" + string.Concat(Enumerable.Repeat("<b/>", 50)) + "</a>"),
                    new XmlLimits(MaxNodes: 20)
                )
            )
            .Message.ShouldContain("nœuds");
    }

    private static XmlTree Read(string text) => XmlTreeReader.Read(Encoding.UTF8.GetBytes(text));

    private static string Names(XPathNodeIterator nodes)
    {
        var text = new StringBuilder();
        while (nodes.MoveNext())
            text.Append(nodes.Current!.NodeType)
                .Append(' ')
                .Append(nodes.Current.Name)
                .Append('=')
                .Append(nodes.Current.Value)
                .Append('\n');
        return text.ToString();
    }

    private static string Dump(XPathNavigator at)
    {
        var text = new StringBuilder()
            .Append(at.NodeType)
            .Append(' ')
            .Append(at.Name)
            .Append('{')
            .Append(at.NamespaceURI)
            .Append("}=")
            .Append(at.Value)
            .Append('\n');
        var attribute = at.Clone();
        for (var more = attribute.MoveToFirstAttribute(); more; more = attribute.MoveToNextAttribute())
            text.Append('@').Append(attribute.Name).Append('=').Append(attribute.Value).Append('\n');
        var child = at.Clone();
        for (var more = child.MoveToFirstChild(); more; more = child.MoveToNext())
            text.Append(Dump(child));
        return text.ToString();
    }
}
