namespace HopEn.Audit.Cda.XPath;

/// <summary>Functions that give a boolean, or a position that a predicate tests.</summary>
internal static class BooleanFunctions
{
    public static void AddTo(FunctionTable table)
    {
        table.Add("true", 0, StaticType.Boolean, (context, in focus, arguments, output) => output.Add(Item.Of(true)));
        table.Add("false", 0, StaticType.Boolean, (context, in focus, arguments, output) => output.Add(Item.Of(false)));
        table.Add("boolean", 1, StaticType.Boolean, (context, in focus, arguments, output) =>
            output.Add(Item.Of(arguments[0].EffectiveBooleanValue(context, focus)))
        );
        table.Add(
            "position",
            0,
            StaticType.Number,
            (context, in focus, arguments, output) => output.Add(Item.Integer(focus.Position)),
            safe: true,
            Dependencies.Position
        );
        table.Add(
            "last",
            0,
            StaticType.Number,
            (context, in focus, arguments, output) => output.Add(Item.Integer(focus.Size)),
            safe: true,
            Dependencies.Position
        );
    }
}
