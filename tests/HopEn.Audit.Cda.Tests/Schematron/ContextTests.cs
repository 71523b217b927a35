using HopEn.Audit.Cda.Schematron;

namespace HopEn.Audit.Cda.Tests.Schematron;

public sealed class ContextTests
{
    private const string Document =
        "<r><a id='1'/><b><a id='2'>x</a><a/></b><b id='1'><c><a id='3'/></c></b><!--c--><?p d?></r>";

    [Theory]
    [InlineData("(a | b)", 6)]
    [InlineData("(a | b)/a", 2)]
    [InlineData("(b | c)/a", 3)]
    [InlineData("(a | b)[@id]", 4)]
    [InlineData("(a | b)[1]", 3)]
    [InlineData("b/(a | c)", 3)]
    [InlineData("a union c", 5)]
    [InlineData("a except a[1]", 1)]
    [InlineData("a intersect *[@id]", 3)]
    [InlineData("(a except b/a)/@id", 2)]
    [InlineData("a[count(//*[@id = current()/@id]) = 1]", 2)]
    [InlineData("b[@id][current()/@id = '3']/c/a", 1)]
    [InlineData("document-node()", 1)]
    [InlineData("document-node()/r/a", 1)]
    [InlineData("//a", 4)]
    [InlineData("/r//a", 4)]
    [InlineData("(//a)[2]", 1)]
    [InlineData("(/r/b | //c)/a", 3)]
    [InlineData(".", 16)]
    [InlineData("self::a", 4)]
    [InlineData("node()", 11)]
    public void A_context_fires_as_a_pattern_of_XSLT(string context, int fired)
    {
        using var schemas = With(context);
        schemas.Load().InvalidExpressions.ShouldBeEmpty();
        schemas.Run(Document).FiredRules["master"].ShouldBe(fired);
    }

    [Theory]
    [InlineData("'a'")]
    [InlineData("1 + 1")]
    [InlineData("a = b")]
    [InlineData("count(a)")]
    [InlineData("current()")]
    [InlineData("current()/a")]
    [InlineData("a/..")]
    [InlineData("ancestor::a")]
    [InlineData("a/following-sibling::b")]
    [InlineData("@id/a")]
    [InlineData("text()/a")]
    [InlineData("a/document-node()")]
    [InlineData("/@id")]
    [InlineData("key('k', 'v')")]
    [InlineData("if (a) then a else b")]
    [InlineData("a | (b, c)")]
    public void A_context_that_no_node_can_match_is_told_and_never_passes(string context)
    {
        using var schemas = With(context);
        schemas.Load().InvalidExpressions.ShouldHaveSingleItem();
        schemas.Run(Document).NotAssessed.ShouldHaveSingleItem().Reason.ShouldBe(NotAssessedReason.InvalidExpression);
    }

    [Fact]
    public void A_variable_of_the_schema_reads_current_at_the_document()
    {
        using var schemas = new Schemas().Master(
            """
            <let name="top" value="name(current()/*)"/>
            <pattern><rule context="a[$top = 'r'][current()/@id = '2']"><report test="$top = 'r'">oui</report></rule></pattern>
            """
        );
        schemas.Messages(Document).ShouldBe("oui");
    }

    private static Schemas With(string context) =>
        new Schemas().Master($"""<pattern><rule context="{context}"><assert test="true()"/></rule></pattern>""");
}
