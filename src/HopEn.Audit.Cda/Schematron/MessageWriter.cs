using System.Text;
using HopEn.Audit.Cda.XPath;

namespace HopEn.Audit.Cda.Schematron;

/// <summary>Writes the message of a test on a node, content of the document masked where it must be.</summary>
internal sealed class MessageWriter(SchematronOptions options, DynamicContext evaluation)
{
    public string Write(Assertion check, in Focus focus)
    {
        var message = new StringBuilder();
        foreach (var part in check.Message)
        {
            if (part.Text is not null)
                message.Append(part.Text);
            else if (part.MayExposeContent && options.MaskDocumentContent)
                message.Append(options.Mask);
            else
                message.Append(Value(part, focus));
        }

        return XPathStrings.NormalizeSpace(message.ToString());
    }

    private string Value(MessagePart part, in Focus focus)
    {
        var items = evaluation.Rent();
        try
        {
            part.Value!.Evaluate(evaluation, focus, items);
            var texts = new List<string>();
            foreach (ref readonly var item in items.Span)
            {
                texts.Add(part.IsName && item.IsNode ? item.Tree.Name(item.Node) : item.Text());
                if (part.IsName)
                    break;
            }

            return string.Join(' ', texts);
        }
        catch (Exception fault) when (fault is XPathException or MissingDocumentException)
        {
            return "";
        }
        finally
        {
            evaluation.Return(items);
        }
    }
}
