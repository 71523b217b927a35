using System.Collections.Concurrent;
using System.Text;
using HopEn.Audit.Cda.Schematron;
using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.Tests.Schematron;

public sealed class RunnerTests
{
    private const string Endless = "every $x in 1 to 900000, $y in 1 to 900000 satisfies $x != 0";

    [Theory]
    [InlineData(Endless)]
    [InlineData("empty(for $x in 1 to 900000, $y in 1 to 900000 return ())")]
    [InlineData("//*[some $x in //* satisfies count(//*[concat(., $x/@n) = 'never']) = 1]")]
    [InlineData("some $a in //*, $b in //*, $c in //*, $d in //* satisfies $a/@n = 'x' and $b/@n = 'y'")]
    public void A_test_that_never_ends_is_stopped_by_the_time_limit_and_nothing_passes(string test)
    {
        using var schemas = new Schemas().Master(
            $"""<pattern><rule context="/"><report test="true()">before</report><assert test="{test}">x</assert></rule></pattern>"""
        );
        var document = "<r>" + string.Concat(Enumerable.Repeat("<a n='1'/>", 2000)) + "</r>";
        var result = schemas.Run(document, new SchematronOptions { TimeLimit = TimeSpan.FromSeconds(1) });
        result.Findings.ShouldHaveSingleItem().Message.ShouldBe("before");
        result.NotAssessed.ShouldContain(entry => entry.Reason == NotAssessedReason.TimeLimit);
    }

    [Fact]
    public void A_regular_expression_that_explodes_is_an_error_of_its_test()
    {
        using var schemas = new Schemas().Master(
            """<pattern><rule context="a"><assert test="matches(., '^(a+)+$')">x</assert></rule></pattern>"""
        );
        schemas
            .Run("<a>" + new string('a', 60) + "!</a>")
            .NotAssessed.ShouldHaveSingleItem()
            .Reason.ShouldBeOneOf(NotAssessedReason.EvaluationError, NotAssessedReason.TimeLimit);
    }

    [Fact]
    public void Cancellation_by_the_caller_is_thrown()
    {
        using var schemas = new Schemas().Master(
            $"""<pattern><rule context="/"><assert test="{Endless}">x</assert></rule></pattern>"""
        );
        using var source = new CancellationTokenSource(50);
        var schema = schemas.Load();
        Should.Throw<OperationCanceledException>(() =>
            new SchematronRunner().Run(XmlTreeReader.Read("<a/>"u8.ToArray()), [schema], source.Token)
        );
    }

    [Fact]
    public void An_error_of_evaluation_costs_its_test_only_and_quotes_nothing()
    {
        using var schemas = new Schemas().Master(
            """<pattern><rule context="a"><assert test="@v > 3">petit</assert><report test="true()">suivant</report></rule></pattern>"""
        );
        var result = schemas.Run("<r><a v='DUPONT'/><a v='2'/></r>");
        result.Findings.Select(finding => finding.Message).ShouldBe(["suivant", "petit", "suivant"]);
        var error = result.NotAssessed.ShouldHaveSingleItem();
        error.Reason.ShouldBe(NotAssessedReason.EvaluationError);
        error.Message.ShouldNotContain("DUPONT");
    }

    [Fact]
    public void What_a_message_quotes_from_the_document_is_masked_by_default()
    {
        using var schemas = new Schemas().Master(
            """
            <let name="literal" value="'fixe'"/>
            <pattern><rule context="a"><let name="v" value="@v"/><let name="w" value="concat('x', $v)"/><let name="n" value="local-name()"/>
              <report test="true()"><value-of select="@v"/>,<value-of select="$w"/>,<value-of select="b"/>,<value-of
                select="string(.)"/>,<value-of select="for $x in b return $x"/>,<value-of
                select="if (@v) then @v else 'rien'"/></report>
              <report test="true()"><value-of select="$n"/>,<value-of select="$literal"/>,<value-of
                select="count(b)"/>,<value-of select="string-length(@v)"/>,<value-of select="b/local-name()"/>,<value-of
                select="@v = 'DUPONT'"/>,<name/></report>
            </rule></pattern>
            """
        );
        const string Document = "<a v='DUPONT'><b>MARIE</b></a>";
        const string Mask = "[valeur masquée]";
        schemas
            .Run(Document)
            .Findings.Select(finding => finding.Message)
            .ShouldBe([string.Join(',', Enumerable.Repeat(Mask, 6)), "a,fixe,1,6,b,true,a"]);
        schemas.Messages(Document, mask: false).ShouldStartWith("DUPONT,xDUPONT,MARIE,MARIE,MARIE,DUPONT");
    }

    [Fact]
    public void The_text_of_a_value_set_is_shown_unless_the_document_chooses_which()
    {
        using var schemas = new Schemas()
            .With("v.xml", "<s name='JDV'><v code='1' label='diabète'/></s>")
            .Master(
                """
                <pattern><rule context="a"><let name="c" value="@c"/>
                  <report test="true()"><value-of select="document('v.xml')/s/@name"/> <value-of
                    select="document('v.xml')//v[@code = $c]/@label"/></report></rule></pattern>
                """
            );
        schemas.Messages("<a c='1'/>").ShouldBe("JDV [valeur masquée]");
        schemas.Messages("<a c='1'/>", mask: false).ShouldBe("JDV diabète");
    }

    [Fact]
    public void One_schema_serves_eight_threads_each_with_its_runner()
    {
        using var schemas = new Schemas().Master(
            """
            <let name="all" value="//a"/>
            <pattern><rule context="a"><let name="n" value="number(@n)"/><let name="d" value="concat('2024-01-', @d)"/>
              <assert test="$n mod 2 = 0">impair</assert><assert test="$d castable as xs:date">date</assert>
                <report test="xs:date($d) &gt; xs:date('2024-01-15')">après</report>
              <report test="every $x in $all satisfies number($x/@n) &lt;= $n">dernier</report></rule></pattern>
            """
        );
        var schema = schemas.Load();
        string Document(int seed) =>
            "<r>"
            + string.Concat(Enumerable.Range(0, 20).Select(i => $"<a n='{seed + i}' d='{(i + 10) % 28 + 1:00}'/>"))
            + "</r>";
        string Verdict(SchematronResult result) =>
            string.Join('\n', result.Findings.Select(finding => finding.Location + finding.Message))
            + result.NotAssessed.Count;
        var expected = Enumerable
            .Range(0, 40)
            .Select(seed =>
                Verdict(
                    new SchematronRunner().Run(XmlTreeReader.Read(Encoding.UTF8.GetBytes(Document(seed))), [schema])
                )
            )
            .ToList();
        var wrong = new ConcurrentBag<int>();
        var threads = Enumerable
            .Range(0, 8)
            .Select(_ => new Thread(() =>
            {
                var runner = new SchematronRunner();
                for (var round = 0; round < 10; round++)
                {
                    for (var seed = 0; seed < expected.Count; seed++)
                    {
                        if (
                            Verdict(runner.Run(XmlTreeReader.Read(Encoding.UTF8.GetBytes(Document(seed))), [schema]))
                            != expected[seed]
                        )
                            wrong.Add(seed);
                    }
                }
            }))
            .ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        wrong.ShouldBeEmpty();
        expected[0].ShouldContain("après");
    }

    [Fact]
    public void A_variable_first_read_inside_a_loop_leaves_the_loop_its_own()
    {
        using var schemas = new Schemas().Master(
            """
            <let name="b" value="some $y in //b satisfies $y/@n = 'b'"/>
            <pattern><rule context="a"><assert test="every $x in (1, 2) satisfies ($b and $x &lt; 3)">boucle</assert></rule></pattern>
            """
        );
        var result = schemas.Run("<r><a/><b n='b'/></r>");
        result.NotAssessed.ShouldBeEmpty();
        result.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_variable_may_be_built_from_that_of_the_same_name_outside()
    {
        using var schemas = new Schemas().Master(
            """
            <let name="x" value="1"/>
            <pattern><let name="x" value="$x + 1"/><rule context="a"><let name="x" value="$x + 1"/>
              <report test="$x = 3">trois</report></rule></pattern>
            """
        );
        var result = schemas.Run("<a/>");
        result.NotAssessed.ShouldBeEmpty();
        result.Findings.ShouldHaveSingleItem().Message.ShouldBe("trois");
    }

    [Fact]
    public void What_a_rule_of_an_inactive_pattern_defines_is_masked_as_content()
    {
        using var schemas = new Schemas().Master(
            """
            <phase id="p"><active pattern="on"/></phase>
            <pattern id="off"><let name="who" value="//name"/><rule abstract="true" id="base">
              <let name="inner" value="string(.)"/><report test="true()"><value-of select="$inner"/> <value-of
              select="$who"/></report></rule></pattern>
            <pattern id="on"><rule context="name"><extends rule="base"/></rule></pattern>
            """,
            "defaultPhase='p'"
        );
        schemas.Messages("<r><name>DUPONT</name></r>").ShouldNotContain("DUPONT");
    }
}
