using System.Runtime.ExceptionServices;
using HopEn.Audit.Cda.Documents;
using HopEn.Audit.Cda.Schematron;
using HopEn.Audit.Cda.Xml;
using HopEn.Audit.Model;

namespace HopEn.Audit.Cda.CiSis;

/// <summary>
/// The official conformance kit of the ANS (TestContenuCDA), as the user has it on his disk.
/// Nothing of it is part of the product.
/// </summary>
/// <threadsafety>Safe: volets are loaded once, on demand, whoever asks.</threadsafety>
public sealed class OfficialSet
{
    private readonly SchematronSet _set;
    private readonly VoletSchemas _volets;

    private OfficialSet(string schematrons)
    {
        SchematronFolder = schematrons;
        Root = Path.GetDirectoryName(schematrons)!;
        _set = new SchematronSet(Root, schematrons);
        _volets = new VoletSchemas(_set, schematrons);
        XmlSchema = OfficialKitFolder.FindXmlSchema(Root);
        Common = LoadCommon(schematrons);
    }

    /// <summary>The folder of the kit.</summary>
    public string Root { get; }

    /// <summary>The folder of the schemas.</summary>
    public string SchematronFolder { get; }

    /// <summary>The entry point of the XML schema, or null when the kit given has none.</summary>
    public string? XmlSchema { get; }

    /// <summary>The five schemas that judge every document.</summary>
    public IReadOnlyList<SchematronSchema> Common { get; }

    /// <summary>The names of the volets' masters, without <c>.sch</c>.</summary>
    public IReadOnlyCollection<string> Volets => _volets.Names;

    /// <summary>What was noticed so far, in French: names with other letter case, absent includes, files that can't be read.</summary>
    public IReadOnlyList<string> Notices =>
        [
            .. Common
                .Concat(_volets.Loaded)
                .SelectMany(NoticesOf)
                .Concat(_set.DocumentNotices)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>Opens the kit in a folder: the kit itself, its <c>schematrons</c> folder, or a folder that holds it.</summary>
    /// <exception cref="ConfigurationException">There is no kit there.</exception>
    /// <exception cref="SchematronException">A common schema can't be read.</exception>
    public static OfficialSet Open(string folder) => new(OfficialKitFolder.FindSchematrons(folder));

    /// <summary>
    /// Loads a volet by the name of its master, without <c>.sch</c>; null when the kit does not have it,
    /// or has it unreadable.
    /// </summary>
    public SchematronSchema? Volet(string master) => _volets.Load(master).Schema;

    /// <summary>The schemas that judge a clinical document.</summary>
    public OfficialSelection Select(XmlTree document)
    {
        var level = ClinicalDocumentTree.Level(document);
        var templates = ClinicalDocumentTree.TemplateIds(document).ToList();
        var reference = templates
            .Select(template => VoletTable.Find(template.Root, template.Extension))
            .LastOrDefault(found => found is not null);
        if (reference is null)
        {
            var unstructured =
                level == 1 && templates.Exists(template => template.Root == CdaNames.UnstructuredTemplate);
            return WithCommon(
                level,
                unstructured
                    ? null
                    : "aucun volet du CI-SIS n’est reconnu dans les templateId de l’en-tête\u202f: "
                        + "seules les règles communes sont exécutées"
            );
        }

        return reference.Version is null ? WithNewest(reference, level) : WithVersion(reference, level);
    }

    private OfficialSelection WithVersion(VoletReference reference, int level) =>
        Volet(reference.Master) is { } schema
            ? WithVolet(schema, Path.GetFileName(schema.Name), level, null)
            : Missing(
                reference,
                reference.Master,
                level,
                $"le volet {reference.Volet} n’est pas dans le jeu officiel donné à la version que le document annonce"
            );

    /// <summary>A document that gives no version is judged by the most recent one.</summary>
    private OfficialSelection WithNewest(VoletReference reference, int level)
    {
        var newest = _volets.Newest(reference.Volet);
        return newest is not null && Volet(newest) is { } schema
            ? WithVolet(
                schema,
                newest,
                level,
                $"le document ne dit pas quelle version du volet {reference.Volet} il suit\u202f: "
                    + $"la plus récente du jeu officiel, {newest[$"CI-SIS_{reference.Volet}_".Length..]}, est appliquée"
            )
            : Missing(reference, newest, level, $"le volet {reference.Volet} n’est pas dans le jeu officiel donné");
    }

    private OfficialSelection Missing(VoletReference reference, string? master, int level, string absent)
    {
        var why =
            master is not null && _volets.Load(master).Fault is { } fault
                ? $"les règles du volet {reference.Volet} ne peuvent pas être lues ({fault})"
                : absent;
        return WithCommon(level, $"non évaluable\u202f: {why}") with { VoletMissing = true };
    }

    private OfficialSelection WithCommon(int level, string? notice) =>
        new(Schemas: Common, Volet: null, level, notice, VoletMissing: false);

    private OfficialSelection WithVolet(SchematronSchema schema, string name, int level, string? notice) =>
        new(Schemas: [.. Common, schema], Volet: name, level, notice, VoletMissing: false);

    private static IEnumerable<string> NoticesOf(SchematronSchema schema) =>
        schema
            .Notices.Concat(
                schema.MissingIncludes.Select(missing =>
                    $"{missing}\u202f: inclusion absente, ses règles ne sont pas exécutées"
                )
            )
            .Concat(schema.InvalidExpressions);

    private SchematronSchema[] LoadCommon(string schematrons)
    {
        var masters = OfficialKitFolder.CommonMasters;
        var common = new SchematronSchema[masters.Count];
        try
        {
            Parallel.For(0, common.Length, i =>
                common[i] = _set.Load(OfficialKitFolder.MasterFile(schematrons, masters[i]))
            );
        }
        catch (AggregateException faults) when (faults.InnerException is SchematronException fault)
        {
            ExceptionDispatchInfo.Throw(fault);
        }

        return common;
    }
}
