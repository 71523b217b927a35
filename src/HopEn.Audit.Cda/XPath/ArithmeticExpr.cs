namespace HopEn.Audit.Cda.XPath;

/// <summary>+ - * div idiv mod on numbers; on dates and durations the XPath2 library answers.</summary>
internal sealed class ArithmeticExpr(string operation, Expr left, Expr right) : Expr
{
    private const int Decimals = 18;

    public override StaticType Type => StaticType.Unknown;

    public override Dependencies DependsOn { get; } = left.DependsOn | right.DependsOn;

    public override IReadOnlyList<Expr> Operands { get; } = [left, right];

    public override void Evaluate(DynamicContext context, in Focus focus, Sequence output)
    {
        if (left.SingleAtomic(context, focus) is not { } a || right.SingleAtomic(context, focus) is not { } b)
            return;
        if (a.Kind == ItemKind.Other || b.Kind == ItemKind.Other)
        {
            context.Library.Evaluate($"$a0 {operation} $a1", output, a, b);
            return;
        }

        output.Add(Apply(operation, Number(a), Number(b)));
    }

    /// <summary>The operation on two numbers.</summary>
    public static Item Apply(string operation, in Item a, in Item b) =>
        a.Kind == ItemKind.Double || b.Kind == ItemKind.Double
            ? Double(operation, a.Double(), b.Double())
            : Exact(operation, a, b);

    private static Item Number(in Item item) =>
        item.IsNumber ? item
        : item.Kind == ItemKind.Untyped ? Item.Of(Casts.Double(item))
        : throw Casts.TypeError();

    private static Item Double(string operation, double a, double b) =>
        operation switch
        {
            "+" => Item.Of(a + b),
            "-" => Item.Of(a - b),
            "*" => Item.Of(a * b),
            "div" => Item.Of(a / b),
            "mod" => Item.Of(a % b),
            _ => b == 0 || double.IsNaN(a) || double.IsNaN(b) || double.IsInfinity(a)
                ? throw Zero()
                : Item.Integer(ExactDecimals.Whole(a / b) ?? throw Overflow()),
        };

    private static Item Exact(string operation, in Item a, in Item b)
    {
        var (x, y) = (a.Exact(), b.Exact());
        if (y == 0 && operation is "div" or "idiv" or "mod")
            throw Zero();
        try
        {
            return operation switch
            {
                "+" => Like(a, b, Whole(x + y, Math.Max(Scale(x), Scale(y)))),
                "-" => Like(a, b, Whole(x - y, Math.Max(Scale(x), Scale(y)))),
                "*" => Like(a, b, Whole(x * y, Scale(x) + Scale(y))),
                "div" => Item.Of(Quotient(x, y)),
                "mod" => Like(a, b, x % y),
                _ => Item.Integer(decimal.Truncate(x / y)),
            };
        }
        catch (OverflowException)
        {
            throw Overflow();
        }
    }

    private static Item Like(in Item a, in Item b, decimal value) =>
        a.Kind == ItemKind.Integer && b.Kind == ItemKind.Integer ? Item.Integer(value) : Item.Of(value);

    // As many decimals as Saxon keeps; one that can't keep them is told, never rounded without a word.
    private static decimal Quotient(decimal x, decimal y)
    {
        var quotient = x / y;
        return quotient.Scale >= Decimals || Whole(quotient * y, Scale(quotient) + Scale(y)) == x
            ? Math.Round(quotient, Decimals)
            : throw Overflow();
    }

    // System.Decimal drops the digits it has no place for: the value is then not the one computed.
    private static decimal Whole(decimal value, int scale) => value.Scale >= scale ? value : throw Overflow();

    private static int Scale(decimal value) => value.Scale == 0 ? 0 : (value / 1.0000000000000000000000000000m).Scale;

    private static XPathException Overflow() =>
        new("FOAR0002", "un calcul de l’expression dépasse les nombres représentables");

    private static XPathException Zero() => new("FOAR0001", "une division par zéro");
}
