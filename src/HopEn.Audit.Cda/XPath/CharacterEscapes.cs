namespace HopEn.Audit.Cda.XPath;

/// <summary>What a backslash means in a regular expression of XML Schema (F.1.1), with the dollar that XPath adds.</summary>
internal static class CharacterEscapes
{
    private const string Themselves = @"\|.?*+(){}[]^-$";

    private static readonly CharacterSet Blanks = CharacterSet.Of(" \t\n\r");

    // Names of XML 1.0, fifth edition, 2.3, as Saxon reads them.
    private static readonly CharacterSet NameStart = CharacterSet.Of([
        (':', ':'),
        ('A', 'Z'),
        ('_', '_'),
        ('a', 'z'),
        (0xC0, 0xD6),
        (0xD8, 0xF6),
        (0xF8, 0x2FF),
        (0x370, 0x37D),
        (0x37F, 0x1FFF),
        (0x200C, 0x200D),
        (0x2070, 0x218F),
        (0x2C00, 0x2FEF),
        (0x3001, 0xD7FF),
        (0xF900, 0xFDCF),
        (0xFDF0, 0xFFFD),
        (0x10000, 0xEFFFF),
    ]);

    private static readonly CharacterSet NameChar = NameStart.Union(
        CharacterSet.Of([('-', '.'), ('0', '9'), (0xB7, 0xB7), (0x300, 0x36F), (0x203F, 0x2040)])
    );

    /// <summary>Whether what follows the backslash stands for one character.</summary>
    public static bool IsSingle(string escaped) =>
        escaped.Length == 1
        && (escaped[0] is 'n' or 'r' or 't' || Themselves.Contains(escaped[0], StringComparison.Ordinal));

    /// <summary>The characters of an escape, whose backslash was read.</summary>
    public static CharacterSet Read(RegexText text)
    {
        var escaped = text.Next();
        return escaped switch
        {
            "n" => CharacterSet.Of("\n"),
            "r" => CharacterSet.Of("\r"),
            "t" => CharacterSet.Of("\t"),
            "s" => Blanks,
            "S" => Blanks.Complement(),
            "i" => NameStart,
            "I" => NameStart.Complement(),
            "c" => NameChar,
            "C" => NameChar.Complement(),
            "d" => UnicodeSets.Category("Nd"),
            "D" => UnicodeSets.Category("Nd").Complement(),
            // XML Schema counts signs (+, €, °) among the characters of a word; .NET does not.
            "w" => UnicodeSets.Word,
            "W" => UnicodeSets.Word.Complement(),
            "p" => Property(text),
            "P" => Property(text).Complement(),
            _ when IsSingle(escaped) => CharacterSet.Of(escaped),
            _ => throw RegexText.Refused(),
        };
    }

    private static CharacterSet Property(RegexText text)
    {
        if (!text.Take("{"))
            throw RegexText.Refused();
        var name = "";
        while (!text.Take("}"))
            name += text.Next();
        return name.StartsWith("Is", StringComparison.Ordinal) ? UnicodeSets.Block(name) : UnicodeSets.Category(name);
    }
}
