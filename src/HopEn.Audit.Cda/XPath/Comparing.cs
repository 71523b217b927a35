namespace HopEn.Audit.Cda.XPath;

/// <summary>Comparison of two atomic items, general (=) or by value (eq).</summary>
internal static class Comparing
{
    /// <summary>An untyped value takes the type of the other side; two untyped values are texts.</summary>
    public static bool General(Evaluation e, Comparator comparator, in Item left, in Item right)
    {
        if (left.Kind == ItemKind.Untyped)
        {
            if (right.IsNumber)
                return Double(comparator, Casts.Double(left), right.Double());
            if (right.Kind == ItemKind.Boolean)
                return Holds(comparator, Casts.Boolean(left).CompareTo(right.Truth));
        }
        else if (right.Kind == ItemKind.Untyped)
        {
            if (left.IsNumber)
                return Double(comparator, left.Double(), Casts.Double(right));
            if (left.Kind == ItemKind.Boolean)
                return Holds(comparator, left.Truth.CompareTo(Casts.Boolean(right)));
        }

        return Typed(e, comparator, left, right);
    }

    /// <summary>An untyped value is a text.</summary>
    public static bool Typed(Evaluation e, Comparator comparator, in Item left, in Item right)
    {
        var leftText = left.Kind is ItemKind.String or ItemKind.Untyped;
        var rightText = right.Kind is ItemKind.String or ItemKind.Untyped;
        if (leftText && rightText)
        {
            return comparator switch
            {
                Comparator.Equal => left.Text() == right.Text(),
                Comparator.NotEqual => left.Text() != right.Text(),
                _ => Holds(comparator, CodepointOrder(left.Text(), right.Text())),
            };
        }

        if (left.IsNumber && right.IsNumber)
        {
            return left.Kind == ItemKind.Double || right.Kind == ItemKind.Double
                ? Double(comparator, left.Double(), right.Double())
                : Holds(comparator, left.Exact().CompareTo(right.Exact()));
        }

        if (left.Kind == ItemKind.Boolean && right.Kind == ItemKind.Boolean)
            return Holds(comparator, left.Truth.CompareTo(right.Truth));
        if (left.Kind == ItemKind.QName && right.Kind == ItemKind.QName && comparator <= Comparator.NotEqual)
            return (left.QName == right.QName) == (comparator == Comparator.Equal);
        if (left.Kind == ItemKind.Other || right.Kind == ItemKind.Other)
            return e.Library.Compare(comparator, left, right);
        throw Casts.Mismatch();
    }

    public static bool Double(Comparator comparator, double left, double right) =>
        comparator switch
        {
            Comparator.Equal => left == right,
            Comparator.NotEqual => left != right,
            Comparator.Less => left < right,
            Comparator.LessOrEqual => left <= right,
            Comparator.Greater => left > right,
            _ => left >= right,
        };

    public static bool Holds(Comparator comparator, int order) => Double(comparator, order, 0);

    public static Comparator Swap(Comparator comparator) =>
        comparator switch
        {
            Comparator.Less => Comparator.Greater,
            Comparator.LessOrEqual => Comparator.GreaterOrEqual,
            Comparator.Greater => Comparator.Less,
            Comparator.GreaterOrEqual => Comparator.LessOrEqual,
            _ => comparator,
        };

    /// <summary>The order of code points, which is not that of UTF-16 beyond the first plane.</summary>
    public static int CodepointOrder(string left, string right)
    {
        for (var i = 0; i < left.Length && i < right.Length; i++)
        {
            if (left[i] == right[i])
                continue;
            var leftHigh = char.IsSurrogate(left[i]);
            return leftHigh != char.IsSurrogate(right[i]) ? (leftHigh ? 1 : -1) : left[i].CompareTo(right[i]);
        }

        return left.Length.CompareTo(right.Length);
    }
}
