using System.Text.RegularExpressions;
using HopEn.Audit.Cda.Privacy;

namespace HopEn.Audit.Cda.Schema;

/// <summary>
/// Turns the sentences of .NET's validator, which are English and quote values,
/// into a code and a French sentence that quote none.
/// </summary>
internal static partial class SchemaFaultTranslator
{
    /// <summary>The code of values that only .NET refuses.</summary>
    public const string InvalidUri = "invalid-uri";

    /// <summary>The code and sentence for a fault; <paramref name="name"/> is the element or attribute validated.</summary>
    public static (string Code, string Message) Translate(string english, string name, bool attribute)
    {
        var what = attribute ? $"l’attribut {name}" : $"l’élément {name}";
        if (Datatype().Match(english) is { Success: true } typed)
        {
            var type = typed.Groups["type"].Value.Split(':', '/')[^1];
            var code = english.EndsWith("is not a valid Uri value.", StringComparison.Ordinal)
                ? InvalidUri
                : "invalid-value";
            return (
                code,
                type.Length == 0
                    ? $"{what} a une valeur que son type n’accepte pas"
                    : $"{what} a une valeur que son type {type} n’accepte pas"
            );
        }

        if (Child().Match(english) is { Success: true } found)
        {
            var (child, parent) = (found.Groups["child"].Value, found.Groups["parent"].Value);
            return (
                "unexpected-element",
                $"l’élément {child} n’est pas attendu à cet endroit de l’élément {parent}{Expected(english)}"
            );
        }

        if (english.Contains("has incomplete content", StringComparison.Ordinal))
            return ("missing-element", $"l’élément {name} est incomplet{Expected(english)}");
        if (Missing().Match(english) is { Success: true } missing)
            return (
                "missing-attribute",
                $"l’attribut obligatoire {missing.Groups["name"].Value} manque à l’élément {name}"
            );
        if (english.Contains("attribute is not declared", StringComparison.Ordinal))
            return ("unexpected-attribute", $"{what} n’est pas prévu sur cet élément");
        if (english.Contains("fixed value", StringComparison.Ordinal))
            return ("fixed-value", $"{what} n’a pas la valeur que le schéma fixe");
        if (english.Contains("cannot contain text", StringComparison.Ordinal))
            return ("unexpected-text", $"l’élément {name} ne peut pas contenir de texte{Expected(english)}");
        if (english.Contains("cannot contain child element", StringComparison.Ordinal))
            return ("unexpected-element", $"l’élément {name} ne peut pas contenir d’autre élément");
        if (english.Contains("cannot contain white space", StringComparison.Ordinal))
            return ("unexpected-text", $"l’élément {name} doit être vide");
        if (english.Contains("xsi:type", StringComparison.Ordinal))
            return ("invalid-type", $"le type xsi:type de l’élément {name} n’est pas permis à cet endroit");
        if (english.Contains("is abstract", StringComparison.Ordinal))
            return (
                "abstract-type",
                $"l’élément {name} a un type abstrait\u202f: xsi:type doit dire lequel il emploie"
            );
        if (english.Contains("xsi:nil", StringComparison.Ordinal))
            return ("invalid-nil", $"l’élément {name} ne peut pas porter xsi:nil");
        if (english.StartsWith("Reference to undeclared ID", StringComparison.Ordinal))
            return (
                "unknown-reference",
                "une référence interne (IDREF) du document renvoie à un identifiant qui n’y est pas"
            );
        if (english.Contains("is not declared", StringComparison.Ordinal))
            return ("unknown-element", $"l’élément {name} n’est pas déclaré dans le schéma");
        return ("invalid", $"{what} n’est pas conforme au schéma XML");
    }

    private static string Expected(string english)
    {
        if (Possible().Match(english) is not { Success: true } possible)
            return "";
        var names = possible
            .Groups["names"]
            .Value.Split(", ", StringSplitOptions.RemoveEmptyEntries)
            .Where(name => SafeName().IsMatch(name))
            .ToList();
        return names.Count switch
        {
            0 => "",
            1 => $" (attendu\u202f: {names[0]})",
            _ => $" (attendus\u202f: {string.Join(", ", names.Take(8))}{(names.Count > 8 ? "…" : "")})",
        };
    }

    // The type stands after the value: reading from the right never takes a part of the value for it.
    [GeneratedRegex(
        @"is invalid according to its datatype '(?<type>[\w:/.#-]*)'",
        RegexOptions.CultureInvariant | RegexOptions.RightToLeft,
        1000
    )]
    private static partial Regex Datatype();

    [GeneratedRegex(
        @"^The element '(?<parent>[\w.-]+)'(?: in namespace '[^']*')? has invalid child element '(?<child>[\w.-]+)'",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Child();

    [GeneratedRegex(@"^The required attribute '(?<name>[\w.:/-]+)' is missing", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Missing();

    [GeneratedRegex(@"List of possible elements expected: '(?<names>[\w., -]+)'", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Possible();

    [GeneratedRegex(@"^[\w.-]+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SafeName();
}
