using HopEn.Audit.Cda.Schematron;

namespace HopEn.Audit.Cda.Tests.Schematron;

/// <summary>
/// Includes, value sets and terminologies: what is absent costs its own rules, never the document,
/// and never passes in silence.
/// </summary>
public sealed class FilesTests
{
    private const string Rule = """<rule context="a"><report test="true()">included</report></rule>""";

    [Fact]
    public void An_include_stands_for_the_root_of_its_file_from_the_folder_of_the_including_file()
    {
        using var schemas = new Schemas()
            .Master("""<include href="parts/p.sch"/>""")
            .Part("parts/p.sch", "pattern", """<include href="deep/rule.sch"/>""")
            .With(
                "parts/deep/rule.sch",
                Rule.Replace("<rule", "<rule xmlns='http://purl.oclc.org/dsdl/schematron'", StringComparison.Ordinal)
            );
        schemas.Messages("<a/>").ShouldBe("included");
    }

    [Fact]
    public void A_name_that_differs_by_letter_case_is_found_with_a_notice()
    {
        using var schemas = new Schemas()
            .Master("""<include href="Parts/P.sch"/>""")
            .Part("parts/p.sch", "pattern", Rule);
        schemas.Messages("<a/>").ShouldBe("included");
        if (OperatingSystem.IsLinux())
            schemas.Load().Notices.ShouldHaveSingleItem().ShouldContain("majuscules");
    }

    [Fact]
    public void A_missing_include_is_listed_and_the_rest_runs()
    {
        using var schemas = new Schemas().Master($"""<include href="absent.sch"/><pattern>{Rule}</pattern>""");
        schemas.Messages("<a/>").ShouldBe("included");
        schemas.Load().MissingIncludes.ShouldHaveSingleItem().ShouldBe("master.sch, ligne 1\u202f: absent.sch");
    }

    [Theory]
    [InlineData("../outside.sch")]
    [InlineData("/etc/passwd")]
    [InlineData("http://example.org/p.sch")]
    [InlineData("file:///etc/passwd")]
    public void An_include_never_leaves_the_folder_of_the_schema(string href)
    {
        using var schemas = new Schemas().Master($"""<include href="{href}"/><pattern>{Rule}</pattern>""");
        schemas.Load().MissingIncludes.Count.ShouldBe(1);
    }

    [Fact]
    public void A_file_that_includes_itself_ends()
    {
        using var schemas = new Schemas()
            .Master("""<include href="loop.sch"/><include href="master.sch"/>""")
            .With("loop.sch", "<include xmlns='http://purl.oclc.org/dsdl/schematron' href='loop.sch'/>");
        schemas
            .Load()
            .MissingIncludes.ShouldContain(missing => missing.Contains("inclusion sans fin", StringComparison.Ordinal));
        schemas.Run("<a/>").Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Documents_are_read_from_the_folder_of_the_master_even_in_an_included_file()
    {
        using var schemas = new Schemas()
            .Master("""<include href="parts/p.sch"/>""")
            .Part(
                "parts/p.sch",
                "pattern",
                """
                <let name="set" value="'values/v.xml'"/><rule context="a">
                  <assert test="document($set)//v[@code = current()/@code]">hors du jeu</assert></rule>
                """
            )
            .With("values/v.xml", "<s><v code='1'/><v code='2'/></s>");
        schemas.Messages("<r><a code='1'/><a code='3'/></r>").ShouldBe("hors du jeu");
    }

    [Fact]
    public void An_absent_value_set_makes_its_test_not_assessable_and_the_others_run()
    {
        using var schemas = new Schemas().Master(
            """
            <pattern><rule context="a"><assert test="document('jdv/JDV_X.xml')//v[@code = 1]">jamais</assert>
              <report test="true()">suivant</report></rule></pattern>
            """
        );
        var result = schemas.Run("<r><a/><a/></r>");
        result.Findings.Select(finding => finding.Message).ShouldBe(["suivant", "suivant"]);
        var missing = result.NotAssessed.ShouldHaveSingleItem();
        (missing.Reason, missing.Message, missing.Count).ShouldBe(
            (NotAssessedReason.MissingTerminology, "non évaluable\u202f: terminologie JDV_X absente", 2)
        );
    }

    [Fact]
    public void A_test_that_passes_because_a_terminology_is_absent_is_not_assessable()
    {
        using var schemas = new Schemas()
            .Master(
                """
                <pattern><rule context="a">
                  <assert test="not(doc-available(concat('t/', @s, '.rdf'))
                    and not(doc(concat('t/', @s, '.rdf'))//n[text() = string(current()/@code)]))">inconnu</assert>
                </rule></pattern>
                """
            )
            .With("t/1.2.rdf", "<t><n>A</n><n>B</n></t>");
        var result = schemas.Run("<r><a s='1.2' code='A'/><a s='1.2' code='C'/><a s='9.9' code='A'/></r>");
        result.Findings.ShouldHaveSingleItem().Location.ShouldBe("/r/a[2]");
        result.NotAssessed.ShouldHaveSingleItem().Message.ShouldBe("non évaluable\u202f: terminologie 9.9 absente");
    }

    [Fact]
    public void Every_test_that_reads_a_variable_built_on_an_absent_terminology_is_not_assessable()
    {
        using var schemas = new Schemas().Master(
            """
            <let name="known" value="doc-available('t/9.9.rdf')"/>
            <pattern><rule context="a"><assert test="not($known) or @code">premier</assert>
              <assert test="not($known) or @label">second</assert></rule></pattern>
            <pattern><let name="again" value="$known"/><rule context="a">
              <assert test="not($again) or @code">troisième</assert><report test="@code">autre</report></rule></pattern>
            """
        );
        var result = schemas.Run("<r><a/><a/></r>");
        result
            .NotAssessed.Select(one => (one.Test, one.Count))
            .ShouldBe([("not($known) or @code", 2), ("not($known) or @label", 2), ("not($again) or @code", 2)]);
    }

    [Fact]
    public void An_include_of_an_identifier_that_its_file_lacks_is_missing()
    {
        using var schemas = new Schemas()
            .Master("""<include href="p.sch#absent"/><include href="p.sch#present"/>""")
            .Part("p.sch", "schema", $"""<pattern id="present">{Rule}</pattern><pattern id="other"/>""");
        schemas.Messages("<a/>").ShouldBe("included");
        schemas.Load().MissingIncludes.ShouldHaveSingleItem().ShouldContain("p.sch#absent");
    }

    [Theory]
    [InlineData("<group><pattern/></group>", "group")]
    [InlineData("<pattern><rules><rule context='a'/></rules></pattern>", "rules")]
    [InlineData("<pattern><rule context='a'><pattern/></rule></pattern>", "pattern")]
    [InlineData("<schema/>", "schema")]
    public void An_element_that_is_not_read_is_said(string body, string name)
    {
        using var schemas = new Schemas().Master(body);
        schemas
            .Load()
            .Notices.ShouldHaveSingleItem()
            .ShouldBe(
                $"master.sch, ligne 1\u202f: l’élément {name} n’est pas lu à cette place, ce qu’il contient n’est pas exécuté"
            );
    }

    [Fact]
    public void What_is_read_or_only_documents_gives_no_notice()
    {
        using var schemas = new Schemas().Master(
            """
            <title>t</title><p>p</p><let name="x" value="1"/><phase id="f"><p>p</p><active pattern="m"/>
              <let name="y" value="2"/></phase><properties><property id="q">z</property></properties>
            <pattern id="m"><title>t</title><p>p</p><let name="z" value="1"/><rule context="a"><p>p</p>
              <let name="w" value="1"/><assert test="true()">a</assert></rule></pattern>
              <diagnostics><diagnostic id="d">d</diagnostic></diagnostics>
            <x:note xmlns:x="urn:x"/>
            """
        );
        schemas.Load().Notices.ShouldBeEmpty();
    }

    [Fact]
    public void The_rules_of_a_pattern_that_asks_for_other_documents_are_not_assessable_rather_than_run_on_this_one()
    {
        using var schemas = new Schemas().Master($"""<pattern documents="/r/@other">{Rule}</pattern>""");
        var result = schemas.Run("<a/>");
        result.Findings.ShouldBeEmpty();
        result.NotAssessed.ShouldHaveSingleItem().Message.ShouldContain("attribut documents");
    }

    [Fact]
    public void A_message_of_endless_depth_is_refused_in_one_sentence()
    {
        using var schemas = new Schemas().Master(
            "<pattern><rule context='a'><assert test='false()'>"
                + string.Concat(Enumerable.Repeat("<emph>", 100_000))
                + string.Concat(Enumerable.Repeat("</emph>", 100_000))
                + "</assert></rule></pattern>"
        );
        Should.Throw<SchematronException>(() => schemas.Load()).Message.ShouldContain("emboîtés");
    }

    [Fact]
    public void A_value_set_with_a_DTD_is_refused_and_said()
    {
        using var schemas = new Schemas()
            .Master("""<pattern><rule context="a"><assert test="doc('v.xml')//v">v</assert></rule></pattern>""")
            .With("v.xml", "<!DOCTYPE s [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><s><v>&e;</v></s>");
        schemas.Run("<a/>").NotAssessed.ShouldHaveSingleItem().Reason.ShouldBe(NotAssessedReason.MissingTerminology);
        var set = new SchematronSet(schemas.Folder);
        new SchematronRunner().Run(
            HopEn.Audit.Cda.Xml.XmlTreeReader.Read("<a/>"u8.ToArray()),
            [set.Load(Path.Combine(schemas.Folder, "master.sch"))]
        );
        set.DocumentNotices.ShouldHaveSingleItem().ShouldContain("DTD");
    }

    [Fact]
    public void The_name_of_an_absent_file_built_from_the_document_is_never_quoted_unless_it_is_an_identifier()
    {
        using var schemas = new Schemas().Master(
            """<pattern><rule context="a"><assert test="doc(concat('t/', @s))">x</assert></rule></pattern>"""
        );
        schemas.Run("<a s='DUPONT'/>").NotAssessed.ShouldHaveSingleItem().Message.ShouldNotContain("DUPONT");
    }

    [Theory]
    [InlineData("<not-a-schema/>", "n’est pas un schéma Schematron")]
    [InlineData("<schema", "n’est pas du XML bien formé")]
    public void A_file_that_is_no_schema_is_refused_in_one_sentence(string text, string expected)
    {
        using var schemas = new Schemas().With("master.sch", text);
        Should.Throw<SchematronException>(() => schemas.Load()).Message.ShouldContain(expected);
    }

    [Fact]
    public void An_expression_with_a_fault_is_listed_with_its_line_and_its_test_never_passes()
    {
        using var schemas = new Schemas().Master(
            """
            <pattern><rule context="a"><assert test="@x = ">faux</assert><assert test="unknown(.)">faux</assert>
              <report test="true()">suivant</report></rule>
              <rule context="b["><report test="true()">b</report></rule></pattern>
            """
        );
        schemas.Load().InvalidExpressions.Count.ShouldBe(3);
        schemas.Load().InvalidExpressions[0].ShouldStartWith("master.sch, ligne 1\u202f: expression XPath incorrecte");
        var result = schemas.Run("<r><a/></r>");
        result.Findings.ShouldHaveSingleItem().Message.ShouldBe("suivant");
        result
            .NotAssessed.Select(fault => fault.Reason)
            .ShouldAllBe(reason => reason == NotAssessedReason.InvalidExpression);
        result.NotAssessed.Count.ShouldBe(3);
    }
}
