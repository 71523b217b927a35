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
    private const string NameStart = @"_:\p{L}";
    private const string NameChar = @"_:\-.\p{L}\p{Nd}\p{Mn}\p{Mc}\u00B7";
    private const string WordChar = @"\p{L}\p{M}\p{N}\p{S}";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);
    private static readonly ConcurrentDictionary<(string, string), Regex> Known = new();

    public static Regex For(string pattern, string flags)
    {
        if (Known.TryGetValue((pattern, flags), out var regex))
            return regex;
        var options = RegexOptions.CultureInvariant;
        foreach (var flag in flags)
        {
            options |= flag switch
            {
                's' => RegexOptions.Singleline,
                'm' => RegexOptions.Multiline,
                'i' => RegexOptions.IgnoreCase,
                'x' => RegexOptions.None,
                _ => throw new XPathException("FORX0001", "une option d’expression rationnelle n’existe pas"),
            };
        }

        try
        {
            regex = new Regex(Translate(pattern, flags), options, Limit);
        }
        catch (ArgumentException fault)
        {
            throw new XPathException("FORX0002", "une expression rationnelle du schéma n’est pas correcte", fault);
        }

        // A pattern may come from a document: the table never grows without end.
        if (Known.Count < 1000)
            Known.TryAdd((pattern, flags), regex);
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

    private static string Translate(string pattern, string flags)
    {
        var result = new StringBuilder(pattern.Length + 8);
        var inClass = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length)
            {
                var escaped = pattern[++i];
                result.Append(
                    escaped switch
                    {
                        'i' => inClass > 0 ? NameStart : $"[{NameStart}]",
                        'I' => $"[^{NameStart}]",
                        'c' => inClass > 0 ? NameChar : $"[{NameChar}]",
                        'C' => $"[^{NameChar}]",
                        's' => inClass > 0 ? @" \t\n\r" : @"[ \t\n\r]",
                        // XML Schema counts signs (+, €, °) among the characters of a word; .NET does not.
                        'w' => inClass > 0 ? WordChar : $"[{WordChar}]",
                        'W' => inClass > 0 ? @"\p{P}\p{Z}\p{C}" : @"[\p{P}\p{Z}\p{C}]",
                        'S' when inClass == 0 => @"[^ \t\n\r]",
                        _ => "\\" + escaped,
                    }
                );
                continue;
            }

            if (c == '[')
                inClass++;
            else if (c == ']' && inClass > 0)
                inClass--;
            if (inClass == 0 && c == '$' && !flags.Contains('m', StringComparison.Ordinal))
                result.Append(@"\z");
            else if (inClass == 0 && flags.Contains('x', StringComparison.Ordinal) && c is ' ' or '\t' or '\r' or '\n')
                continue;
            else
                result.Append(c);
        }

        return result.ToString();
    }
}
