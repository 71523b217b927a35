namespace HopEn.Audit.Cda.XPath;

/// <summary>Casts between the types told apart here. A text that has not the form asked for is an error and is never quoted.</summary>
internal static class Casts
{
    public static double Double(in Item item)
    {
        var value = item.Atomized();
        return value.Kind switch
        {
            ItemKind.Integer or ItemKind.Decimal or ItemKind.Double => value.Double(),
            ItemKind.Boolean => value.Truth ? 1 : 0,
            ItemKind.String or ItemKind.Untyped => XPathNumbers.Double(value.Text()) ?? throw InvalidValue("un nombre"),
            _ => throw TypeError(),
        };
    }

    public static decimal Decimal(in Item item)
    {
        var value = item.Atomized();
        return value.Kind switch
        {
            ItemKind.Integer or ItemKind.Decimal => value.Exact(),
            ItemKind.Double => Exact(value.Double()),
            ItemKind.Boolean => value.Truth ? 1 : 0,
            ItemKind.String or ItemKind.Untyped => XPathNumbers.Decimal(value.Text())
                ?? throw InvalidValue("un nombre décimal"),
            _ => throw TypeError(),
        };
    }

    public static decimal Integer(in Item item)
    {
        var value = item.Atomized();
        if (value.Kind == ItemKind.Double)
            return ExactDecimals.Whole(value.Double()) ?? throw TooManyDigits();
        if (value.Kind is not (ItemKind.String or ItemKind.Untyped))
            return decimal.Truncate(Decimal(value));
        return XPathNumbers.IsInteger(value.Text()) && XPathNumbers.Decimal(value.Text()) is { } number
            ? number
            : throw InvalidValue("un nombre entier");
    }

    public static bool Boolean(in Item item)
    {
        var value = item.Atomized();
        return value.Kind switch
        {
            ItemKind.Boolean => value.Truth,
            ItemKind.Integer or ItemKind.Decimal => value.Exact() != 0,
            ItemKind.Double => value.Double() is var number && number != 0 && !double.IsNaN(number),
            ItemKind.String or ItemKind.Untyped => XPathStrings.Trim(value.Text()) switch
            {
                "true" or "1" => true,
                "false" or "0" => false,
                _ => throw InvalidValue("un booléen"),
            },
            _ => throw TypeError(),
        };
    }

    /// <summary>The prefix and local name of a text, its prefix bound where <paramref name="resolve"/> says.</summary>
    public static Item QName(string text, Func<string, string?> resolve)
    {
        var name = XPathStrings.Trim(text);
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var prefix = colon < 0 ? "" : name[..colon];
        var local = name[(colon + 1)..];
        if (
            !System.Xml.XmlReader.IsName(name)
            || local.Contains(':', StringComparison.Ordinal)
            || local.Length == 0
            || colon == 0
        )
            throw new XPathException("FOCA0002", "un texte qui n’est pas un nom XML est lu comme un nom");
        return Item.QualifiedName(
            resolve(prefix)
                ?? throw new XPathException("FONS0004", "un préfixe de nom n’est lié à aucun espace de noms"),
            local,
            prefix
        );
    }

    public static XPathException TypeError() => new("XPTY0004", "une valeur n’a pas le type attendu par l’expression");

    public static XPathException InvalidValue(string expected) =>
        new("FORG0001", $"une valeur du document n’est pas {expected}, que l’expression attend");

    private static decimal Exact(double value) => ExactDecimals.Of(value) ?? throw TooManyDigits();

    private static XPathException TooManyDigits() => new("FOCA0002", "un nombre a trop de chiffres pour l’expression");
}
