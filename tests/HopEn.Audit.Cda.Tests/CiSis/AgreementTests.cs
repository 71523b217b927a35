using System.Xml;
using HopEn.Audit.Cda.CiSis;
using HopEn.Audit.Cda.Documents;
using HopEn.Audit.Cda.Schematron;
using HopEn.Audit.Cda.Xml;
using HopEn.Audit.Cda.XPath;
using Wmhelp.XPath2;
using Xunit.Abstractions;

namespace HopEn.Audit.Cda.Tests.CiSis;

/// <summary>
/// The verdicts of Saxon cover the tests that fire. Here every test of the official sets that XPath2 can evaluate
/// alone is asked of both, at every node its rule meets: passes are compared too. HOPEN_AUDIT_ALL=1 takes all documents, otherwise a few.
/// </summary>
public sealed class AgreementTests(ITestOutputHelper output)
{
    /// <summary>What the library is known to answer wrongly, or answers only with functions it lacks.</summary>
    private static readonly string[] LeftOut =
    [
        "doc(",
        "document(",
        "doc-available(",
        "satisfies",
        "resolve-QName",
        "not(.)",
        "current(",
    ];

    [CiSisFact]
    public void Tests_give_what_XPath2_gives_at_every_node()
    {
        var all = Environment.GetEnvironmentVariable("HOPEN_AUDIT_ALL") == "1";
        var set = OfficialSet.Open(CiSisData.Folder);
        var rows = CiSisData.Table("documents.tsv").Where((row, i) => all || i is 4 or 61 or 130).ToList();
        var compiled = new Dictionary<(SchematronSchema, string), XPath2Expression?>();
        var wrong = new List<string>();
        var (compared, texts) = (0, new HashSet<string>(StringComparer.Ordinal));
        foreach (var row in rows)
        {
            var document = ClinicalDocumentTree.Find(XmlTreeReader.ReadFile(Path.Combine(CiSisData.Folder, row[0])))!;
            foreach (var schema in row[1].Length > 0 ? [.. set.Common, set.Volet(row[1])!] : set.Common)
            {
                Visit(schema, document, (check, node, evaluation) =>
                {
                    if (!compiled.TryGetValue((schema, check.Test), out var theirs))
                        compiled.Add((schema, check.Test), theirs = Compile(schema, check.Test));
                    if (theirs is null || Variables(schema, check.Test, evaluation) is not { } variables)
                        return;
                    bool expected;
                    try
                    {
                        expected = CoreFuncs
                            .BooleanValue(
                                theirs.Evaluate(new NodeProvider(new XmlTreeNavigator(document, node)), variables!)
                            )
                            .Equals(CoreFuncs.True);
                    }
                    catch (Exception fault) when (fault is XPath2Exception or InvalidCastException or FormatException)
                    {
                        return;
                    }

                    compared++;
                    texts.Add(check.Test);
                    if (
                        check.Expression.EffectiveBooleanValue(evaluation, new Focus(Item.Of(document, node)))
                        != expected
                    )
                        wrong.Add(
                            $"{row[0]} {schema.Name} {Location.Of(document, node)}: XPath2 says {expected} for {check.Test}"
                        );
                });
            }
        }

        output.WriteLine($"{rows.Count} documents, {texts.Count} tests, {compared} evaluations compared with XPath2");
        wrong.Distinct(StringComparer.Ordinal).Take(20).ShouldBeEmpty();
        texts.Count.ShouldBeGreaterThan(500);
    }

    private static XPath2Expression? Compile(SchematronSchema schema, string test)
    {
        if (LeftOut.Any(word => test.Contains(word, StringComparison.Ordinal)))
            return null;
        var namespaces = new XmlNamespaceManager(new NameTable());
        foreach (var (prefix, uri) in schema.Expressions.Namespaces)
        {
            if (prefix != "xml")
                namespaces.AddNamespace(prefix, uri);
        }

        return XPath2Expression.Compile(test, namespaces);
    }

    /// <summary>The variables a test names; null when one can't be given to the library as it is.</summary>
    private static Dictionary<XmlQualifiedName, object?>? Variables(
        SchematronSchema schema,
        string test,
        DynamicContext evaluation
    )
    {
        var variables = new Dictionary<XmlQualifiedName, object?>();
        foreach (
            System.Text.RegularExpressions.Match match in System.Text.RegularExpressions.Regex.Matches(
                test,
                @"\$([\w.-]+)"
            )
        )
        {
            var value = evaluation.Variable(schema.Expressions.Variables[match.Groups[1].Value]);
            if (value.Count > 1)
                return null;
            variables[new XmlQualifiedName(match.Groups[1].Value)] = XPath2Library.ToLibrary(value);
        }

        return variables;
    }

    /// <summary>Walks the rules as a run does, with every node given to its first rule.</summary>
    private static void Visit(SchematronSchema schema, XmlTree document, Action<Assertion, int, DynamicContext> visit)
    {
        var start = new Focus(Item.Of(document, 0));
        var evaluation = new DynamicContext(schema.Documents, new XPath2Library(), CancellationToken.None)
        {
            CurrentFocus = start,
        };
        var global = new VariableScope();
        global.Reset(schema.VariableCount, null, start);
        foreach (var let in schema.FallbackLets.Concat(schema.Lets))
            global.Define(let.Slot, let.Value);
        var paths = new Sequence?[schema.Contexts.Count];
        foreach (var pattern in schema.Patterns)
        {
            var taken = new HashSet<int>();
            foreach (var rule in pattern.Rules)
            {
                evaluation.Variables = global;
                foreach (
                    var node in rule
                        .Context.Paths.SelectMany(path =>
                            schema.Contexts.Nodes(path, paths, evaluation, start).Span.ToArray()
                        )
                        .Select(item => item.Node)
                        .Where(taken.Add)
                        .ToList()
                )
                {
                    var focus = new Focus(Item.Of(document, node));
                    var local = new VariableScope();
                    local.Reset(schema.VariableCount, global, focus);
                    foreach (var let in rule.Items.OfType<LetDeclaration>())
                        local.Define(let.Slot, let.Value);
                    evaluation.Variables = local;
                    foreach (var check in rule.Items.OfType<Assertion>())
                        visit(check, node, evaluation);
                }
            }
        }
    }

    private sealed class NodeProvider(XmlTreeNavigator node) : IContextProvider
    {
        public System.Xml.XPath.XPathItem Context => node;

        public int CurrentPosition => 1;

        public int LastPosition => 1;
    }
}
