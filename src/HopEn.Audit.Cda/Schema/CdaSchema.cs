using System.Xml;
using System.Xml.Schema;
using HopEn.Audit.Cda.Documents;
using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.Schema;

/// <summary>The XML schema of CDA, as the user has it on his disk, compiled once.</summary>
/// <threadsafety>Safe: a compiled set is only read; each validation has its own validator.</threadsafety>
public sealed class CdaSchema
{
    private readonly XmlSchemaSet _set;

    private CdaSchema(XmlSchemaSet set) => _set = set;

    /// <summary>Loads the schema from its entry point, <c>CDA_extended.xsd</c> in the official kit.</summary>
    /// <exception cref="SchemaException">Whatever happens: absent, not XML, any event, even a warning,
    /// or no <c>ClinicalDocument</c> in it.</exception>
    public static CdaSchema Load(string path)
    {
        var full = Path.GetFullPath(path);
        if (!File.Exists(full))
            throw new SchemaException($"{path}\u202f: schéma XML introuvable");
        var folder = Path.GetDirectoryName(Path.GetDirectoryName(full)) ?? Path.GetDirectoryName(full)!;
        var files = new PatchedSchemaFiles(folder);
        var events = new List<string>();
        var set = new XmlSchemaSet { XmlResolver = files };
        set.ValidationEventHandler += (_, fault) => events.Add(fault.Message);
        try
        {
            using var reader = XmlReader.Create(
                new StringReader(PatchedSchemaFiles.Patched(full)),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null },
                new Uri(full).AbsoluteUri
            );
            set.Add(null, reader);
            set.Compile();
        }
        catch (Exception fault)
            when (fault is XmlException or XmlSchemaException or IOException or UnauthorizedAccessException)
        {
            throw new SchemaException($"{path}\u202f: le schéma XML ne se lit pas ({fault.Message})", fault);
        }

        if (events.Count > 0)
            throw new SchemaException(
                $"{path}\u202f: le schéma XML n’est pas utilisable, {events.Count} anomalie(s) au chargement, dont\u202f: {events[0]}"
            );
        if (
            !set.IsCompiled
            || !set.GlobalElements.Contains(new XmlQualifiedName(CdaNames.ClinicalDocument, CdaNames.Namespace))
        )
        {
            throw new SchemaException(
                $"{path}\u202f: le schéma XML ne déclare pas l’élément ClinicalDocument\u202f: il ne peut pas juger un document CDA"
            );
        }

        return new CdaSchema(set);
    }

    /// <summary>Validates a clinical document.</summary>
    public SchemaResult Validate(XmlTree document, CancellationToken cancellation = default) =>
        new SchemaValidation(_set, document).Run(cancellation);
}
