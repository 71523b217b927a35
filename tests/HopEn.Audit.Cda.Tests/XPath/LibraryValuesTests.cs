namespace HopEn.Audit.Cda.Tests.XPath;

/// <summary>What comes back from the XPath2 library, on a machine without Saxon too.</summary>
public sealed class LibraryValuesTests
{
    [Theory]
    [InlineData("string(xs:date('2024-02-29'))", "2024-02-29")]
    [InlineData("translate(string(xs:date('2026-11-29')), '-', '')", "20261129")]
    [InlineData(
        "concat(xs:dateTime('2024-02-29T10:30:00+01:00'), '|', xs:time('10:30:00'))",
        "2024-02-29T10:30:00+01:00|10:30:00"
    )]
    [InlineData("string(xs:dayTimeDuration('PT1.50S'))", "PT1.5S")]
    [InlineData("xs:float('1e10'), xs:float('INF')", "1.0E10,INF")]
    [InlineData("1e-7, 1 div 3e0, 1.0E7, xs:double('NaN')", "1.0E-7,0.3333333333333333,1.0E7,NaN")]
    [InlineData("1 div 3", "0.333333333333333333")]
    [InlineData("string(xs:QName('c:x'))", "c:x")]
    [InlineData("xs:QName('c:x') = node-name(*)", "true")]
    [InlineData("distinct-values((xs:double('NaN'), xs:double('NaN'))), max((1, xs:double('NaN')))", "NaN,NaN")]
    [InlineData("xs:decimal('0.12345678901234567890123456789012345')", "FORG0001")]
    [InlineData("matches(string(current-date()), '^[0-9]{4}-[0-9]{2}-[0-9]{2}')", "true")]
    public void A_value_is_written_as_XML_Schema_writes_it(string expression, string text) =>
        Evaluate.Text(expression, "<r xmlns:d='urn:c'><d:x/></r>").ShouldBe(text);
}
