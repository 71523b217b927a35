namespace HopEn.Audit.Cda.Tests.XPath;

/// <summary>
/// Where the XPath2 library is known to be wrong, silently or not (measured on the official sets). Conditions, quantifiers and names are
/// evaluated here and never given to it.
/// </summary>
public sealed class XPath2DefectsTests
{
    [Theory]
    [InlineData("not(.)", false)]
    [InlineData("not(c:a)", false)]
    [InlineData("c:a[.]", true)]
    [InlineData("empty(.)", false)]
    public void An_element_without_text_is_there_all_the_same(string expression, bool expected) =>
        Evaluate.Truth(expression, "<r xmlns='urn:c'><a/></r>").ShouldBe(expected);

    [Theory]
    [InlineData("some $x in c:a satisfies $x/@n", true)]
    [InlineData("every $x in c:a satisfies $x/c:b", false)]
    [InlineData("every $x in c:a satisfies $x[c:b or @n]", true)]
    public void The_condition_of_a_quantifier_counts_by_its_boolean_value(string expression, bool expected) =>
        Evaluate.Truth(expression, "<r xmlns='urn:c'><a n='1'/><a><b/></a></r>").ShouldBe(expected);

    [Theory]
    [InlineData("resolve-QName(@xsi:type, .) = QName('urn:p', 'T')", true)]
    [InlineData("resolve-QName(@xsi:type, .) = QName('urn:c', 'T')", false)]
    [InlineData("empty(resolve-QName(@absent, .))", true)]
    [InlineData("local-name-from-QName(resolve-QName(@xsi:type, .)) = 'T'", true)]
    [InlineData("namespace-uri-from-QName(resolve-QName(@xsi:type, .)) = 'urn:p'", true)]
    public void A_name_is_resolved_from_an_attribute(string expression, bool expected) =>
        Evaluate
            .Truth(
                expression,
                "<r xmlns='urn:c' xmlns:p='urn:p' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:type='p:T'/>"
            )
            .ShouldBe(expected);

    /// <summary>Its name tables break under several threads: a type that exists was then refused, now and then.</summary>
    [Fact]
    public void Compiling_on_several_threads_refuses_nothing_that_exists()
    {
        string[] types =
        [
            "date",
            "dateTime",
            "time",
            "anyURI",
            "language",
            "gYear",
            "duration",
            "token",
            "NCName",
            "long",
        ];
        var refused = new System.Collections.Concurrent.ConcurrentBag<string>();
        Parallel.For(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            // A space more each time: the answer is not the one remembered.
            if (
                HopEn.Audit.Cda.XPath.XPath2Library.CompilationError(
                    $"$a0 cast as{new string(' ', 1 + (i / types.Length))}xs:{types[i % types.Length]}"
                ) is
                { } words
            )
                refused.Add(words);
        });
        refused.ShouldBeEmpty();
    }
}
