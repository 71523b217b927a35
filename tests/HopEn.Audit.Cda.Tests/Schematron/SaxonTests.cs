using System.Globalization;

namespace HopEn.Audit.Cda.Tests.Schematron;

/// <summary>The engine beside Saxon-HE, on contexts drawn at random. HOPEN_AUDIT_SEED draws others.</summary>
public sealed class SaxonTests
{
    private const string Document =
        "<r xmlns:c='urn:c' id='0'><a id='1'>t<b id='1'/><c:a/></a><b><a id='2'>x</a><a/><b><a id='2'/>y</b></b>"
        + "<b id='1'><c><a id='3'/><a id='1'><a/></a></c></b><!--n--><?p d?><c:a id='3'><a/></c:a></r>";

    private static readonly string[] Predicates =
    [
        "[@id]",
        "[1]",
        "[last()]",
        "[@id = current()/@id]",
        "[count(//*[@id = current()/@id]) = 1]",
        "[a]",
        "[parent::b]",
        "[not(@id = '1')]",
        "[position() = 2]",
    ];

    [SaxonFact]
    public void Contexts_fire_on_as_many_nodes_as_with_Saxon()
    {
        var random = new Random(
            int.Parse(Environment.GetEnvironmentVariable("HOPEN_AUDIT_SEED") ?? "20", CultureInfo.InvariantCulture)
        );
        var contexts = Enumerable.Range(0, 250).Select(_ => Pattern(random, 2)).Distinct().ToArray();
        var expected = Saxon.Matches(contexts, Document);
        expected.Count.ShouldBeGreaterThan(contexts.Length / 2);
        var different = expected
            .Select(one => (Context: one.Key, Saxon: one.Value, Here: Fired(one.Key)))
            .Where(one => one.Saxon != one.Here)
            .Select(one => $"{one.Context}: {one.Saxon} with Saxon, {one.Here} here");
        different.ShouldBeEmpty();
    }

    private static int Fired(string context)
    {
        using var schemas = new Schemas().Master(
            $"""<pattern><rule context="{context}"><assert test="true()"/></rule></pattern>"""
        );
        var result = schemas.Run(Document);
        return result.NotAssessed.Count == 0 ? result.FiredRules["master"] : -1;
    }

    private static string Pattern(Random random, int depth) =>
        random.Next(5) switch
        {
            0 when depth > 0 => $"{Path(random, depth)} | {Path(random, depth)}",
            1 when depth > 0 => $"{Path(random, depth)} except {Path(random, depth)}",
            2 when depth > 0 => $"{Path(random, depth)} intersect {Path(random, depth)}",
            _ => Path(random, depth),
        };

    private static string Path(Random random, int depth)
    {
        var start = Pick(random, "", "", "", "/r/", "//", "/", "document-node()/");
        var steps = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Step(random, depth)).ToList();
        var path = string.Concat(steps.Select((step, i) => i == 0 ? step : Pick(random, "/", "/", "//") + step));
        return start + path + Pick(random, "", "", "", "/@id", "/text()");
    }

    private static string Step(Random random, int depth)
    {
        var test = Pick(random, "a", "a", "b", "c", "*", "c:a", "*:a", "node()", "element()");
        var step =
            depth > 0 && random.Next(4) == 0
                ? $"({Pick(random, "a", "b")} {Pick(random, "|", "union", "except", "intersect")} {Step(random, 0)})"
                : test;
        return step + (random.Next(3) == 0 ? Pick(random, Predicates) : "");
    }

    private static string Pick(Random random, params string[] choices) => choices[random.Next(choices.Length)];
}
