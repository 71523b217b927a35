using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.XPath;

/// <summary>a instance of type: node kinds and the atomic types told apart here.</summary>
internal sealed class InstanceOfExpr(string type, char occurrence, Expr operand) : BooleanExpr
{
    private static readonly Dictionary<string, Func<Item, bool>> Types = new(StringComparer.Ordinal)
    {
        ["item()"] = _ => true,
        ["node()"] = item => item.IsNode,
        ["element()"] = item => Is(item, NodeKind.Element),
        ["attribute()"] = item => Is(item, NodeKind.Attribute),
        ["text()"] = item => Is(item, NodeKind.Text),
        ["comment()"] = item => Is(item, NodeKind.Comment),
        ["processing-instruction()"] = item => Is(item, NodeKind.Instruction),
        ["document-node()"] = item => Is(item, NodeKind.Document),
        ["anyAtomicType"] = item => !item.IsNode,
        ["string"] = item => item.Kind == ItemKind.String,
        ["untypedAtomic"] = item => item.Kind == ItemKind.Untyped,
        ["integer"] = item => item.Kind == ItemKind.Integer,
        ["decimal"] = item => item.Kind is ItemKind.Decimal or ItemKind.Integer,
        ["double"] = item => item.Kind == ItemKind.Double,
        ["boolean"] = item => item.Kind == ItemKind.Boolean,
        ["QName"] = item => item.Kind == ItemKind.QName,
    };

    public override Dependencies DependsOn => operand.DependsOn;

    public override IReadOnlyList<Expr> Operands { get; } = [operand];

    public static bool Knows(string type) => Types.ContainsKey(type);

    public override bool EffectiveBooleanValue(DynamicContext context, in Focus focus)
    {
        var list = context.Rent();
        operand.Evaluate(context, focus, list);
        var fits = occurrence switch
        {
            '?' => list.Count <= 1,
            '*' => true,
            '+' => list.Count >= 1,
            '0' => list.Count == 0,
            _ => list.Count == 1,
        };
        for (var i = 0; i < list.Count && fits; i++)
            fits = Types[type](list[i]);
        context.Return(list);
        return fits;
    }

    private static bool Is(in Item item, NodeKind kind) => item.IsNode && item.Tree.Kind(item.Node) == kind;
}
