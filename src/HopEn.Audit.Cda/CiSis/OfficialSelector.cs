using HopEn.Audit.Cda.Documents;
using HopEn.Audit.Cda.Schematron;
using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.CiSis;

/// <summary>Says which official schemas judge a document.</summary>
/// <param name="official">The kit, shared by all workers.</param>
/// <param name="runner">What runs the versions of a volet when the document names none; of one worker.</param>
/// <param name="asked">The volet that the user wants, as <see cref="VoletNames.Find"/> gives it; null when the document says.</param>
/// <threadsafety>Not thread-safe, as the runner.</threadsafety>
public sealed class OfficialSelector(OfficialSet official, SchematronRunner runner, VoletReference? asked = null)
{
    private readonly VoletVersions versions = new(official, runner);

    /// <summary>The schemas that judge a clinical document.</summary>
    public OfficialSelection Select(XmlTree document, CancellationToken cancellation = default)
    {
        var level = ClinicalDocumentTree.Level(document);
        var told = ClinicalDocumentTree
            .TemplateIds(document)
            .Select(template => VoletTable.Find(template.Root, template.Extension))
            .LastOrDefault(found => found is not null);
        if (asked is not null)
            return Asked(asked, told, document, cancellation) with { Level = level };
        return (told is null ? WithoutVolet(document, level) : Told(told, document, cancellation)) with
        {
            Level = level,
        };
    }

    private OfficialSelection Told(VoletReference told, XmlTree document, CancellationToken cancellation) =>
        told.Version is null
            ? versions.Choose(told.Volet, document, cancellation) is var (schema, why)
                ? WithVolet(schema, why)
                : Missing(told.Volet, null, $"le volet {told.Volet} n’est pas dans le jeu officiel donné")
            : official.Volet(told.Master) is { } named
                ? WithVolet(named, null)
                : Missing(
                    told.Volet,
                    told.Master,
                    $"le volet {told.Volet} n’est pas dans le jeu officiel donné à la version que le document annonce"
                );

    private OfficialSelection Asked(
        VoletReference wanted,
        VoletReference? told,
        XmlTree document,
        CancellationToken cancellation
    )
    {
        // The user names the volet; the document may still say which version of it.
        var sameVolet = string.Equals(told?.Volet, wanted.Volet, StringComparison.OrdinalIgnoreCase);
        if (wanted.Version is null && sameVolet)
            return Told(told!, document, cancellation);
        var chosen = Told(wanted, document, cancellation);
        var other = told is null || sameVolet ? string.Empty : $"\u202f; le document annonce {told.Volet}";
        return chosen.Volet is { } name
            ? chosen with
            {
                Notice = $"le volet {VoletNames.Short(name)} est appliqué parce que --volet le demande{other}",
            }
            : chosen;
    }

    private OfficialSelection WithoutVolet(XmlTree document, int level)
    {
        var guesses = VoletTypes.Guess(ClinicalDocumentTree.Type(document), level);
        var unstructured =
            level == 1
            && ClinicalDocumentTree.TemplateIds(document).Any(one => one.Root == CdaNames.UnstructuredTemplate);
        // A document of level 1 follows no volet: its model stands in the place of the volet's.
        if (unstructured && guesses.Count == 0)
            return WithCommon(null);
        return WithCommon(
            "aucun volet du CI-SIS n’est reconnu dans les templateId de l’en-tête\u202f: "
                + "seules les règles communes sont exécutées"
                + VoletTypes.Sentence(guesses)
        );
    }

    private OfficialSelection Missing(string volet, string? master, string absent)
    {
        var why = (master is null ? versions.Fault(volet) : official.FaultOf(master)) is { } fault
            ? $"les règles du volet {volet} ne peuvent pas être lues ({fault})"
            : absent;
        return WithCommon($"non évaluable\u202f: {why}") with { VoletMissing = true };
    }

    private OfficialSelection WithCommon(string? notice) =>
        new(Schemas: official.Common, Volet: null, Level: 0, notice, VoletMissing: false);

    private OfficialSelection WithVolet(SchematronSchema schema, string? notice) =>
        new(
            Schemas: [.. official.Common, schema],
            Volet: schema.Name.Split('/')[^1],
            Level: 0,
            notice,
            VoletMissing: false
        );
}
