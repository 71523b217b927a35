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

    /// <summary>Loads the rules of a folder.</summary>
    /// <param name="folder">The folder, usually <c>rules/cda</c>.</param>
    /// <exception cref="ConfigurationException">The folder has no rule, or one of them can't be used whole.</exception>
    public static BuiltinRules Load(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.sch") : [];
        if (files.Length == 0)
            throw new ConfigurationException(
                $"Aucune règle Schematron (.sch) dans «\u202f{folder}\u202f»\u202f: vérifiez l’option --rules."
            );
        var set = new SchematronSet(folder);
        SchematronSchema[] schemas = [.. files.Order(StringComparer.Ordinal).Select(file => set.Load(file))];
        // Rules of ours that would not run whole are a defect to mend, not something to degrade.
        string[] faults =
        [
            .. schemas.SelectMany(schema =>
                schema.InvalidExpressions.Concat(
                    schema.MissingIncludes.Select(missing => $"{missing}\u202f: inclusion introuvable")
                )
            ),
            .. schemas
                .Where(schema => schema.RuleCount == 0)
                .Select(schema =>
                    string.Join(' ', [$"{schema.Name}.sch\u202f: aucune règle n’y est active.", .. schema.Notices])
                ),
        ];
        return faults.Length == 0 ? new BuiltinRules(schemas) : throw new ConfigurationException(faults);
    }
}
