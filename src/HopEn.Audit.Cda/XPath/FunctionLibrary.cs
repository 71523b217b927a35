namespace HopEn.Audit.Cda.XPath;

/// <summary>
/// The functions written here, by name and number of arguments.
/// Those of dates and the rare ones are left to <see cref="XPath2Library"/>.
/// </summary>
internal static class FunctionLibrary
{
    private static readonly FunctionTable Table = Build();

    public static Function? Find(string name, int arity) =>
        Table.Find(name, arity) ?? (name == "concat" && arity >= 2 ? Table.Find("concat", 2) : null);

    private static FunctionTable Build()
    {
        var table = new FunctionTable();
        StringFunctions.AddTo(table);
        PatternFunctions.AddTo(table);
        NodeFunctions.AddTo(table);
        QNameFunctions.AddTo(table);
        SequenceFunctions.AddTo(table);
        EqualityFunctions.AddTo(table);
        CardinalityFunctions.AddTo(table);
        BooleanFunctions.AddTo(table);
        NumericFunctions.AddTo(table);
        AggregateFunctions.AddTo(table);
        return table;
    }
}
