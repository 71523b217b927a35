namespace HopEn.Audit.Cda.XPath;

/// <summary>What a function does with its arguments, not yet evaluated.</summary>
internal delegate void FunctionBody(
    DynamicContext context,
    in Focus focus,
    IReadOnlyList<Expr> arguments,
    Sequence output
);
