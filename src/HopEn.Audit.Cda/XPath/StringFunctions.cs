using System.Text;

namespace HopEn.Audit.Cda.XPath;

/// <summary>Functions on strings (XQuery 1.0 and XPath 2.0 Functions, 7.1 to 7.5), patterns apart.</summary>
internal static class StringFunctions
{
    public static void AddTo(FunctionTable table)
    {
        table.AddOnText("string", StaticType.Text, text => Item.Of(text));
        table.AddOnText("normalize-space", StaticType.Text, text => Item.Of(XPathStrings.NormalizeSpace(text)));
        table.AddOnText(
            "string-length",
            StaticType.Number,
            text => Item.Integer(XPathStrings.Length(text)),
            safe: true
        );
        table.AddOnTexts("upper-case", 1, StaticType.Text, texts => Item.Of(CaseMapping.Upper(texts[0])));
        table.AddOnTexts("lower-case", 1, StaticType.Text, texts => Item.Of(CaseMapping.Lower(texts[0])));
        table.AddOnTexts("concat", 2, StaticType.Text, texts => Item.Of(string.Concat(texts)));
        table.AddOnTexts("translate", 3, StaticType.Text, texts =>
            Item.Of(XPathStrings.Translate(texts[0], texts[1], texts[2]))
        );
        AddParts(table);
        table.Add("string-join", 2, StaticType.Text, Join);
        table.Add("codepoints-to-string", 1, StaticType.Text, FromCodepoints);
        table.Add("string-to-codepoints", 1, StaticType.Unknown, ToCodepoints);
        table.Add("compare", 2, StaticType.Number, Compare, safe: true);
    }

    private static void AddParts(FunctionTable table)
    {
        table.AddOnTexts("contains", 2, StaticType.Boolean, texts =>
            Item.Of(texts[0].Contains(texts[1], StringComparison.Ordinal))
        );
        table.AddOnTexts("starts-with", 2, StaticType.Boolean, texts =>
            Item.Of(texts[0].StartsWith(texts[1], StringComparison.Ordinal))
        );
        table.AddOnTexts("ends-with", 2, StaticType.Boolean, texts =>
            Item.Of(texts[0].EndsWith(texts[1], StringComparison.Ordinal))
        );
        table.AddOnTexts("substring-before", 2, StaticType.Text, texts => Item.Of(Before(texts[0], texts[1])));
        table.AddOnTexts("substring-after", 2, StaticType.Text, texts => Item.Of(After(texts[0], texts[1])));
        table.Add("substring", 2, StaticType.Text, (context, in focus, arguments, output) =>
        {
            var text = arguments[0].SingleText(context, focus);
            var start = arguments[1].SingleNumber(context, focus);
            output.Add(Item.Of(XPathStrings.Substring(text, start, length: null)));
        });
        table.Add("substring", 3, StaticType.Text, (context, in focus, arguments, output) =>
        {
            var text = arguments[0].SingleText(context, focus);
            var start = arguments[1].SingleNumber(context, focus);
            output.Add(Item.Of(XPathStrings.Substring(text, start, arguments[2].SingleNumber(context, focus))));
        });
    }

    private static string Before(string text, string mark) =>
        text.IndexOf(mark, StringComparison.Ordinal) is var at and > 0 ? text[..at] : "";

    private static string After(string text, string mark) =>
        text.IndexOf(mark, StringComparison.Ordinal) is var at and >= 0 ? text[(at + mark.Length)..] : "";

    private static void Join(DynamicContext context, in Focus focus, IReadOnlyList<Expr> arguments, Sequence output)
    {
        var items = context.Rent();
        arguments[0].Evaluate(context, focus, items);
        var parts = new string[items.Count];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = items[i].Text();
        context.Return(items);
        output.Add(Item.Of(string.Join(arguments[1].SingleText(context, focus), parts)));
    }

    private static void FromCodepoints(
        DynamicContext context,
        in Focus focus,
        IReadOnlyList<Expr> arguments,
        Sequence output
    )
    {
        var items = context.Rent();
        arguments[0].Evaluate(context, focus, items);
        var text = new StringBuilder();
        foreach (ref readonly var item in items.Span)
        {
            var code = Casts.Integer(item);
            text.Append(
                code is >= 0 and <= 0x10FFFF && Rune.IsValid((int)code)
                    ? char.ConvertFromUtf32((int)code)
                    : throw new XPathException("FOCH0001", "un nombre n’est pas un caractère")
            );
        }

        context.Return(items);
        output.Add(Item.Of(text.ToString()));
    }

    private static void ToCodepoints(
        DynamicContext context,
        in Focus focus,
        IReadOnlyList<Expr> arguments,
        Sequence output
    )
    {
        foreach (var rune in arguments[0].SingleText(context, focus).EnumerateRunes())
            output.Add(Item.Integer(rune.Value));
    }

    private static void Compare(DynamicContext context, in Focus focus, IReadOnlyList<Expr> arguments, Sequence output)
    {
        if (
            arguments[0].SingleAtomic(context, focus) is { } left
            && arguments[1].SingleAtomic(context, focus) is { } right
        )
            output.Add(Item.Integer(Math.Sign(AtomicComparison.CodepointOrder(left.Text(), right.Text()))));
    }
}
