namespace HopEn.Audit.Cda.XPath;

/// <summary>Functions on strings that use regular expressions (XQuery 1.0 and XPath 2.0 Functions, 7.6).</summary>
internal static class PatternFunctions
{
    public static void AddTo(FunctionTable table)
    {
        table.AddOnTexts("matches", 2, StaticType.Boolean, texts => Matches(texts[0], texts[1], ""));
        table.AddOnTexts("matches", 3, StaticType.Boolean, texts => Matches(texts[0], texts[1], texts[2]));
        table.AddOnTexts("replace", 3, StaticType.Text, texts => Replace(texts[0], texts[1], texts[2], ""));
        table.AddOnTexts("replace", 4, StaticType.Text, texts => Replace(texts[0], texts[1], texts[2], texts[3]));
        table.Add("tokenize", 2, StaticType.Unknown, (context, in focus, arguments, output) =>
        {
            var text = arguments[0].SingleText(context, focus);
            Tokenize(text, arguments[1].SingleText(context, focus), "", output);
        });
        table.Add("tokenize", 3, StaticType.Unknown, (context, in focus, arguments, output) =>
        {
            var text = arguments[0].SingleText(context, focus);
            var pattern = arguments[1].SingleText(context, focus);
            Tokenize(text, pattern, arguments[2].SingleText(context, focus), output);
        });
    }

    private static Item Matches(string text, string pattern, string flags) =>
        Item.Of(RegularExpressions.Bounded(() => RegularExpressions.For(pattern, flags, text).IsMatch(text)));

    private static Item Replace(string text, string pattern, string replacement, string flags)
    {
        var regex = RegularExpressions.For(pattern, flags, text);
        if (regex.IsMatch(""))
            throw new XPathException("FORX0003", "l’expression rationnelle de replace() accepte le texte vide");
        var with = flags.Contains('q', StringComparison.Ordinal)
            ? replacement.Replace("$", "$$", StringComparison.Ordinal)
            : RegularExpressions.Replacement(replacement, regex.GetGroupNumbers().Length);
        return Item.Of(RegularExpressions.Bounded(() => regex.Replace(text, with)));
    }

    private static void Tokenize(string text, string pattern, string flags, Sequence output)
    {
        // As with Saxon, nothing is asked of the expression when there is nothing to cut.
        if (text.Length == 0)
            return;
        var regex = RegularExpressions.For(pattern, flags, text);
        if (regex.IsMatch(""))
            throw new XPathException("FORX0003", "l’expression rationnelle de tokenize() accepte le texte vide");
        var from = 0;
        foreach (var match in RegularExpressions.Bounded(() => regex.Matches(text).ToArray()))
        {
            output.Add(Item.Of(text[from..match.Index]));
            from = match.Index + match.Length;
        }

        output.Add(Item.Of(text[from..]));
    }
}
