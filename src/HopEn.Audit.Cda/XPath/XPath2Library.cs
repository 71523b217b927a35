using System.Collections.Concurrent;
using System.Xml;
using System.Xml.XPath;
using HopEn.Audit.Cda.Xml;
using Wmhelp.XPath2;
using Wmhelp.XPath2.Value;

namespace HopEn.Audit.Cda.XPath;

/// <summary>
/// The functions and types that are not written here (dates, durations, rare functions), answered by the XPath2 library one operation at a
/// time: arguments go in as variables, the value comes back as items.
/// </summary>
/// <remarks>
/// A compiled XPath2 expression re-binds its variables at each evaluation and is not thread-safe:
/// each <see cref="DynamicContext"/> has its own library. Loops, conditions and predicates are never given to it,
/// so that its known faults (not(.), satisfies, resolve-QName) can't be met and a loop can always be stopped.
/// </remarks>
internal sealed class XPath2Library
{
    private static readonly Lock Compiling = new();
    private static readonly ConcurrentDictionary<string, string?> CompilationErrors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XPath2Expression> _compiled = new(StringComparer.Ordinal);

    /// <summary>Null when the library can compile the operation; otherwise its own words, in English.</summary>
    public static string? CompilationError(string operation) => CompilationErrors.GetOrAdd(operation, static key =>
        {
            try
            {
                Compile(key);
                return null;
            }
            catch (XPath2Exception fault)
            {
                return fault.Message;
            }
        });

    public bool Compare(ComparisonOperator comparator, in Item left, in Item right)
    {
        var sign = comparator switch
        {
            ComparisonOperator.Equal => "=",
            ComparisonOperator.NotEqual => "!=",
            ComparisonOperator.Less => "<",
            ComparisonOperator.LessOrEqual => "<=",
            ComparisonOperator.Greater => ">",
            _ => ">=",
        };
        var output = new Sequence();
        Evaluate($"$a0 {sign} $a1", output, left, right);
        return Expr.EffectiveBooleanValue(output);
    }

    public void Evaluate(string operation, Sequence output, params ReadOnlySpan<Item> arguments)
    {
        var values = new object?[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
            values[i] = ToLibrary(arguments[i]);
        Invoke(operation, output, values);
    }

    public void Evaluate(string operation, Sequence output, IReadOnlyList<Sequence> arguments) =>
        Invoke(operation, output, [.. arguments.Select(ToLibrary)]);

    private void Invoke(string operation, Sequence output, object?[] values)
    {
        if (!_compiled.TryGetValue(operation, out var expression))
            _compiled.Add(operation, expression = Compile(operation));
        var variables = new Dictionary<XmlQualifiedName, object?>(values.Length);
        for (var i = 0; i < values.Length; i++)
            variables.Add(new XmlQualifiedName("a" + i), values[i]);
        try
        {
            Append(expression.Evaluate(null!, variables!), output);
        }
        catch (XPath2Exception fault)
        {
            throw new XPathException(
                fault.ErrorCode is { Length: > 0 } code ? code : "FOER0000",
                "la bibliothèque XPath2 ne peut pas évaluer une opération de l’expression sur ce document",
                fault
            );
        }
        catch (Exception fault)
            when (fault
                    is InvalidCastException
                        or FormatException
                        or OverflowException
                        or ArgumentException
                        or NullReferenceException
                        or InvalidOperationException
                        or NotSupportedException
            )
        {
            throw new XPathException(
                "FOER0000",
                "la bibliothèque XPath2 ne peut pas évaluer une opération de l’expression sur ce document",
                fault
            );
        }
    }

    /// <summary>A value as the library takes it: null for none, an array for several.</summary>
    internal static object? ToLibrary(Sequence list) =>
        list.Count switch
        {
            0 => null,
            1 => ToLibrary(list[0]),
            // The library wraps the items of a sequence as atomic values, nodes included: they are given by their value.
            _ => list.Span.ToArray().Select(item => ToLibrary(item.Atomized())).ToArray(),
        };

    private static object ToLibrary(in Item item) =>
        item.Kind switch
        {
            ItemKind.Node => new XmlTreeNavigator(item.Tree, item.Node),
            ItemKind.String => item.Text(),
            ItemKind.Untyped => new UntypedAtomic(item.Text()),
            ItemKind.Integer => (Integer)item.Exact(),
            ItemKind.Decimal => item.Exact(),
            ItemKind.Double => item.Double(),
            ItemKind.Boolean => item.Truth,
            ItemKind.QName => new QNameValue(item.Prefix, item.QName.Local, item.QName.Namespace, new NameTable()),
            _ => item.Value,
        };

    private static void Append(object? value, Sequence output)
    {
        switch (value)
        {
            case null or Undefined:
                break;
            case XPath2NodeIterator iterator:
                while (iterator.MoveNext())
                    Append(
                        iterator.Current is XPathNavigator node ? node.Clone() : iterator.Current!.TypedValue,
                        output
                    );
                break;
            case XmlTreeNavigator node:
                output.Add(Item.Of(node.Tree, node.Node));
                break;
            case XPathItem { IsNode: false } item:
                Append(item.TypedValue, output);
                break;
            case string text:
                output.Add(Item.Of(text));
                break;
            case bool truth:
                output.Add(Item.Of(truth));
                break;
            case double number:
                output.Add(Item.Of(number));
                break;
            case decimal number:
                output.Add(Item.Of(number));
                break;
            case Integer or int or long or short or byte or sbyte or uint or ulong or ushort:
                output.Add(
                    Item.Integer(decimal.Parse(value.ToString()!, System.Globalization.CultureInfo.InvariantCulture))
                );
                break;
            case UntypedAtomic untyped:
                output.Add(Item.Untyped(untyped.Value));
                break;
            case QNameValue name:
                output.Add(Item.QualifiedName(name.NamespaceUri, name.LocalName, name.Prefix));
                break;
            default:
                output.Add(Item.Other(value));
                break;
        }
    }

    /// <summary>
    /// A name table is not thread-safe, nor is the first use of the library's own tables: one compilation at a time,
    /// each with its names.
    /// </summary>
    private static XPath2Expression Compile(string operation)
    {
        lock (Compiling)
            return XPath2Expression.Compile(operation, Prefixes());
    }

    private static XmlNamespaceManager Prefixes()
    {
        var manager = new XmlNamespaceManager(new NameTable());
        manager.AddNamespace("xs", "http://www.w3.org/2001/XMLSchema");
        manager.AddNamespace("xsi", "http://www.w3.org/2001/XMLSchema-instance");
        return manager;
    }
}
