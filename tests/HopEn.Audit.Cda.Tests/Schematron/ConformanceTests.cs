using HopEn.Audit.Cda.Schematron;

namespace HopEn.Audit.Cda.Tests.Schematron;

/// <summary>ISO Schematron feature by feature, each on the smallest schema that shows it.</summary>
public sealed class ConformanceTests
{
    [Theory]
    [InlineData("<a/>", "assert")]
    [InlineData("<a id='1'/>", "report")]
    public void An_assert_speaks_when_its_test_is_false_and_a_report_when_it_is_true(string document, string expected)
    {
        using var schemas = new Schemas().Master(
            """<pattern><rule context="a"><assert test="@id">assert</assert><report test="@id">report</report></rule></pattern>"""
        );
        var finding = schemas.Run(document).Findings.ShouldHaveSingleItem();
        finding.Message.ShouldBe(expected);
        finding.Kind.ShouldBe(
            expected == "assert" ? SchematronFindingKind.FailedAssert : SchematronFindingKind.SuccessfulReport
        );
    }

    [Fact]
    public void A_node_meets_only_the_first_rule_of_a_pattern_that_matches_it()
    {
        using var schemas = new Schemas().Master(
            """
            <pattern><rule context="a[@id]"><report test="true()">first</report></rule><rule context="a">
              <report test="true()">second</report></rule></pattern>
            <pattern><rule context="a"><report test="true()">other pattern</report></rule></pattern>
            """
        );
        var result = schemas.Run("<r><a id='1'/><a/></r>");
        result
            .Findings.Select(finding => finding.Message + finding.Location)
            .ShouldBe(["first/r/a[1]", "second/r/a[2]", "other pattern/r/a[1]", "other pattern/r/a[2]"]);
        result.FiredRules["master"].ShouldBe(4);
    }

    [Theory]
    [InlineData("/", 1)]
    [InlineData("a", 2)]
    [InlineData("/a", 0)]
    [InlineData("r/a", 1)]
    [InlineData("//b/a", 1)]
    [InlineData("a | b", 3)]
    [InlineData("a/@id", 1)]
    [InlineData("*", 4)]
    [InlineData("a[1]", 2)]
    [InlineData("r/*[last()]", 1)]
    [InlineData("text()", 1)]
    [InlineData("comment()", 1)]
    [InlineData("*:a", 2)]
    [InlineData("b//*[. = 'x']", 1)]
    public void A_context_is_a_pattern_that_applies_at_any_depth(string context, int fired)
    {
        using var schemas = new Schemas().Master(
            $"""<pattern><rule context="{context}"><assert test="true()"/></rule></pattern>"""
        );
        schemas.Run("<r><a id='1'/><b><a>x</a></b><!--c--></r>").FiredRules["master"].ShouldBe(fired);
    }

    [Fact]
    public void A_context_that_matches_nothing_fires_nothing_and_is_counted_zero()
    {
        using var schemas = new Schemas().Master(
            """<pattern><rule context="z"><assert test="false()">never</assert></rule></pattern>"""
        );
        schemas.Run("<r/>").FiredRules["master"].ShouldBe(0);
    }

    [Fact]
    public void An_abstract_pattern_is_instantiated_with_its_parameters_the_longest_name_first()
    {
        using var schemas = new Schemas().Master(
            """
            <pattern abstract="true" id="required"><rule context="$elt"><let name="v" value="$code"/>
              <assert test="$codeSystem = 'y' and $v = 'x'"><value-of select="$label"/></assert></rule></pattern>
            <pattern is-a="required" id="one"><param name="elt" value="a"/><param name="code" value="@code"/>
              <param name="codeSystem" value="@codeSystem"/><param name="label" value="'élément a'"/></pattern>
            """
        );
        schemas.Run("<r><a code='x' codeSystem='y'/></r>").Findings.ShouldBeEmpty();
        var finding = schemas.Run("<r><a code='x' codeSystem='z'/></r>").Findings.ShouldHaveSingleItem();
        finding.Test.ShouldBe("@codeSystem = 'y' and $v = 'x'");
        finding.Message.ShouldBe("élément a");
    }

    [Fact]
    public void Extends_copies_the_lets_and_tests_of_an_abstract_rule_in_place_and_through_others()
    {
        using var schemas = new Schemas().Master(
            """
            <pattern>
              <rule abstract="true" id="base"><let name="n" value="count(*)"/><report test="$n = 2">base</report></rule>
              <rule abstract="true" id="middle"><extends rule="base"/><report test="$n = 2">middle</report></rule>
              <rule context="a"><report test="true()">before</report><extends rule="middle"/><report test="true()">after</report></rule>
            </pattern>
            """
        );
        schemas.Messages("<a><b/><b/></a>").ShouldBe("before | base | middle | after");
    }

    [Fact]
    public void An_abstract_rule_never_fires_by_itself_and_one_that_extends_itself_is_noticed()
    {
        using var schemas = new Schemas().Master(
            """
            <pattern><rule abstract="true" id="x"><extends rule="x"/><report test="true()">x</report></rule>
              <rule context="a"><extends rule="x"/><extends rule="absent"/></rule></pattern>
            """
        );
        schemas.Messages("<a/>").ShouldBe("x");
        var notices = schemas.Load().Notices;
        notices.ShouldContain(notice => notice.Contains("s’étend elle-même", StringComparison.Ordinal));
        notices.ShouldContain(notice => notice.Contains("absent n’existe pas", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, "un")]
    [InlineData("both", "un | deux")]
    [InlineData("#ALL", "un | deux | trois")]
    public void A_phase_runs_the_patterns_it_activates_and_the_default_one_is_the_schemas(
        string? phase,
        string expected
    )
    {
        using var schemas = new Schemas().Master(
            """
            <phase id="first"><active pattern="p1"/></phase><phase id="both"><active pattern="p1"/><active pattern="p2"/></phase>
            <pattern id="p1"><rule context="a"><report test="true()">un</report></rule></pattern>
            <pattern id="p2"><rule context="a"><report test="true()">deux</report></rule></pattern>
            <pattern id="p3"><rule context="a"><report test="true()">trois</report></rule></pattern>
            """,
            "defaultPhase='first'"
        );
        string.Join(
                " | ",
                schemas
                    .Run("<a/>", load: new SchematronLoadOptions { Phase = phase })
                    .Findings.Select(finding => finding.Message)
            )
            .ShouldBe(expected);
    }

    [Fact]
    public void Lets_have_trimmed_names_and_levels_and_a_rule_level_one_sees_those_before_it()
    {
        using var schemas = new Schemas().Master(
            """
            <let name="top " value="'T'"/><let name="level" value="'schema'"/>
            <pattern><let name="level" value="'pattern'"/><let name="inPattern" value="concat($top, count(//a))"/>
              <rule context="a"><let name="x" value="@v"/><let name="y" value="concat($x, $top)"/>
                <report test="$y = '1T' and $level = 'pattern'"><value-of select="$inPattern"/></report></rule></pattern>
            <pattern><rule context="a"><report test="$level = 'schema'">schema</report></rule></pattern>
            """
        );
        schemas.Messages("<r><a v='1'/><a v='2'/></r>", mask: false).ShouldBe("T2 | schema | schema");
    }

    [Fact]
    public void A_let_defined_twice_in_a_rule_has_at_each_place_the_value_written_before_it()
    {
        using var schemas = new Schemas().Master(
            """
            <pattern><rule context="a"><let name="x" value="'1'"/><let name="y" value="$x"/>
              <report test="$x = '1'">one</report><let name="x" value="'2'"/>
              <report test="$x = '2' and $y = '1'">two</report></rule></pattern>
            """
        );
        schemas.Messages("<a/>").ShouldBe("one | two");
    }

    [Fact]
    public void A_let_without_value_is_the_text_it_holds()
    {
        using var schemas = new Schemas().Master(
            """<let name="t">it's</let><pattern><rule context="a"><report test="$t = .">same</report></rule></pattern>"""
        );
        schemas.Messages("<a>it's</a>").ShouldBe("same");
    }

    [Fact]
    public void Roles_come_from_the_test_or_its_rule_and_none_is_none()
    {
        using var schemas = new Schemas().Master(
            """
            <pattern><rule context="a" role="warning"><report test="true()" role="info">1</report>
              <report test="true()">2</report></rule><rule context="b"><report test="true()">3</report></rule></pattern>
            """
        );
        schemas.Run("<r><a/><b/></r>").Findings.Select(finding => finding.Role).ShouldBe(["info", "warning", null]);
    }

    [Fact]
    public void A_message_holds_values_names_and_its_own_text_with_white_space_made_one()
    {
        using var schemas = new Schemas().Master(
            """
            <pattern><rule context="c:a"><report test="true()">  L'élément <name/> de <name path=".."/>
              vaut <emph><value-of select="@v"/></emph>, <value-of select="count(*)"/> enfant(s) </report></rule></pattern>
            """
        );
        schemas
            .Messages("<p:r xmlns:p='urn:c'><p:a v='7'><b/></p:a></p:r>", mask: false)
            .ShouldBe("L'élément p:a de p:r vaut 7, 1 enfant(s)");
    }

    [Fact]
    public void Diagnostics_complete_the_message()
    {
        using var schemas = new Schemas().Master(
            """
            <pattern><rule context="a"><report test="true()" diagnostics="d">faute.</report></rule></pattern>
              <diagnostics><diagnostic id="d">Remède : <name/></diagnostic></diagnostics>
            """
        );
        schemas.Messages("<a/>").ShouldBe("faute. Remède : a");
    }

    [Fact]
    public void A_finding_says_where_by_path_and_line_without_any_value()
    {
        using var schemas = new Schemas().Master(
            """
            <pattern><rule context="c:x"><report test="true()">x</report></rule><rule context="@*">
              <report test="true()">a</report></rule></pattern>
            """
        );
        var findings = schemas.Run("<r xmlns='urn:c'>\n<y/><x/>\n<x\n id='secret'/></r>").Findings;
        findings
            .Select(finding => (finding.Location, finding.Line))
            .ShouldBe([("/r/x[1]", 2), ("/r/x[2]", 3), ("/r/x[2]/@id", 4)]);
    }

    [Fact]
    public void The_test_of_a_finding_is_as_written_with_white_space_made_one()
    {
        using var schemas = new Schemas().Master(
            "<pattern><rule context='a'><assert test=\" @x  =\n 'a  b' \">m</assert></rule></pattern>"
        );
        schemas.Run("<a/>").Findings.ShouldHaveSingleItem().Test.ShouldBe("@x = 'a b'");
    }

    [Fact]
    public void Current_is_the_node_of_the_rule_inside_predicates()
    {
        using var schemas = new Schemas().Master(
            """<pattern><rule context="a"><assert test="//b[@ref = current()/@id]">pas de b</assert></rule></pattern>"""
        );
        schemas
            .Run("<r><a id='1'/><a id='2'/><b ref='1'/></r>")
            .Findings.ShouldHaveSingleItem()
            .Location.ShouldBe("/r/a[2]");
    }
}
