namespace HopEn.Audit.Cda.Tests.XPath;

/// <summary>The language, construct by construct; the expected values are those of the W3C recommendations.</summary>
public sealed class XPathTests
{
    private const string Document =
        "<r xmlns='urn:c' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xmlns:p='urn:p'>"
        + "<a n='1' xsi:type='p:T'>un</a><a n='2'/><b n='3'><a n='4'>quatre</a></b><e/></r>";

    [Theory]
    [InlineData("c:a/@n", "1,2")]
    [InlineData("//c:a/@n", "1,2,4")]
    [InlineData(".//@n", "1,2,3,4")]
    [InlineData("*[2]/@n", "2")]
    [InlineData("*[last()]/local-name()", "e")]
    [InlineData("//c:a[1]/@n", "1,4")]
    [InlineData("(//c:a)[2]/@n", "2")]
    [InlineData("*[position() > 1][1]/@n", "2")]
    [InlineData("c:b/preceding-sibling::*[1]/@n", "2")]
    [InlineData("c:b/preceding-sibling::*/@n", "1,2")]
    [InlineData("c:a[1]/following-sibling::*/name()", "a,b,e")]
    [InlineData("c:b/c:a/ancestor::*/name()", "r,b")]
    [InlineData("c:b/c:a/ancestor::*[1]/name()", "b")]
    [InlineData("c:e/preceding::*/name()", "a,a,b,a")]
    [InlineData("c:a[2]/following::*/name()", "b,a,e")]
    [InlineData("c:b/*/../name()", "b")]
    [InlineData("*:a/@n", "1,2")]
    [InlineData("c:*/@n", "1,2,3")]
    [InlineData("(c:b | c:a[1] | c:b)/@n", "1,3")]
    [InlineData("(* except c:a)/name()", "b,e")]
    [InlineData("(* intersect c:a)/@n", "1,2")]
    [InlineData("count((c:a, c:a))", "4")]
    [InlineData("count(c:a | c:a)", "2")]
    [InlineData("c:a/text()", "un")]
    [InlineData("c:a/concat(@n, '!')", "1!,2!")]
    [InlineData("c:b/(c:a | @n)/string()", "3,quatre")]
    [InlineData("/*/name()", "r")]
    [InlineData("//c:a[text() = 'quatre']/@n", "4")]
    [InlineData("self::c:r/name()", "r")]
    [InlineData("child::element()[3]/name()", "b")]
    [InlineData("attribute::*", "")]
    [InlineData("c:a[@n = ('2', '9')]/@n", "2")]
    [InlineData("c:a[@n = 2]/@n", "2")]
    [InlineData("c:a[not(@n = '1')]/@n", "2")]
    [InlineData("c:a[@n != '1']/@n", "2")]
    [InlineData("c:a[. = 'un' and @n]/@n", "1")]
    [InlineData("c:a[1] is //c:a[1][@n='1']", "true")]
    [InlineData("c:a[1] << c:b", "true")]
    [InlineData("c:a[@n > 1]/@n", "2")]
    [InlineData("sum(//@n)", "10")]
    [InlineData("max(//@n/xs:integer(.))", "4")]
    public void A_path_selects_what_the_recommendation_says(string expression, string expected) =>
        Evaluate.Text(expression, Document).ShouldBe(expected);

    [Theory]
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("7 idiv 2, 7 mod 2, -7 mod 2", "3,1,-1")]
    [InlineData("1 div 4", "0.25")]
    [InlineData("6 div 2", "3")]
    [InlineData("0.1 + 0.2", "0.3")]
    [InlineData("1e0 div 0", "INF")]
    [InlineData("1 div 0", "FOAR0001")]
    [InlineData("1 to 4", "1,2,3,4")]
    [InlineData("'a' = ('b', 'a')", "true")]
    [InlineData("() = ()", "false")]
    [InlineData("() eq 1", "")]
    [InlineData("1 eq 1.0", "true")]
    [InlineData("'10' < '9'", "true")]
    [InlineData("1 = '1'", "XPTY0004")]
    [InlineData("if (1 = 2) then 'x' else 'y'", "y")]
    [InlineData("for $x in (1, 2), $y in ($x, 10) return $x * $y", "1,10,4,20")]
    [InlineData("some $x in (1, 2) satisfies $x = 2", "true")]
    [InlineData("every $x in () satisfies $x = 2", "true")]
    [InlineData("every $x in (1, 2), $y in (3) satisfies $x < $y", "true")]
    [InlineData(
        "'12' castable as xs:integer, '1.5' castable as xs:integer, 'x' castable as xs:decimal",
        "true,false,false"
    )]
    [InlineData("'12345678901234567890123456789012345' castable as xs:integer", "true")]
    [InlineData("'2024-02-30' castable as xs:date, '2024-02-29' castable as xs:date", "false,true")]
    [InlineData("'2024-02-29T10:00:00+01:00' castable as xs:dateTime", "true")]
    [InlineData("() castable as xs:date, () castable as xs:date?", "false,true")]
    [InlineData("xs:date('2024-03-01') > xs:date('2024-02-29')", "true")]
    [InlineData("year-from-date(xs:date('2024-03-01'))", "2024")]
    [InlineData("xs:integer('0042') + 1", "43")]
    [InlineData(
        "1 instance of xs:integer, 'a' instance of xs:string+, () instance of empty-sequence()",
        "true,true,true"
    )]
    [InlineData("(: note (: inner :) :) 3", "3")]
    [InlineData("'it''s'", "it's")]
    [InlineData("- - 2", "2")]
    [InlineData("(1, 2, 3)[. > 1]", "2,3")]
    [InlineData("(1, 2, 3)[2]", "2")]
    [InlineData("('a', 'b')[last()]", "b")]
    public void Operators_and_types(string expression, string expected) => Evaluate.Text(expression).ShouldBe(expected);

    [Theory]
    [InlineData(
        "substring('12345', 2, 3), substring('12345', 1.5, 2.6), substring('12345', 0, 3), substring('12345', -42)",
        "234,234,12,12345"
    )]
    [InlineData("substring-before('a-b', '-'), substring-after('a-b', '-'), substring-after('ab', '')", "a,b,ab")]
    [InlineData("normalize-space('  a  b ')", "a b")]
    [InlineData("translate('bar', 'abc', 'AB'), upper-case('é'), lower-case('É')", "BAr,É,é")]
    [InlineData("string-length('a😀')", "2")]
    [InlineData("concat('a', (), 1)", "a1")]
    [InlineData("string-join(('a', 'b'), '-')", "a-b")]
    [InlineData("tokenize('a b  c', '\\s+')", "a,b,c")]
    [InlineData("tokenize('', 'x')", "")]
    [InlineData("replace('abracadabra', 'a(.)', 'a$1$1')", "abbraccaddabbra")]
    [InlineData("matches('abc', '^a.c$'), matches('abc\n', 'c$'), matches('ABC', 'b', 'i')", "true,false,true")]
    [InlineData("matches('é', '^\\i\\c*$')", "true")]
    [InlineData("matches('a', '(')", "FORX0002")]
    [InlineData("distinct-values(('a', 'b', 'a', 1, 1.0))", "a,b,1")]
    [InlineData("index-of((10, 20, 10), 10)", "1,3")]
    [InlineData("reverse((1, 2)), subsequence((1, 2, 3), 2)", "2,1,2,3")]
    [InlineData("number('x'), number('1.50')", "NaN,1.5")]
    [InlineData("round(2.5), round(-2.5), floor(-1.5), ceiling(1.2), abs(-3)", "3,-2,-2,2,3")]
    [InlineData(
        "sum(()), avg(()), min((3, 1.5)), max((1, 2e0)), avg((1, 2)), sum((xs:integer('2'), 3))",
        "0,1.5,2,1.5,5"
    )]
    [InlineData("max((xs:date('2024-01-01'), xs:date('2024-02-01'))) = xs:date('2024-02-01')", "true")]
    [InlineData("boolean('false'), boolean(''), boolean(0), boolean(())", "true,false,false,false")]
    [InlineData("boolean((1, 2))", "FORG0006")]
    [InlineData(
        "deep-equal((1, 2), (1, 2)), deep-equal((1, 2), (1, 3)), deep-equal((), ()), "
            + "deep-equal((), 1), deep-equal(number('x'), number('x'))",
        "true,false,true,false,true"
    )]
    [InlineData(
        "matches('a+b°', '^\\w+$'), matches('a b', '^\\w+$'), matches('-', '\\W'), matches('a+', '^[\\w.]+$'), matches('.', '[\\W]')",
        "true,false,true,true,true"
    )]
    [InlineData("round(79228162514264337593543950335)", "79228162514264337593543950335")]
    [InlineData("1e300 idiv 1", "FOAR0002")]
    [InlineData(
        "79228162514264337593543950335 to -79228162514264337593543950335, 79228162514264337593543950335 to 79228162514264337593543950335",
        "79228162514264337593543950335"
    )]
    [InlineData("ends-with('abc', 'c'), starts-with('abc', ''), contains('abc', 'd')", "true,true,false")]
    [InlineData("compare('a', 'b')", "-1")]
    [InlineData("xs:string(1e7), xs:string(1.5e0), string(100)", "1.0E7,1.5,100")]
    [InlineData("string(0.000001e0), string(1234567.5e0)", "0.000001,1.2345675E6")]
    public void Functions(string expression, string expected) => Evaluate.Text(expression).ShouldBe(expected);

    [Theory]
    [InlineData("deep-equal(p/a, q/a)", true)]
    [InlineData("deep-equal(p/a[1], q/a[2])", false)]
    [InlineData("deep-equal((p/a, 1), (q/a, 1))", true)]
    [InlineData("deep-equal(p/a[1], 'x')", false)]
    [InlineData("deep-equal(p/a[1]/@n, q/a[1]/@n)", true)]
    [InlineData("deep-equal(p/a[1]/@n, q/a[1]/@m)", false)]
    [InlineData("deep-equal(/, /)", true)]
    [InlineData("deep-equal(p/a[1]/text(), q/a[1]/text())", true)]
    [InlineData("deep-equal(p, q)", false)]
    [InlineData("deep-equal(q/a[2], s/a)", false)]
    public void Nodes_are_deeply_equal_by_their_names_attributes_and_content_whatever_the_comments_and_the_order_of_attributes(
        string expression,
        bool expected
    ) =>
        Evaluate
            .Truth(
                expression,
                "<r><p><a n='1' m='2'>x<i/></a><a>y</a></p><q><a m='2' n='1'>x<!-- --><i></i></a><a>y</a></q><s><a k=''>y</a></s></r>"
            )
            .ShouldBe(expected);

    [Theory]
    [InlineData("count(remove(a, 1)/@n), string-join(remove(('x', 'y', 'z'), 2), '')", "1,xz")]
    [InlineData("boolean(remove(a, 1))", "true")]
    [InlineData("count(insert-before(a, 2, b)/self::b), string-join(insert-before(('x', 'y'), 9, 'z'), '')", "1,xyz")]
    [InlineData("count(unordered(a)/@n)", "2")]
    public void What_takes_or_puts_items_in_a_sequence_keeps_its_nodes(string expression, string expected) =>
        Evaluate.Text(expression, "<r><a n='1'/><a n='2'/><b/></r>").ShouldBe(expected);

    [Fact]
    public void A_long_chain_of_operators_is_evaluated_or_refused_and_never_exhausts_the_stack()
    {
        Evaluate.Text(string.Join(" or ", Enumerable.Repeat("false()", 50_000)) + " or true()").ShouldBe("true");
        Evaluate.Text(string.Join(" and ", Enumerable.Repeat("true()", 50_000))).ShouldBe("true");
        Evaluate.Text(string.Join(" + ", Enumerable.Repeat("1", 50_000))).ShouldBe("XPST0003");
        Evaluate.Text("count(" + string.Join(" | ", Enumerable.Repeat("a", 50_000)) + ")").ShouldBe("XPST0003");
        Evaluate.Text(string.Join(" + ", Enumerable.Repeat("1", 500))).ShouldBe("500");
    }

    [Theory]
    [InlineData("1 +")]
    [InlineData("a[")]
    [InlineData("unknown()")]
    [InlineData("x:a")]
    [InlineData("'open")]
    [InlineData("1 2")]
    [InlineData("$")]
    [InlineData("1 cast as xs:nothing")]
    [InlineData("namespace::x")]
    public void What_is_not_XPath_is_refused_when_compiling(string expression) =>
        Evaluate.Text(expression).ShouldBe("XPST0003");

    [Fact]
    public void Brackets_without_end_are_refused_and_do_not_exhaust_the_stack() =>
        Evaluate.Text(new string('(', 100_000)).ShouldBe("XPST0003");
}
