using Mono.Cecil;

namespace HopEn.Audit.Testing;

/// <summary>Which namespaces of an assembly use which, by all that its compiled types mention.</summary>
internal sealed class NamespaceGraph
{
    private readonly SortedDictionary<string, SortedDictionary<string, string>> uses = new(StringComparer.Ordinal);

    private NamespaceGraph(ModuleDefinition module)
    {
        foreach (var type in module.GetTypes().Where(type => Namespace(type).Length > 0))
        foreach (var used in Mentioned(type).Where(used => used.Scope == module))
            Add(Namespace(type), Namespace(used), $"{type.Name} → {used.Name}");
    }

    /// <summary>Reads the graph of an assembly.</summary>
    public static NamespaceGraph Of(System.Reflection.Assembly assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly.Location);
        return new NamespaceGraph(module);
    }

    /// <summary>Pairs of namespaces that reach each other, with an example of each way.</summary>
    public IReadOnlyList<string> Cycles() =>
        [
            .. uses.SelectMany(from =>
                from.Value.Where(to => Reaches(to.Key, from.Key, [])).Select(to => $"{from.Key} → {to.Key}: {to.Value}")
            ),
        ];

    private void Add(string from, string to, string example)
    {
        if (from == to || to.Length == 0)
            return;
        if (!uses.TryGetValue(from, out var targets))
            uses[from] = targets = new SortedDictionary<string, string>(StringComparer.Ordinal);
        targets.TryAdd(to, example);
    }

    private bool Reaches(string from, string to, HashSet<string> seen) =>
        from == to
        || seen.Add(from) && uses.TryGetValue(from, out var next) && next.Keys.Any(one => Reaches(one, to, seen));

    private static string Namespace(TypeReference type)
    {
        while (type.DeclaringType is { } outer)
            type = outer;
        return type.Namespace;
    }

    private static IEnumerable<TypeReference> Mentioned(TypeDefinition type)
    {
        var members = type
            .Fields.Select(field => field.FieldType)
            .Concat(type.Interfaces.Select(one => one.InterfaceType))
            .Concat(type.Methods.SelectMany(Mentioned));
        return (type.BaseType is { } parent ? members.Append(parent) : members).SelectMany(Parts);
    }

    private static IEnumerable<TypeReference> Mentioned(MethodDefinition method)
    {
        var signature = method.Parameters.Select(parameter => parameter.ParameterType).Append(method.ReturnType);
        if (!method.HasBody)
            return signature;
        var body = method.Body.Instructions.SelectMany(instruction =>
            instruction.Operand switch
            {
                TypeReference used => [used],
                GenericInstanceMethod used => used.GenericArguments.Append(used.DeclaringType),
                MethodReference used => [used.DeclaringType, used.ReturnType],
                FieldReference used => [used.DeclaringType, used.FieldType],
                _ => Enumerable.Empty<TypeReference>(),
            }
        );
        return signature.Concat(method.Body.Variables.Select(variable => variable.VariableType)).Concat(body);
    }

    private static IEnumerable<TypeReference> Parts(TypeReference type) =>
        type switch
        {
            GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
            TypeSpecification specification => Parts(specification.ElementType),
            _ => [type],
        };
}
