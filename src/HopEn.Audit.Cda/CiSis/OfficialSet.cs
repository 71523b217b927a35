using System.Runtime.ExceptionServices;
using HopEn.Audit.Cda.Schematron;
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

    /// <summary>Why the rules of a volet can't be read, in French; null when they can, or when the kit does not have it.</summary>
    internal string? FaultOf(string master) => _volets.Load(master).Fault;

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
