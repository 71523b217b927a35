using System.Text;
using HopEn.Audit.Cda.Xml;
using HopEn.Audit.Cda.XPath;

namespace HopEn.Audit.Cda.Tests.XPath;

/// <summary>Evaluates one expression on the document element of a small document.</summary>
internal static class Evaluate
{
    private static readonly Dictionary<string, string> Namespaces = new(StringComparer.Ordinal)
    {
        ["c"] = "urn:c",
        ["xsi"] = "http://www.w3.org/2001/XMLSchema-instance",
        ["xs"] = "http://www.w3.org/2001/XMLSchema",
    };

    /// <summary>The items of the value as text, joined by a comma; an error is its code.</summary>
    public static string Text(string expression, string document = "<r/>")
    {
        try
        {
            var tree = XmlTreeReader.Read(Encoding.UTF8.GetBytes(document));
            var compiled = XPathCompiler.Compile(expression, new StaticContext(Namespaces));
            var evaluation = new DynamicContext(new NoDocuments(), new XPath2Library(), CancellationToken.None);
            var output = new Sequence();
            compiled.Evaluate(evaluation, new Focus(Item.Of(tree, tree.Root)), output);
            return string.Join(',', output.Span.ToArray().Select(item => item.Text()));
        }
        catch (XPathException fault)
        {
            return fault.Code;
        }
    }

    /// <summary>The effective boolean value of an expression.</summary>
    public static bool Truth(string expression, string document = "<r/>") =>
        Text($"boolean({expression})", document) == "true";

    /// <summary>Whether a text is the code of an error.</summary>
    public static bool IsError(string answer) =>
        answer.Length == 8 && answer[..4].All(char.IsAsciiLetterUpper) && answer[4..].All(char.IsAsciiDigit);

    private sealed class NoDocuments : IDocumentResolver
    {
        public XmlTree? Resolve(string href) => null;
    }
}
