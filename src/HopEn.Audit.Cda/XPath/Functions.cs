using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.XPath;

/// <summary>
/// The functions written here, by name and number of arguments.
/// Those of dates and the rare ones are left to <see cref="XPath2Library"/>.
/// </summary>
internal static class Functions
{
    private static readonly Dictionary<(string Name, int Arity), Function> Table = Build();

    public static Function? Find(string name, int arity) =>
        Table.TryGetValue((name, arity), out var function) ? function
        : name == "concat" && arity >= 2 ? Table[("concat", 2)]
        : null;

    private static Dictionary<(string Name, int Arity), Function> Build()
    {
        var table = new Dictionary<(string, int), Function>();
        Strings(table);
        Names(table);
        Sequences(table);
        Numeric(table);
        return table;
    }

    private static void Strings(Dictionary<(string, int), Function> table)
    {
        OnText(table, "string", (context, text, _) => Item.Of(text));
        OnText(table, "normalize-space", (context, text, _) => Item.Of(XPathStrings.NormalizeSpace(text)));
        OnText(
            table,
            "string-length",
            (context, text, _) => Item.Integer(XPathStrings.Length(text)),
            StaticType.Number,
            safe: true
        );
        Text(table, "upper-case", 1, a => Item.Of(a[0].ToUpperInvariant()));
        Text(table, "lower-case", 1, a => Item.Of(a[0].ToLowerInvariant()));
        Text(table, "concat", 2, a => Item.Of(string.Concat(a)));
        Text(table, "contains", 2, a => Item.Of(a[0].Contains(a[1], StringComparison.Ordinal)), StaticType.Boolean);
        Text(
            table,
            "starts-with",
            2,
            a => Item.Of(a[0].StartsWith(a[1], StringComparison.Ordinal)),
            StaticType.Boolean
        );
        Text(table, "ends-with", 2, a => Item.Of(a[0].EndsWith(a[1], StringComparison.Ordinal)), StaticType.Boolean);
        Text(table, "substring-before", 2, a =>
            Item.Of(a[0].IndexOf(a[1], StringComparison.Ordinal) is var at and > 0 ? a[0][..at] : "")
        );
        Text(table, "substring-after", 2, a =>
            Item.Of(a[0].IndexOf(a[1], StringComparison.Ordinal) is var at and >= 0 ? a[0][(at + a[1].Length)..] : "")
        );
        Text(table, "translate", 3, a => Item.Of(XPathStrings.Translate(a[0], a[1], a[2])));
        Text(
            table,
            "matches",
            2,
            a => Item.Of(RegularExpressions.Bounded(() => RegularExpressions.For(a[1], "").IsMatch(a[0]))),
            StaticType.Boolean
        );
        Text(
            table,
            "matches",
            3,
            a => Item.Of(RegularExpressions.Bounded(() => RegularExpressions.For(a[1], a[2]).IsMatch(a[0]))),
            StaticType.Boolean
        );
        Text(table, "replace", 3, a => Replace(a[0], a[1], a[2], ""));
        Text(table, "replace", 4, a => Replace(a[0], a[1], a[2], a[3]));
        table[("tokenize", 2)] = new(
            StaticType.Unknown,
            (DynamicContext context, in Focus f, IReadOnlyList<Expr> a, Sequence o) =>
                Tokenize(a[0].SingleText(context, f), a[1].SingleText(context, f), "", o)
        );
        table[("tokenize", 3)] = new(
            StaticType.Unknown,
            (DynamicContext context, in Focus f, IReadOnlyList<Expr> a, Sequence o) =>
                Tokenize(a[0].SingleText(context, f), a[1].SingleText(context, f), a[2].SingleText(context, f), o)
        );
        table[("substring", 2)] = new(
            StaticType.Text,
            (DynamicContext context, in Focus f, IReadOnlyList<Expr> a, Sequence o) =>
                o.Add(
                    Item.Of(
                        XPathStrings.Substring(
                            a[0].SingleText(context, f),
                            Number(a[1], context, f),
                            double.PositiveInfinity
                        )
                    )
                )
        );
        table[("substring", 3)] = new(
            StaticType.Text,
            (DynamicContext context, in Focus f, IReadOnlyList<Expr> a, Sequence o) =>
                o.Add(
                    Item.Of(
                        XPathStrings.Substring(
                            a[0].SingleText(context, f),
                            Number(a[1], context, f),
                            Number(a[2], context, f)
                        )
                    )
                )
        );
        table[("string-join", 2)] = new(
            StaticType.Text,
            (DynamicContext context, in Focus f, IReadOnlyList<Expr> a, Sequence o) =>
            {
                var items = context.Rent();
                a[0].Evaluate(context, f, items);
                var parts = new string[items.Count];
                for (var i = 0; i < parts.Length; i++)
                    parts[i] = items[i].Text();
                context.Return(items);
                o.Add(Item.Of(string.Join(a[1].SingleText(context, f), parts)));
            }
        );
        table[("codepoints-to-string", 1)] = new(
            StaticType.Text,
            (DynamicContext context, in Focus f, IReadOnlyList<Expr> a, Sequence o) =>
            {
                var items = context.Rent();
                a[0].Evaluate(context, f, items);
                var text = new System.Text.StringBuilder();
                foreach (ref readonly var item in items.Span)
                {
                    var code = Casts.Integer(item);
                    text.Append(
                        code is >= 0 and <= 0x10FFFF && System.Text.Rune.IsValid((int)code)
                            ? char.ConvertFromUtf32((int)code)
                            : throw new XPathException("FOCH0001", "un nombre n’est pas un caractère")
                    );
                }

                context.Return(items);
                o.Add(Item.Of(text.ToString()));
            }
        );
        table[("string-to-codepoints", 1)] = new(
            StaticType.Unknown,
            (DynamicContext context, in Focus f, IReadOnlyList<Expr> a, Sequence o) =>
            {
                foreach (var rune in a[0].SingleText(context, f).EnumerateRunes())
                    o.Add(Item.Integer(rune.Value));
            }
        );
        table[("compare", 2)] = new(
            StaticType.Number,
            (DynamicContext context, in Focus f, IReadOnlyList<Expr> a, Sequence o) =>
            {
                if (a[0].SingleAtomic(context, f) is { } x && a[1].SingleAtomic(context, f) is { } y)
                    o.Add(Item.Integer(Math.Sign(AtomicComparison.CodepointOrder(x.Text(), y.Text()))));
            },
            Safe: true
        );
    }

    private static void Names(Dictionary<(string, int), Function> table)
    {
        OnNode(table, "name", (tree, node) => Item.Of(tree.Name(node)));
        OnNode(table, "local-name", (tree, node) => Item.Of(tree.LocalName(node)));
        OnNode(table, "namespace-uri", (tree, node) => Item.Of(tree.NamespaceUri(node)));
        table[("node-name", 1)] = new(
            StaticType.Unknown,
            (DynamicContext context, in Focus f, IReadOnlyList<Expr> a, Sequence o) =>
            {
                if (
                    Node(a[0], context, f) is { } node
                    && node.Tree.Kind(node.Node) is NodeKind.Element or NodeKind.Attribute
                )
                    o.Add(Item.QualifiedName(node.Tree.NamespaceUri(node.Node), node.Tree.LocalName(node.Node)));
            },
            Safe: true
        );
        table[("QName", 2)] = new(
            StaticType.Unknown,
            (DynamicContext context, in Focus f, IReadOnlyList<Expr> a, Sequence o) =>
            {
                var uri = a[0].SingleText(context, f);
                o.Add(Casts.QName(a[1].SingleText(context, f), _ => uri));
            }
        );
        table[("resolve-QName", 2)] = new(
            StaticType.Unknown,
            (DynamicContext context, in Focus f, IReadOnlyList<Expr> a, Sequence o) =>
            {
                if (a[0].SingleAtomic(context, f) is not { } name || Node(a[1], context, f) is not { } element)
                    return;
                o.Add(Casts.QName(name.Text(), prefix => element.Tree.LookupNamespace(element.Node, prefix)));
            }
        );
        table[("local-name-from-QName", 1)] = new(
            StaticType.Text,
            (DynamicContext context, in Focus f, IReadOnlyList<Expr> a, Sequence o) =>
            {
                if (a[0].SingleAtomic(context, f) is { } name)
                    o.Add(Item.Of(name.QName.Local));
            }
        );
        table[("namespace-uri-from-QName", 1)] = new(
            StaticType.Text,
            (DynamicContext context, in Focus f, IReadOnlyList<Expr> a, Sequence o) =>
            {
                if (a[0].SingleAtomic(context, f) is { } name)
                    o.Add(Item.Of(name.QName.Namespace));
            }
        );
        table[("root", 0)] = new(
            StaticType.Nodes,
            (DynamicContext context, in Focus f, IReadOnlyList<Expr> a, Sequence o) => o.Add(Item.Of(f.Item.Tree, 0)),
            Implicit: Dependencies.Focus
        );
        table[("root", 1)] = new(
            StaticType.Nodes,
            (DynamicContext context, in Focus f, IReadOnlyList<Expr> a, Sequence o) =>
            {
                if (Node(a[0], context, f) is { } node)
                    o.Add(Item.Of(node.Tree, 0));
            }
        );
    }

    private static void Sequences(Dictionary<(string, int), Function> table)
    {
        table[("distinct-values", 1)] = new(
            StaticType.Unknown,
            (DynamicContext context, in Focus f, IReadOnlyList<Expr> a, Sequence o) => Distinct(context, f, a[0], o)
        );
        table[("index-of", 2)] = new(
            StaticType.Unknown,
            (DynamicContext context, in Focus f, IReadOnlyList<Expr> a, Sequence o) =>
            {
                var items = context.Rent();
                a[0].Evaluate(context, f, items);
                if (a[1].SingleAtomic(context, f) is { } wanted)
                {
                    for (var i = 0; i < items.Count; i++)
                    {
                        if (Same(context, items[i].Atomized(), wanted))
                            o.Add(Item.Integer(i + 1));
                    }
                }

                context.Return(items);
            },
            Safe: true
        );
        table[("reverse", 1)] = new(
            StaticType.Unknown,
            (DynamicContext context, in Focus f, IReadOnlyList<Expr> a, Sequence o) =>
            {
                var from = o.Count;
                a[0].Evaluate(context, f, o);
                o.Reverse(from);
            }
        );
        table[("subsequence", 2)] = new(
            StaticType.Unknown,
            (DynamicContext context, in Focus f, IReadOnlyList<Expr> a, Sequence o) =>
                Subsequence(context, f, a[0], Number(a[1], context, f), double.PositiveInfinity, o)
        );
        table[("subsequence", 3)] = new(
            StaticType.Unknown,
            (DynamicContext context, in Focus f, IReadOnlyList<Expr> a, Sequence o) =>
                Subsequence(context, f, a[0], Number(a[1], context, f), Number(a[2], context, f), o)
        );
        table[("data", 1)] = new(
            StaticType.Unknown,
            (DynamicContext context, in Focus f, IReadOnlyList<Expr> a, Sequence o) =>
            {
                var items = context.Rent();
                a[0].Evaluate(context, f, items);
                foreach (ref readonly var item in items.Span)
                    o.Add(item.Atomized());
                context.Return(items);
            }
        );
        table[("unordered", 1)] = new(
            StaticType.Unknown,
            (DynamicContext context, in Focus f, IReadOnlyList<Expr> a, Sequence o) => a[0].Evaluate(context, f, o)
        );
        table[("trace", 2)] = table[("unordered", 1)];
        table[("remove", 2)] = new(
            StaticType.Unknown,
            (DynamicContext context, in Focus f, IReadOnlyList<Expr> a, Sequence o) => Put(context, f, a, null, o)
        );
        table[("insert-before", 3)] = new(
            StaticType.Unknown,
            (DynamicContext context, in Focus f, IReadOnlyList<Expr> a, Sequence o) => Put(context, f, a, a[2], o)
        );
        table[("deep-equal", 2)] = new(
            StaticType.Boolean,
            (DynamicContext context, in Focus f, IReadOnlyList<Expr> a, Sequence o) =>
            {
                var (left, right) = (context.Rent(), context.Rent());
                a[0].Evaluate(context, f, left);
                a[1].Evaluate(context, f, right);
                o.Add(Item.Of(DeepEquality.AreEqual(context, left, right)));
                context.Return(left);
                context.Return(right);
            }
        );
        Cardinality(table, "zero-or-one", count => count <= 1);
        Cardinality(table, "exactly-one", count => count == 1);
        Cardinality(table, "one-or-more", count => count >= 1);
        table[("true", 0)] = new(
            StaticType.Boolean,
            (DynamicContext context, in Focus f, IReadOnlyList<Expr> a, Sequence o) => o.Add(Item.Of(true))
        );
        table[("false", 0)] = new(
            StaticType.Boolean,
            (DynamicContext context, in Focus f, IReadOnlyList<Expr> a, Sequence o) => o.Add(Item.Of(false))
        );
        table[("boolean", 1)] = new(
            StaticType.Boolean,
            (DynamicContext context, in Focus f, IReadOnlyList<Expr> a, Sequence o) =>
                o.Add(Item.Of(a[0].EffectiveBooleanValue(context, f)))
        );
        table[("position", 0)] = new(
            StaticType.Number,
            (DynamicContext context, in Focus f, IReadOnlyList<Expr> a, Sequence o) => o.Add(Item.Integer(f.Position)),
            Safe: true,
            Dependencies.Position
        );
        table[("last", 0)] = new(
            StaticType.Number,
            (DynamicContext context, in Focus f, IReadOnlyList<Expr> a, Sequence o) => o.Add(Item.Integer(f.Size)),
            Safe: true,
            Dependencies.Position
        );
    }

    private static void Numeric(Dictionary<(string, int), Function> table)
    {
        table[("number", 0)] = new(
            StaticType.Number,
            (DynamicContext context, in Focus f, IReadOnlyList<Expr> a, Sequence o) =>
                o.Add(AsNumber(f.Item.Atomized())),
            Implicit: Dependencies.Focus
        );
        table[("number", 1)] = new(
            StaticType.Number,
            (DynamicContext context, in Focus f, IReadOnlyList<Expr> a, Sequence o) =>
                o.Add(a[0].SingleAtomic(context, f) is { } item ? AsNumber(item) : Item.Of(double.NaN))
        );
        Aggregate(table, "sum", "+", Item.Integer(0));
        Aggregate(table, "avg", "+", null);
        Aggregate(table, "min", "<", null);
        Aggregate(table, "max", ">", null);
        Rounding(table, "abs", Math.Abs, Math.Abs);
        Rounding(table, "floor", Math.Floor, decimal.Floor);
        Rounding(table, "ceiling", Math.Ceiling, decimal.Ceiling);
        Rounding(
            table,
            "round",
            value => Math.Floor(value + 0.5),
            value => value == decimal.Truncate(value) ? value : decimal.Floor(value + 0.5m)
        );
    }

    private static void OnText(
        Dictionary<(string, int), Function> table,
        string name,
        Func<DynamicContext, string, object?, Item> body,
        StaticType type = StaticType.Text,
        bool safe = false
    )
    {
        table[(name, 0)] = new(
            type,
            (DynamicContext context, in Focus f, IReadOnlyList<Expr> a, Sequence o) =>
                o.Add(body(context, f.Item.Text(), null)),
            safe,
            Dependencies.Focus
        );
        table[(name, 1)] = new(
            type,
            (DynamicContext context, in Focus f, IReadOnlyList<Expr> a, Sequence o) =>
                o.Add(body(context, a[0].SingleText(context, f), null)),
            safe
        );
    }

    private static void Text(
        Dictionary<(string, int), Function> table,
        string name,
        int arity,
        Func<string[], Item> body,
        StaticType type = StaticType.Text
    ) => table[(name, arity)] = new(type, (DynamicContext context, in Focus f, IReadOnlyList<Expr> a, Sequence o) =>
        {
            var texts = new string[a.Count];
            for (var i = 0; i < texts.Length; i++)
                texts[i] = a[i].SingleText(context, f);
            o.Add(body(texts));
        });

    private static void OnNode(Dictionary<(string, int), Function> table, string name, Func<XmlTree, int, Item> body)
    {
        table[(name, 0)] = new(
            StaticType.Text,
            (DynamicContext context, in Focus f, IReadOnlyList<Expr> a, Sequence o) =>
                o.Add(f.Item.IsNode ? body(f.Item.Tree, f.Item.Node) : throw Casts.TypeError()),
            Safe: true,
            Dependencies.Focus
        );
        table[(name, 1)] = new(
            StaticType.Text,
            (DynamicContext context, in Focus f, IReadOnlyList<Expr> a, Sequence o) =>
                o.Add(Node(a[0], context, f) is { } node ? body(node.Tree, node.Node) : Item.Of("")),
            Safe: true
        );
    }

    private static void Rounding(
        Dictionary<(string, int), Function> table,
        string name,
        Func<double, double> real,
        Func<decimal, decimal> exact
    ) =>
        table[(name, 1)] = new(
            StaticType.Number,
            (DynamicContext context, in Focus f, IReadOnlyList<Expr> a, Sequence o) =>
            {
                if (a[0].SingleAtomic(context, f) is not { } item)
                    return;
                if (item.Kind == ItemKind.Integer)
                    o.Add(Item.Integer(exact(item.Exact())));
                else if (item.Kind == ItemKind.Decimal)
                    o.Add(Item.Of(exact(item.Exact())));
                else
                    o.Add(Item.Of(real(Casts.Double(item))));
            }
        );

    /// <summary>sum, avg, min, max: untyped values are doubles; values that are no numbers are left to the library.</summary>
    private static void Aggregate(
        Dictionary<(string, int), Function> table,
        string name,
        string operation,
        Item? empty
    ) =>
        table[(name, 1)] = new(
            StaticType.Unknown,
            (DynamicContext context, in Focus f, IReadOnlyList<Expr> a, Sequence o) =>
            {
                var items = context.Rent();
                a[0].Evaluate(context, f, items);
                var atoms = context.Rent();
                foreach (ref readonly var item in items.Span)
                    atoms.Add(
                        item.Atomized() is { Kind: ItemKind.Untyped } untyped
                            ? Item.Of(Casts.Double(untyped))
                            : item.Atomized()
                    );
                if (atoms.Count == 0)
                {
                    if (empty is { } none)
                        o.Add(none);
                }
                else if (!atoms.Span.ToArray().All(item => item.IsNumber))
                {
                    context.Library.Evaluate($"{name}($a0)", o, [atoms]);
                }
                else
                {
                    var result = atoms[0];
                    for (var i = 1; i < atoms.Count; i++)
                    {
                        context.CheckCancellation();
                        result =
                            operation == "+" ? ArithmeticExpr.Apply("+", result, atoms[i])
                            : AtomicComparison.ByValue(
                                context,
                                operation == "<" ? ComparisonOperator.Less : ComparisonOperator.Greater,
                                atoms[i],
                                result
                            )
                                ? atoms[i]
                            : result;
                    }

                    o.Add(name == "avg" ? ArithmeticExpr.Apply("div", result, Item.Integer(atoms.Count)) : result);
                }

                context.Return(atoms);
                context.Return(items);
            }
        );

    private static void Cardinality(Dictionary<(string, int), Function> table, string name, Func<int, bool> allowed) =>
        table[(name, 1)] = new(
            StaticType.Unknown,
            (DynamicContext context, in Focus f, IReadOnlyList<Expr> a, Sequence o) =>
            {
                var from = o.Count;
                a[0].Evaluate(context, f, o);
                if (!allowed(o.Count - from))
                    throw new XPathException("FORG0003", $"{name}() reçoit un autre nombre de valeurs");
            }
        );

    private static Item? Node(Expr argument, DynamicContext context, in Focus focus)
    {
        var list = context.Rent();
        argument.Evaluate(context, focus, list);
        if (list.Count > 1 || (list.Count == 1 && !list[0].IsNode))
            throw Casts.TypeError();
        Item? node = list.Count == 0 ? null : list[0];
        context.Return(list);
        return node;
    }

    private static double Number(Expr argument, DynamicContext context, in Focus focus) =>
        argument.SingleAtomic(context, focus) is { } item ? Casts.Double(item) : throw Casts.TypeError();

    private static Item AsNumber(in Item item) =>
        item.Kind switch
        {
            ItemKind.String or ItemKind.Untyped => Item.Of(XPathNumbers.Double(item.Text()) ?? double.NaN),
            ItemKind.Other or ItemKind.QName => Item.Of(double.NaN),
            _ => Item.Of(Casts.Double(item)),
        };

    private static Item Replace(string text, string pattern, string replacement, string flags)
    {
        var regex = RegularExpressions.For(pattern, flags);
        if (regex.IsMatch(""))
            throw new XPathException("FORX0003", "l’expression rationnelle de replace() accepte le texte vide");
        var with = RegularExpressions.Replacement(replacement, regex.GetGroupNumbers().Length);
        return Item.Of(RegularExpressions.Bounded(() => regex.Replace(text, with)));
    }

    private static void Tokenize(string text, string pattern, string flags, Sequence output)
    {
        var regex = RegularExpressions.For(pattern, flags);
        if (regex.IsMatch(""))
            throw new XPathException("FORX0003", "l’expression rationnelle de tokenize() accepte le texte vide");
        if (text.Length == 0)
            return;
        var from = 0;
        foreach (var match in RegularExpressions.Bounded(() => regex.Matches(text).ToArray()))
        {
            output.Add(Item.Of(text[from..match.Index]));
            from = match.Index + match.Length;
        }

        output.Add(Item.Of(text[from..]));
    }

    private static void Distinct(DynamicContext context, in Focus focus, Expr argument, Sequence output)
    {
        var items = context.Rent();
        argument.Evaluate(context, focus, items);
        var texts = new HashSet<string>(StringComparer.Ordinal);
        var from = output.Count;
        for (var i = 0; i < items.Count; i++)
        {
            context.CheckCancellation();
            var item = items[i].Atomized();
            if (item.Kind is ItemKind.String or ItemKind.Untyped)
            {
                if (texts.Add(item.Text()))
                    output.Add(item);
                continue;
            }

            var known = false;
            for (var j = from; j < output.Count && !known; j++)
                known = Same(context, output[j], item);
            if (!known)
                output.Add(item);
        }

        context.Return(items);
    }

    /// <summary>
    /// insert-before, or remove when there is nothing to insert: nodes stay nodes,
    /// which the library would turn into values.
    /// </summary>
    private static void Put(
        DynamicContext context,
        in Focus focus,
        IReadOnlyList<Expr> arguments,
        Expr? inserted,
        Sequence output
    )
    {
        var items = context.Rent();
        arguments[0].Evaluate(context, focus, items);
        var position = arguments[1].SingleAtomic(context, focus) is { } item
            ? Casts.Integer(item)
            : throw Casts.TypeError();
        if (inserted is not null)
            position = Math.Clamp(position, 1, items.Count + 1);
        for (var i = 1; i <= items.Count; i++)
        {
            if (i == position)
                inserted?.Evaluate(context, focus, output);
            if (i != position || inserted is not null)
                output.Add(items[i - 1]);
        }

        if (position == items.Count + 1)
            inserted?.Evaluate(context, focus, output);
        context.Return(items);
    }

    private static void Subsequence(
        DynamicContext context,
        in Focus focus,
        Expr argument,
        double start,
        double length,
        Sequence output
    )
    {
        var items = context.Rent();
        argument.Evaluate(context, focus, items);
        var from = Math.Floor(start + 0.5);
        var to = from + Math.Floor(length + 0.5);
        for (var i = 0; i < items.Count; i++)
        {
            if (i + 1 >= from && i + 1 < to)
                output.Add(items[i]);
        }

        context.Return(items);
    }

    /// <summary>Equality as eq has it, values of types that don't compare being different.</summary>
    internal static bool Same(DynamicContext context, in Item a, in Item b)
    {
        var comparable =
            (a.IsNumber && b.IsNumber)
            || a.Kind == b.Kind
            || (a.Kind is ItemKind.String or ItemKind.Untyped && b.Kind is ItemKind.String or ItemKind.Untyped);
        return comparable && AtomicComparison.ByValue(context, ComparisonOperator.Equal, a, b);
    }
}
