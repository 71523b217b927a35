using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.XPath;

/// <summary>The functions written here, by name and number of arguments. Those of dates and the rare ones are left to <see cref="XPath2Library"/>.</summary>
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
        OnText(table, "string", (e, text, _) => Item.Of(text));
        OnText(table, "normalize-space", (e, text, _) => Item.Of(XPath.Strings.NormalizeSpace(text)));
        OnText(
            table,
            "string-length",
            (e, text, _) => Item.Integer(XPath.Strings.Length(text)),
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
        Text(table, "translate", 3, a => Item.Of(XPath.Strings.Translate(a[0], a[1], a[2])));
        Text(
            table,
            "matches",
            2,
            a => Item.Of(Patterns.Run(() => Patterns.Of(a[1], "").IsMatch(a[0]))),
            StaticType.Boolean
        );
        Text(
            table,
            "matches",
            3,
            a => Item.Of(Patterns.Run(() => Patterns.Of(a[1], a[2]).IsMatch(a[0]))),
            StaticType.Boolean
        );
        Text(table, "replace", 3, a => Replace(a[0], a[1], a[2], ""));
        Text(table, "replace", 4, a => Replace(a[0], a[1], a[2], a[3]));
        table[("tokenize", 2)] = new(
            StaticType.Unknown,
            (Evaluation e, in Focus f, IReadOnlyList<Expr> a, ItemList o) =>
                Tokenize(a[0].Text(e, f), a[1].Text(e, f), "", o)
        );
        table[("tokenize", 3)] = new(
            StaticType.Unknown,
            (Evaluation e, in Focus f, IReadOnlyList<Expr> a, ItemList o) =>
                Tokenize(a[0].Text(e, f), a[1].Text(e, f), a[2].Text(e, f), o)
        );
        table[("substring", 2)] = new(StaticType.Text, (Evaluation e, in Focus f, IReadOnlyList<Expr> a, ItemList o) =>
            o.Add(Item.Of(XPath.Strings.Substring(a[0].Text(e, f), Number(a[1], e, f), double.PositiveInfinity)))
        );
        table[("substring", 3)] = new(StaticType.Text, (Evaluation e, in Focus f, IReadOnlyList<Expr> a, ItemList o) =>
            o.Add(Item.Of(XPath.Strings.Substring(a[0].Text(e, f), Number(a[1], e, f), Number(a[2], e, f))))
        );
        table[("string-join", 2)] = new(
            StaticType.Text,
            (Evaluation e, in Focus f, IReadOnlyList<Expr> a, ItemList o) =>
            {
                var items = e.Rent();
                a[0].Select(e, f, items);
                var parts = new string[items.Count];
                for (var i = 0; i < parts.Length; i++)
                    parts[i] = items[i].Text();
                e.Return(items);
                o.Add(Item.Of(string.Join(a[1].Text(e, f), parts)));
            }
        );
        table[("codepoints-to-string", 1)] = new(
            StaticType.Text,
            (Evaluation e, in Focus f, IReadOnlyList<Expr> a, ItemList o) =>
            {
                var items = e.Rent();
                a[0].Select(e, f, items);
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

                e.Return(items);
                o.Add(Item.Of(text.ToString()));
            }
        );
        table[("string-to-codepoints", 1)] = new(
            StaticType.Unknown,
            (Evaluation e, in Focus f, IReadOnlyList<Expr> a, ItemList o) =>
            {
                foreach (var rune in a[0].Text(e, f).EnumerateRunes())
                    o.Add(Item.Integer(rune.Value));
            }
        );
        table[("compare", 2)] = new(
            StaticType.Number,
            (Evaluation e, in Focus f, IReadOnlyList<Expr> a, ItemList o) =>
            {
                if (a[0].Single(e, f) is { } x && a[1].Single(e, f) is { } y)
                    o.Add(Item.Integer(Math.Sign(Comparing.CodepointOrder(x.Text(), y.Text()))));
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
            (Evaluation e, in Focus f, IReadOnlyList<Expr> a, ItemList o) =>
            {
                if (Node(a[0], e, f) is { } node && node.Tree.Kind(node.Node) is NodeKind.Element or NodeKind.Attribute)
                    o.Add(Item.QualifiedName(node.Tree.NamespaceUri(node.Node), node.Tree.LocalName(node.Node)));
            },
            Safe: true
        );
        table[("QName", 2)] = new(StaticType.Unknown, (Evaluation e, in Focus f, IReadOnlyList<Expr> a, ItemList o) =>
        {
            var uri = a[0].Text(e, f);
            o.Add(Casts.QName(a[1].Text(e, f), _ => uri));
        });
        table[("resolve-QName", 2)] = new(
            StaticType.Unknown,
            (Evaluation e, in Focus f, IReadOnlyList<Expr> a, ItemList o) =>
            {
                if (a[0].Single(e, f) is not { } name || Node(a[1], e, f) is not { } element)
                    return;
                o.Add(Casts.QName(name.Text(), prefix => element.Tree.LookupNamespace(element.Node, prefix)));
            }
        );
        table[("local-name-from-QName", 1)] = new(
            StaticType.Text,
            (Evaluation e, in Focus f, IReadOnlyList<Expr> a, ItemList o) =>
            {
                if (a[0].Single(e, f) is { } name)
                    o.Add(Item.Of(name.QName.Local));
            }
        );
        table[("namespace-uri-from-QName", 1)] = new(
            StaticType.Text,
            (Evaluation e, in Focus f, IReadOnlyList<Expr> a, ItemList o) =>
            {
                if (a[0].Single(e, f) is { } name)
                    o.Add(Item.Of(name.QName.Namespace));
            }
        );
        table[("root", 0)] = new(
            StaticType.Nodes,
            (Evaluation e, in Focus f, IReadOnlyList<Expr> a, ItemList o) => o.Add(Item.Of(f.Item.Tree, 0)),
            Implicit: Dependencies.Focus
        );
        table[("root", 1)] = new(StaticType.Nodes, (Evaluation e, in Focus f, IReadOnlyList<Expr> a, ItemList o) =>
        {
            if (Node(a[0], e, f) is { } node)
                o.Add(Item.Of(node.Tree, 0));
        });
    }

    private static void Sequences(Dictionary<(string, int), Function> table)
    {
        table[("distinct-values", 1)] = new(
            StaticType.Unknown,
            (Evaluation e, in Focus f, IReadOnlyList<Expr> a, ItemList o) => Distinct(e, f, a[0], o)
        );
        table[("index-of", 2)] = new(
            StaticType.Unknown,
            (Evaluation e, in Focus f, IReadOnlyList<Expr> a, ItemList o) =>
            {
                var items = e.Rent();
                a[0].Select(e, f, items);
                if (a[1].Single(e, f) is { } wanted)
                {
                    for (var i = 0; i < items.Count; i++)
                    {
                        if (Same(e, items[i].Atomized(), wanted))
                            o.Add(Item.Integer(i + 1));
                    }
                }

                e.Return(items);
            },
            Safe: true
        );
        table[("reverse", 1)] = new(StaticType.Unknown, (Evaluation e, in Focus f, IReadOnlyList<Expr> a, ItemList o) =>
        {
            var from = o.Count;
            a[0].Select(e, f, o);
            o.Reverse(from);
        });
        table[("subsequence", 2)] = new(
            StaticType.Unknown,
            (Evaluation e, in Focus f, IReadOnlyList<Expr> a, ItemList o) =>
                Subsequence(e, f, a[0], Number(a[1], e, f), double.PositiveInfinity, o)
        );
        table[("subsequence", 3)] = new(
            StaticType.Unknown,
            (Evaluation e, in Focus f, IReadOnlyList<Expr> a, ItemList o) =>
                Subsequence(e, f, a[0], Number(a[1], e, f), Number(a[2], e, f), o)
        );
        table[("data", 1)] = new(StaticType.Unknown, (Evaluation e, in Focus f, IReadOnlyList<Expr> a, ItemList o) =>
        {
            var items = e.Rent();
            a[0].Select(e, f, items);
            foreach (ref readonly var item in items.Span)
                o.Add(item.Atomized());
            e.Return(items);
        });
        table[("unordered", 1)] = new(
            StaticType.Unknown,
            (Evaluation e, in Focus f, IReadOnlyList<Expr> a, ItemList o) => a[0].Select(e, f, o)
        );
        table[("trace", 2)] = table[("unordered", 1)];
        table[("remove", 2)] = new(StaticType.Unknown, (Evaluation e, in Focus f, IReadOnlyList<Expr> a, ItemList o) =>
            Put(e, f, a, null, o)
        );
        table[("insert-before", 3)] = new(
            StaticType.Unknown,
            (Evaluation e, in Focus f, IReadOnlyList<Expr> a, ItemList o) => Put(e, f, a, a[2], o)
        );
        table[("deep-equal", 2)] = new(
            StaticType.Boolean,
            (Evaluation e, in Focus f, IReadOnlyList<Expr> a, ItemList o) =>
            {
                var (left, right) = (e.Rent(), e.Rent());
                a[0].Select(e, f, left);
                a[1].Select(e, f, right);
                o.Add(Item.Of(DeepEquality.Same(e, left, right)));
                e.Return(left);
                e.Return(right);
            }
        );
        Cardinality(table, "zero-or-one", count => count <= 1);
        Cardinality(table, "exactly-one", count => count == 1);
        Cardinality(table, "one-or-more", count => count >= 1);
        table[("true", 0)] = new(StaticType.Boolean, (Evaluation e, in Focus f, IReadOnlyList<Expr> a, ItemList o) =>
            o.Add(Item.Of(true))
        );
        table[("false", 0)] = new(StaticType.Boolean, (Evaluation e, in Focus f, IReadOnlyList<Expr> a, ItemList o) =>
            o.Add(Item.Of(false))
        );
        table[("boolean", 1)] = new(StaticType.Boolean, (Evaluation e, in Focus f, IReadOnlyList<Expr> a, ItemList o) =>
            o.Add(Item.Of(a[0].Test(e, f)))
        );
        table[("position", 0)] = new(
            StaticType.Number,
            (Evaluation e, in Focus f, IReadOnlyList<Expr> a, ItemList o) => o.Add(Item.Integer(f.Position)),
            Safe: true,
            Dependencies.Position
        );
        table[("last", 0)] = new(
            StaticType.Number,
            (Evaluation e, in Focus f, IReadOnlyList<Expr> a, ItemList o) => o.Add(Item.Integer(f.Size)),
            Safe: true,
            Dependencies.Position
        );
    }

    private static void Numeric(Dictionary<(string, int), Function> table)
    {
        table[("number", 0)] = new(
            StaticType.Number,
            (Evaluation e, in Focus f, IReadOnlyList<Expr> a, ItemList o) => o.Add(AsNumber(f.Item.Atomized())),
            Implicit: Dependencies.Focus
        );
        table[("number", 1)] = new(StaticType.Number, (Evaluation e, in Focus f, IReadOnlyList<Expr> a, ItemList o) =>
            o.Add(a[0].Single(e, f) is { } item ? AsNumber(item) : Item.Of(double.NaN))
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
        Func<Evaluation, string, object?, Item> body,
        StaticType type = StaticType.Text,
        bool safe = false
    )
    {
        table[(name, 0)] = new(
            type,
            (Evaluation e, in Focus f, IReadOnlyList<Expr> a, ItemList o) => o.Add(body(e, f.Item.Text(), null)),
            safe,
            Dependencies.Focus
        );
        table[(name, 1)] = new(
            type,
            (Evaluation e, in Focus f, IReadOnlyList<Expr> a, ItemList o) => o.Add(body(e, a[0].Text(e, f), null)),
            safe
        );
    }

    private static void Text(
        Dictionary<(string, int), Function> table,
        string name,
        int arity,
        Func<string[], Item> body,
        StaticType type = StaticType.Text
    ) => table[(name, arity)] = new(type, (Evaluation e, in Focus f, IReadOnlyList<Expr> a, ItemList o) =>
        {
            var texts = new string[a.Count];
            for (var i = 0; i < texts.Length; i++)
                texts[i] = a[i].Text(e, f);
            o.Add(body(texts));
        });

    private static void OnNode(Dictionary<(string, int), Function> table, string name, Func<XmlTree, int, Item> body)
    {
        table[(name, 0)] = new(
            StaticType.Text,
            (Evaluation e, in Focus f, IReadOnlyList<Expr> a, ItemList o) =>
                o.Add(f.Item.IsNode ? body(f.Item.Tree, f.Item.Node) : throw Casts.Mismatch()),
            Safe: true,
            Dependencies.Focus
        );
        table[(name, 1)] = new(
            StaticType.Text,
            (Evaluation e, in Focus f, IReadOnlyList<Expr> a, ItemList o) =>
                o.Add(Node(a[0], e, f) is { } node ? body(node.Tree, node.Node) : Item.Of("")),
            Safe: true
        );
    }

    private static void Rounding(
        Dictionary<(string, int), Function> table,
        string name,
        Func<double, double> real,
        Func<decimal, decimal> exact
    ) => table[(name, 1)] = new(StaticType.Number, (Evaluation e, in Focus f, IReadOnlyList<Expr> a, ItemList o) =>
        {
            if (a[0].Single(e, f) is not { } item)
                return;
            if (item.Kind == ItemKind.Integer)
                o.Add(Item.Integer(exact(item.Exact())));
            else if (item.Kind == ItemKind.Decimal)
                o.Add(Item.Of(exact(item.Exact())));
            else
                o.Add(Item.Of(real(Casts.Double(item))));
        });

    /// <summary>sum, avg, min, max: untyped values are doubles; values that are no numbers are left to the library.</summary>
    private static void Aggregate(
        Dictionary<(string, int), Function> table,
        string name,
        string operation,
        Item? empty
    ) => table[(name, 1)] = new(StaticType.Unknown, (Evaluation e, in Focus f, IReadOnlyList<Expr> a, ItemList o) =>
        {
            var items = e.Rent();
            a[0].Select(e, f, items);
            var atoms = e.Rent();
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
                e.Library.Evaluate($"{name}($a0)", o, [atoms]);
            }
            else
            {
                var result = atoms[0];
                for (var i = 1; i < atoms.Count; i++)
                {
                    e.Tick();
                    result =
                        operation == "+" ? ArithmeticExpr.Apply("+", result, atoms[i])
                        : Comparing.Typed(e, operation == "<" ? Comparator.Less : Comparator.Greater, atoms[i], result)
                            ? atoms[i]
                        : result;
                }

                o.Add(name == "avg" ? ArithmeticExpr.Apply("div", result, Item.Integer(atoms.Count)) : result);
            }

            e.Return(atoms);
            e.Return(items);
        });

    private static void Cardinality(Dictionary<(string, int), Function> table, string name, Func<int, bool> allowed) =>
        table[(name, 1)] = new(StaticType.Unknown, (Evaluation e, in Focus f, IReadOnlyList<Expr> a, ItemList o) =>
        {
            var from = o.Count;
            a[0].Select(e, f, o);
            if (!allowed(o.Count - from))
                throw new XPathException("FORG0003", $"{name}() reçoit un autre nombre de valeurs");
        });

    private static Item? Node(Expr argument, Evaluation e, in Focus focus)
    {
        var list = e.Rent();
        argument.Select(e, focus, list);
        if (list.Count > 1 || (list.Count == 1 && !list[0].IsNode))
            throw Casts.Mismatch();
        Item? node = list.Count == 0 ? null : list[0];
        e.Return(list);
        return node;
    }

    private static double Number(Expr argument, Evaluation e, in Focus focus) =>
        argument.Single(e, focus) is { } item ? Casts.Double(item) : throw Casts.Mismatch();

    private static Item AsNumber(in Item item) =>
        item.Kind switch
        {
            ItemKind.String or ItemKind.Untyped => Item.Of(Numbers.Double(item.Text()) ?? double.NaN),
            ItemKind.Other or ItemKind.QName => Item.Of(double.NaN),
            _ => Item.Of(Casts.Double(item)),
        };

    private static Item Replace(string text, string pattern, string replacement, string flags)
    {
        var regex = Patterns.Of(pattern, flags);
        if (regex.IsMatch(""))
            throw new XPathException("FORX0003", "l’expression rationnelle de replace() accepte le texte vide");
        var with = Patterns.Replacement(replacement, regex.GetGroupNumbers().Length);
        return Item.Of(Patterns.Run(() => regex.Replace(text, with)));
    }

    private static void Tokenize(string text, string pattern, string flags, ItemList output)
    {
        var regex = Patterns.Of(pattern, flags);
        if (regex.IsMatch(""))
            throw new XPathException("FORX0003", "l’expression rationnelle de tokenize() accepte le texte vide");
        if (text.Length == 0)
            return;
        var from = 0;
        foreach (var match in Patterns.Run(() => regex.Matches(text).ToArray()))
        {
            output.Add(Item.Of(text[from..match.Index]));
            from = match.Index + match.Length;
        }

        output.Add(Item.Of(text[from..]));
    }

    private static void Distinct(Evaluation e, in Focus focus, Expr argument, ItemList output)
    {
        var items = e.Rent();
        argument.Select(e, focus, items);
        var texts = new HashSet<string>(StringComparer.Ordinal);
        var from = output.Count;
        for (var i = 0; i < items.Count; i++)
        {
            e.Tick();
            var item = items[i].Atomized();
            if (item.Kind is ItemKind.String or ItemKind.Untyped)
            {
                if (texts.Add(item.Text()))
                    output.Add(item);
                continue;
            }

            var known = false;
            for (var j = from; j < output.Count && !known; j++)
                known = Same(e, output[j], item);
            if (!known)
                output.Add(item);
        }

        e.Return(items);
    }

    /// <summary>insert-before, or remove when there is nothing to insert: nodes stay nodes, which the library would turn into values.</summary>
    private static void Put(
        Evaluation e,
        in Focus focus,
        IReadOnlyList<Expr> arguments,
        Expr? inserted,
        ItemList output
    )
    {
        var items = e.Rent();
        arguments[0].Select(e, focus, items);
        var position = arguments[1].Single(e, focus) is { } item ? Casts.Integer(item) : throw Casts.Mismatch();
        if (inserted is not null)
            position = Math.Clamp(position, 1, items.Count + 1);
        for (var i = 1; i <= items.Count; i++)
        {
            if (i == position)
                inserted?.Select(e, focus, output);
            if (i != position || inserted is not null)
                output.Add(items[i - 1]);
        }

        if (position == items.Count + 1)
            inserted?.Select(e, focus, output);
        e.Return(items);
    }

    private static void Subsequence(
        Evaluation e,
        in Focus focus,
        Expr argument,
        double start,
        double length,
        ItemList output
    )
    {
        var items = e.Rent();
        argument.Select(e, focus, items);
        var from = Math.Floor(start + 0.5);
        var to = from + Math.Floor(length + 0.5);
        for (var i = 0; i < items.Count; i++)
        {
            if (i + 1 >= from && i + 1 < to)
                output.Add(items[i]);
        }

        e.Return(items);
    }

    /// <summary>Equality as eq has it, values of types that don't compare being different.</summary>
    internal static bool Same(Evaluation e, in Item a, in Item b)
    {
        var comparable =
            (a.IsNumber && b.IsNumber)
            || a.Kind == b.Kind
            || (a.Kind is ItemKind.String or ItemKind.Untyped && b.Kind is ItemKind.String or ItemKind.Untyped);
        return comparable && Comparing.Typed(e, Comparator.Equal, a, b);
    }
}
