using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace HopEn.Audit.Cda.XPath;

/// <summary>
/// Regular expressions of XPath (those of XML Schema, with anchors) as .NET ones,
/// compiled once per text and bounded in time.
/// </summary>
internal static class RegularExpressions
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);
    private static readonly ConcurrentDictionary<(string, string, bool), Regex> Known = new();

    /// <summary>The expression of .NET for a text, compiled once.</summary>
    /// <exception cref="XPathException">It is not a regular expression of XPath, or its options are not.</exception>
    public static Regex For(string pattern, string flags, string text)
    {
        // Nearly no text has characters beyond the first plane: the others are matched by a simpler expression.
        var pairs = text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF');
        if (Known.TryGetValue((pattern, flags, pairs), out var regex))
            return regex;
        if (flags.AsSpan().ContainsAnyExcept("smixq"))
            throw new XPathException("FORX0001", "une option d’expression rationnelle n’existe pas");
        try
        {
            regex = new Regex(
                new RegexTranslator(pattern, flags, pairs).Translate(),
                RegexOptions.CultureInvariant,
                Limit
            );
        }
        catch (ArgumentException fault)
        {
            throw new XPathException("FORX0002", "une expression rationnelle du schéma n’est pas correcte", fault);
        }

        // A pattern may come from a document: the table never grows without end.
        if (Known.Count < 1000)
            Known.TryAdd((pattern, flags, pairs), regex);
        return regex;
    }

    /// <summary>A match that takes too long is an error of that test, not a hang.</summary>
    public static T Bounded<T>(Func<T> match)
    {
        try
        {
            return match();
        }
        catch (RegexMatchTimeoutException fault)
        {
            throw new XPathException(
                "FORX0002",
                "une expression rationnelle du schéma ne se termine pas sur ce document",
                fault
            );
        }
    }

    /// <summary>The replacement text of fn:replace: $n is a group, \$ a dollar.</summary>
    public static string Replacement(string text, int groups)
    {
        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] is '\\' or '$')
            {
                i++;
                result.Append(text[i] == '$' ? "$$" : "\\");
            }
            else if (text[i] == '$' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))
            {
                var number = text[++i] - '0';
                while (
                    i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]) && (number * 10) + text[i + 1] - '0' < groups
                )
                    number = (number * 10) + text[++i] - '0';
                if (number < groups)
                    result.Append("${").Append(number).Append('}');
            }
            else if (text[i] is '\\' or '$')
            {
                throw new XPathException("FORX0004", "le texte de remplacement de replace() n’est pas correct");
            }
            else
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }
}
