using System.Globalization;
using System.Xml;

namespace HopEn.Audit.Cda.XPath;

/// <summary>
/// Reads the characters of an expression: white space and comments skipped, names,
/// literals and signs recognised where asked.
/// </summary>
internal sealed partial class XPathScanner(string text)
{
    private int _at;

    public bool AtEnd
    {
        get
        {
            Skip();
            return _at >= text.Length;
        }
    }

    public int Position
    {
        get => _at;
        set => _at = value;
    }

    /// <summary>The text from a position to here.</summary>
    public string TextFrom(int from) => text[from.._at];

    public char Peek
    {
        get
        {
            Skip();
            return _at < text.Length ? text[_at] : '\0';
        }
    }

    /// <summary>Takes a sign when it comes next.</summary>
    public bool Take(string sign)
    {
        Skip();
        if (string.CompareOrdinal(text, _at, sign, 0, sign.Length) != 0)
            return false;
        _at += sign.Length;
        return true;
    }

    /// <summary>True when a sign comes next; nothing is taken.</summary>
    public bool NextIs(string sign)
    {
        Skip();
        return string.CompareOrdinal(text, _at, sign, 0, sign.Length) == 0;
    }

    /// <summary>Takes a word when it comes next as a whole name.</summary>
    public bool TakeWord(string word)
    {
        Skip();
        if (string.CompareOrdinal(text, _at, word, 0, word.Length) != 0)
            return false;
        var end = _at + word.Length;
        if (
            end < text.Length
            && (
                XmlConvert.IsNCNameChar(text[end])
                || (text[end] == ':' && end + 1 < text.Length && text[end + 1] != ':')
            )
        )
            return false;
        _at = end;
        return true;
    }

    public void Expect(string sign)
    {
        if (!Take(sign))
            throw SyntaxError($"«\u202f{sign}\u202f» attendu");
    }

    public void ExpectWord(string word)
    {
        if (!TakeWord(word))
            throw SyntaxError($"«\u202f{word}\u202f» attendu");
    }

    /// <summary>A name without colon, or null.</summary>
    public string? NCName()
    {
        Skip();
        if (_at >= text.Length || !XmlConvert.IsStartNCNameChar(text[_at]))
            return null;
        var start = _at++;
        while (_at < text.Length && XmlConvert.IsNCNameChar(text[_at]))
            _at++;
        return text[start.._at];
    }

    /// <summary>A name, its prefix apart; null when none comes next. The colons of an axis are left.</summary>
    public (string Prefix, string Local)? QName()
    {
        var first = NCName();
        if (first is null)
            return null;
        if (_at + 1 >= text.Length || text[_at] != ':' || !XmlConvert.IsStartNCNameChar(text[_at + 1]))
            return ("", first);
        _at++;
        return (first, NCName()!);
    }

    public XPathException SyntaxError(string what) =>
        new(
            "XPST0003",
            $"expression XPath incorrecte, caractère {(_at + 1).ToString(CultureInfo.InvariantCulture)}\u202f: {what}"
        );

    private void Skip()
    {
        while (_at < text.Length)
        {
            if (text[_at] is ' ' or '\t' or '\r' or '\n')
                _at++;
            else if (text[_at] == '(' && _at + 1 < text.Length && text[_at + 1] == ':')
                SkipComment();
            else
                return;
        }
    }

    private void SkipComment()
    {
        var depth = 0;
        do
        {
            if (_at + 1 >= text.Length)
                throw SyntaxError("commentaire non fermé");
            if (text[_at] == '(' && text[_at + 1] == ':')
            {
                depth++;
                _at += 2;
            }
            else if (text[_at] == ':' && text[_at + 1] == ')')
            {
                depth--;
                _at += 2;
            }
            else
            {
                _at++;
            }
        } while (depth > 0);
    }
}
