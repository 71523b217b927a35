using System.Text;

namespace HopEn.Audit.Cda.XPath;

// Texts between quotes, and numbers.
internal sealed partial class XPathScanner
{
    public Item? Literal()
    {
        var c = Peek;
        if (c is '"' or '\'')
            return Item.Of(Quoted(c));
        var digits = char.IsAsciiDigit(c) || (c == '.' && _at + 1 < text.Length && char.IsAsciiDigit(text[_at + 1]));
        return digits ? Number() : null;
    }

    private string Quoted(char quote)
    {
        var value = new StringBuilder();
        for (_at++; ; _at++)
        {
            if (_at >= text.Length)
                throw SyntaxError("texte entre guillemets non fermé");
            if (text[_at] != quote)
            {
                value.Append(text[_at]);
            }
            else if (_at + 1 < text.Length && text[_at + 1] == quote)
            {
                value.Append(quote);
                _at++;
            }
            else
            {
                _at++;
                return value.ToString();
            }
        }
    }

    private Item Number()
    {
        var start = _at;
        while (_at < text.Length && (char.IsAsciiDigit(text[_at]) || text[_at] == '.'))
            _at++;
        var exponent = _at < text.Length && text[_at] is 'e' or 'E';
        if (exponent)
        {
            _at++;
            if (_at < text.Length && text[_at] is '+' or '-')
                _at++;
            while (_at < text.Length && char.IsAsciiDigit(text[_at]))
                _at++;
        }

        var written = text[start.._at];
        if (exponent)
            return XPathNumbers.Double(written) is { } real ? Item.Of(real) : throw SyntaxError("nombre mal écrit");
        if (XPathNumbers.Decimal(written) is not { } number)
            throw SyntaxError("nombre mal écrit");
        return written.Contains('.', StringComparison.Ordinal) ? Item.Of(number) : Item.Integer(number);
    }
}
