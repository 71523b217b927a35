namespace HopEn.Audit.Cda.Schematron;

/// <summary>Chooses the patterns that a phase activates; the variables of the phase join those of the schema.</summary>
internal static class PhaseSelection
{
    public static List<SchemaElement> ActivePatterns(SchemaOutline schema, string? asked)
    {
        var phase = asked ?? schema.Master.Id("defaultPhase");
        if (phase is null or "#ALL" or "#DEFAULT")
            return [.. schema.Patterns];
        if (!schema.Phases.TryGetValue(phase, out var chosen))
        {
            schema.Notice($"la phase {phase} n’existe pas, tous les motifs sont exécutés");
            return [.. schema.Patterns];
        }

        schema.Lets.AddRange(schema.Children(chosen).Where(child => child.Is("let")));
        var wanted = schema
            .Children(chosen)
            .Where(child => child.Is("active"))
            .Select(child => child.Id("pattern") ?? "")
            .ToList();
        foreach (var absent in wanted.Where(id => !schema.Patterns.Exists(pattern => pattern.Id("id") == id)))
            schema.Notice($"la phase {phase} active le motif {absent}, qui n’est pas dans le schéma");
        return [.. schema.Patterns.Where(pattern => wanted.Contains(pattern.Id("id") ?? "", StringComparer.Ordinal))];
    }
}
