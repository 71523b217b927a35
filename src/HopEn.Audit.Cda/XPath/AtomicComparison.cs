namespace HopEn.Audit.Cda.XPath;

/// <summary>Comparison of two atomic items, general (=) or by value (eq).</summary>
internal static class AtomicComparison
{
    /// <summary>An untyped value takes the type of the other side; two untyped values are texts.</summary>
    public static bool General(DynamicContext context, ComparisonOperator comparator, in Item left, in Item right)
    {
        if (left.Kind == ItemKind.Untyped)
        {
            if (right.IsNumber)
                return Numbers(comparator, Casts.Double(left), right.Double());
            if (right.Kind == ItemKind.Boolean)
                return OrderSatisfies(comparator, Casts.Boolean(left).CompareTo(right.Truth));
        }
        else if (right.Kind == ItemKind.Untyped)
        {
            if (left.IsNumber)
                return Numbers(comparator, left.Double(), Casts.Double(right));
            if (left.Kind == ItemKind.Boolean)
                return OrderSatisfies(comparator, left.Truth.CompareTo(Casts.Boolean(right)));
        }

        return ByValue(context, comparator, left, right);
    }

    /// <summary>An untyped value is a text.</summary>
    public static bool ByValue(DynamicContext context, ComparisonOperator comparator, in Item left, in Item right)
    {
        var leftText = left.Kind is ItemKind.String or ItemKind.Untyped;
        var rightText = right.Kind is ItemKind.String or ItemKind.Untyped;
        if (leftText && rightText)
        {
            return comparator switch
            {
                ComparisonOperator.Equal => left.Text() == right.Text(),
                ComparisonOperator.NotEqual => left.Text() != right.Text(),
                _ => OrderSatisfies(comparator, CodepointOrder(left.Text(), right.Text())),
            };
        }

        if (left.IsNumber && right.IsNumber)
        {
            return left.Kind == ItemKind.Double || right.Kind == ItemKind.Double
                ? Numbers(comparator, left.Double(), right.Double())
                : OrderSatisfies(comparator, left.Exact().CompareTo(right.Exact()));
        }

        if (left.Kind == ItemKind.Boolean && right.Kind == ItemKind.Boolean)
            return OrderSatisfies(comparator, left.Truth.CompareTo(right.Truth));
        if (left.Kind == ItemKind.QName && right.Kind == ItemKind.QName && comparator <= ComparisonOperator.NotEqual)
            return (left.QName == right.QName) == (comparator == ComparisonOperator.Equal);
        if (left.Kind == ItemKind.Other || right.Kind == ItemKind.Other)
            return context.Library.Compare(comparator, left, right);
        throw Casts.TypeError();
    }

    public static bool Numbers(ComparisonOperator comparator, double left, double right) =>
        comparator switch
        {
            ComparisonOperator.Equal => left == right,
            ComparisonOperator.NotEqual => left != right,
            ComparisonOperator.Less => left < right,
            ComparisonOperator.LessOrEqual => left <= right,
            ComparisonOperator.Greater => left > right,
            _ => left >= right,
        };

    public static bool OrderSatisfies(ComparisonOperator comparator, int order) => Numbers(comparator, order, 0);

    /// <summary>Equality as eq has it, values of types that don't compare being different.</summary>
    public static bool AreSame(DynamicContext context, in Item left, in Item right)
    {
        var comparable =
            (left.IsNumber && right.IsNumber)
            || left.Kind == right.Kind
            || (left.Kind is ItemKind.String or ItemKind.Untyped && right.Kind is ItemKind.String or ItemKind.Untyped);
        return comparable && ByValue(context, ComparisonOperator.Equal, left, right);
    }

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
