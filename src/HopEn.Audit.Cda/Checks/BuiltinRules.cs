using HopEn.Audit.Cda.Schematron;
using HopEn.Audit.Model;

namespace HopEn.Audit.Cda.Checks;

/// <summary>
/// The Schematron rules shipped with the product, compiled once. Each <c>.sch</c> file of the folder is a schema;
/// a region may add its own.
/// </summary>
public sealed class BuiltinRules
{
    private BuiltinRules(IReadOnlyList<SchematronSchema> schemas) => Schemas = schemas;

    /// <summary>The schemas, by name.</summary>
    public IReadOnlyList<SchematronSchema> Schemas { get; }

    /// <summary>Loads the rules of a folder, and those that a pack adds to them.</summary>
    /// <param name="folder">The folder, usually <c>rules/cda</c>.</param>
    /// <param name="added">The folder of a pack that adds some; it may have none. Null without.</param>
    /// <exception cref="ConfigurationException">The folder has no rule, or one of them can't be used whole.</exception>
    public static BuiltinRules Load(string folder, string? added = null)
    {
        var files = SchematronFiles.Run(folder);
        if (files.Count == 0)
            throw new ConfigurationException(
                $"Aucune règle Schematron (.sch) dans «\u202f{folder}\u202f»\u202f: vérifiez l’option --rules."
            );
        SchematronSchema[] schemas =
        [
            .. Read(folder, files),
            .. added is null ? [] : Read(added, SchematronFiles.Run(added)),
        ];
        // Rules of ours that would not run whole are a defect to mend, not something to degrade.
        string[] faults = [.. schemas.SelectMany(Faults), .. SameNames(schemas)];
        return faults.Length == 0 ? new BuiltinRules(schemas) : throw new ConfigurationException(faults);
    }

    private static IEnumerable<SchematronSchema> Read(string folder, IReadOnlyList<string> files)
    {
        var set = new SchematronSet(folder);
        return files.Select(file => set.Load(file));
    }

    private static IEnumerable<string> Faults(SchematronSchema schema) =>
        [
            .. schema.InvalidExpressions,
            .. schema.MissingIncludes.Select(missing => $"{missing}\u202f: inclusion introuvable"),
            .. schema.RuleCount > 0
                ? Array.Empty<string>()
                : [string.Join(' ', [$"{schema.Name}.sch\u202f: aucune règle n’y est active.", .. schema.Notices])],
        ];

    // What fired is counted by the schema's name: two of one name would be counted as one.
    private static IEnumerable<string> SameNames(SchematronSchema[] schemas) =>
        schemas
            .GroupBy(schema => schema.Name, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .Select(group =>
                $"cda/{group.Key}.sch\u202f: un schéma livré avec l’outil porte déjà ce nom, donnez-en un autre au fichier."
            );
}
