namespace HopEn.Audit.Cda.XPath;

/// <summary>Functions by name and number of arguments, filled one family at a time.</summary>
internal sealed class FunctionTable
{
    private readonly Dictionary<(string Name, int Arity), Function> _functions = [];

    /// <summary>The function of that name and number of arguments; null when the table has none.</summary>
    public Function? Find(string name, int arity) => _functions.GetValueOrDefault((name, arity));

    /// <summary>Adds a function.</summary>
    /// <param name="name">Local name, in the namespace of XPath functions.</param>
    /// <param name="arity">Number of arguments.</param>
    /// <param name="type">The type of the value.</param>
    /// <param name="body">What it does.</param>
    /// <param name="safe">True when the value never holds text of the document.</param>
    /// <param name="reads">What the value depends on besides the arguments.</param>
    public void Add(
        string name,
        int arity,
        StaticType type,
        FunctionBody body,
        bool safe = false,
        Dependencies reads = Dependencies.None
    ) => _functions[(name, arity)] = new Function(type, body, safe, reads);

    /// <summary>Adds a function of one argument that is the context item when it is left out.</summary>
    public void AddOnText(string name, StaticType type, Func<string, Item> body, bool safe = false)
    {
        Add(
            name,
            0,
            type,
            (context, in focus, arguments, output) => output.Add(body(focus.Item.Text())),
            safe,
            Dependencies.Focus
        );
        Add(
            name,
            1,
            type,
            (context, in focus, arguments, output) => output.Add(body(arguments[0].SingleText(context, focus))),
            safe
        );
    }

    /// <summary>Adds a function whose arguments are all texts.</summary>
    public void AddOnTexts(string name, int arity, StaticType type, Func<string[], Item> body) =>
        Add(name, arity, type, (context, in focus, arguments, output) =>
        {
            var texts = new string[arguments.Count];
            for (var i = 0; i < texts.Length; i++)
                texts[i] = arguments[i].SingleText(context, focus);
            output.Add(body(texts));
        });
}
