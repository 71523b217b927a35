using System.Globalization;
using System.Text;

namespace HopEn.Audit.Cda.XPath;

/// <summary>
/// Writes a regular expression of XPath as one of .NET that counts in characters of Unicode. What XML Schema does not have is refused: .NET
/// would read something else there.
/// </summary>
/// <param name="pattern">The expression.</param>
/// <param name="flags">Its options, known to exist.</param>
/// <param name="pairs">Whether the text it is asked of has characters beyond the first plane:
/// without them it is shorter, and faster.</param>
internal sealed class RegexTranslator(string pattern, string flags, bool pairs)
{
    private const string Quantifiers = "?*+";
    private readonly StringBuilder result = new(pattern.Length + 16);
    private readonly bool ignoreCase = flags.Contains('i', StringComparison.Ordinal);
    private readonly RegexText text = new(
        flags.Contains('x', StringComparison.Ordinal) && !flags.Contains('q', StringComparison.Ordinal)
            ? WithoutBlanks(pattern)
            : pattern
    );
    private readonly Stack<int> open = new();
    private readonly HashSet<int> closed = [];
    private int groups;

    /// <summary>The expression of .NET.</summary>
    /// <exception cref="XPathException">It is not a regular expression of XPath.</exception>
    public string Translate()
    {
        var literal = flags.Contains('q', StringComparison.Ordinal);
        while (!text.AtEnd)
        {
            if (literal)
                result.Append(Cased(CharacterSet.Of(text.Next())).ToRegex(pairs));
            else
                Branch();
        }

        return open.Count == 0 ? result.ToString() : throw RegexText.Refused();
    }

    private void Branch()
    {
        switch (text.Peek)
        {
            case "|":
                Copy();
                break;
            case "(":
                Copy();
                if (text.Take("?"))
                    result.Append(text.Take(":") ? "?:" : throw RegexText.Refused());
                open.Push(result[^1] == ':' ? 0 : ++groups);
                break;
            case ")" when open.Count > 0:
                closed.Add(open.Pop());
                Copy();
                Quantifier();
                break;
            case "^":
                text.Next();
                result.Append(flags.Contains('m', StringComparison.Ordinal) ? @"(?:(?<=\A|\n)(?!(?<=\n)\z))" : @"\A");
                Quantifier(anchor: true);
                break;
            case "$":
                text.Next();
                result.Append(flags.Contains('m', StringComparison.Ordinal) ? @"(?=\n|\z)" : @"\z");
                Quantifier(anchor: true);
                break;
            default:
                result.Append(Atom());
                Quantifier();
                break;
        }
    }

    private string Atom()
    {
        var one = text.Next();
        return one switch
        {
            "." => flags.Contains('s', StringComparison.Ordinal)
                ? CharacterSet.All.ToRegex(pairs)
                : CharacterSet.Of("\n\r").Complement().ToRegex(pairs),
            "[" => new CharacterClass(text, ignoreCase).Read().ToRegex(pairs),
            "\\" when BackReference() is { } reference => reference,
            "\\" when CharacterEscapes.IsSingle(text.Peek) => Cased(CharacterEscapes.Read(text)).ToRegex(pairs),
            "\\" => CharacterEscapes.Read(text).ToRegex(pairs),
            "?" or "*" or "+" or "{" or "]" or ")" => throw RegexText.Refused(),
            _ => Cased(CharacterSet.Of(one)).ToRegex(pairs),
        };
    }

    private CharacterSet Cased(CharacterSet set) => ignoreCase ? set.AnyCase() : set;

    // A digit after a backslash: the longest number of a group that is closed before.
    private string? BackReference()
    {
        if (text.Peek is not { Length: 1 } digit || digit[0] is < '1' or > '9')
            return null;
        var number = text.Next()[0] - '0';
        while (text.Peek is { Length: 1 } next && char.IsAsciiDigit(next[0]) && (number * 10) + next[0] - '0' <= groups)
            number = (number * 10) + text.Next()[0] - '0';
        if (!closed.Contains(number))
            throw RegexText.Refused();
        return ignoreCase ? $@"(?i:\{number})" : $@"(?:\{number})";
    }

    private void Quantifier(bool anchor = false)
    {
        if (text.AtEnd)
            return;
        if (text.Take("{"))
            result.Append('{').Append(Bounds()).Append('}');
        else if (Quantifiers.Contains(text.Peek, StringComparison.Ordinal))
            Copy();
        else
            return;
        // Saxon takes « ^+? », which the official rules have, and refuses « ^*? ».
        if (text.Peek == "?" && !(anchor && result[^1] == '*'))
            Copy();
        // A second one is refused where it is met: it follows no atom.
    }

    private string Bounds()
    {
        var least = Number() ?? throw RegexText.Refused();
        if (text.Take("}"))
            return least.ToString(CultureInfo.InvariantCulture);
        if (!text.Take(","))
            throw RegexText.Refused();
        var most = Number();
        if (!text.Take("}") || most < least)
            throw RegexText.Refused();
        return string.Create(CultureInfo.InvariantCulture, $"{least},{most}");
    }

    private int? Number()
    {
        var digits = new StringBuilder();
        while (text.Peek is { Length: 1 } one && char.IsAsciiDigit(one[0]))
            digits.Append(text.Next());
        if (digits.Length == 0)
            return null;
        return int.TryParse(digits.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw RegexText.Refused();
    }

    private void Copy() => result.Append(text.Next());

    // With « x », blanks are left out everywhere but between brackets.
    private static string WithoutBlanks(string pattern)
    {
        var kept = new StringBuilder(pattern.Length);
        var (inside, escaped) = (0, false);
        foreach (var one in pattern.Where(one => inside > 0 || one is not (' ' or '\t' or '\r' or '\n')))
        {
            kept.Append(one);
            inside +=
                escaped ? 0
                : one == '[' ? 1
                : one == ']' && inside > 0 ? -1
                : 0;
            escaped = one == '\\' && !escaped;
        }

        return kept.ToString();
    }
}
