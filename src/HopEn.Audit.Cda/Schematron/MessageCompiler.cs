using System.Text;
using System.Xml.Linq;
using HopEn.Audit.Cda.XPath;

namespace HopEn.Audit.Cda.Schematron;

/// <summary>Compiles the message of a test, with that of its diagnostics: texts, values and names.</summary>
internal sealed class MessageCompiler(SchemaOutline schema, ExpressionCompiler expressions, ContentExposure exposure)
{
    public List<MessagePart> Compile(SchemaElement check)
    {
        var parts = new List<MessagePart>();
        AddParts(check, parts);
        foreach (var id in (check.Id("diagnostics") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!schema.Diagnostics.TryGetValue(id, out var diagnostic))
                continue;
            parts.Add(Text(" "));
            AddParts(diagnostic, parts);
        }

        return parts;
    }

    private void AddParts(SchemaElement check, List<MessagePart> parts)
    {
        var text = new StringBuilder();
        Add(check.Element);
        EndText();

        void Add(XElement parent)
        {
            foreach (var node in parent.Nodes())
            {
                if (node is XText words)
                    text.Append(words.Value);
                else if (node is XElement element)
                    AddElement(check with { Element = element });
            }
        }

        void AddElement(SchemaElement element)
        {
            if (!element.Is("value-of") && !element.Is("name"))
            {
                Add(element.Element);
                return;
            }

            EndText();
            if (Value(element) is { } value)
                parts.Add(value);
        }

        void EndText()
        {
            if (text.Length > 0)
                parts.Add(Text(text.ToString()));
            text.Clear();
        }
    }

    /// <summary>What <c>value-of</c> or <c>name</c> shows; null for a value that asks for nothing.</summary>
    private MessagePart? Value(SchemaElement element)
    {
        var isName = element.Is("name");
        var asked = element.Attribute(isName ? "path" : "select");
        if (asked is null)
            return isName ? new MessagePart(null, new ContextItemExpr(), isName, MayExposeContent: false) : null;
        var expression = expressions.Compile(asked, element);
        return new MessagePart(null, expression, isName, !isName && exposure.MayExpose(expression));
    }

    private static MessagePart Text(string text) => new(text, null, IsName: false, MayExposeContent: false);
}
