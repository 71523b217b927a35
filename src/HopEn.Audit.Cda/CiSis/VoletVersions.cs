using HopEn.Audit.Cda.Schematron;
using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.CiSis;

/// <summary>Chooses the version of a volet for a document that names none: the one whose own rules accept it.</summary>
/// <remarks>
/// The templateId of the first generations has no extension, and those of today sometimes forget it: only the content
/// can tell. When no version accepts the document, the one with the fewest errors accuses it of the least.
/// </remarks>
internal sealed class VoletVersions(OfficialSet official, SchematronRunner runner)
{
    /// <summary>The schema of the version and, in French, why that one; null when the kit has no version that can be read.</summary>
    public (SchematronSchema Schema, string Why)? Choose(string volet, XmlTree document, CancellationToken cancellation)
    {
        var known = Masters(volet).Select(official.Volet).OfType<SchematronSchema>().ToList();
        // A version whose includes are absent accepts anything: it says nothing of the document.
        var whole = known.Where(schema => schema.MissingIncludes.Count == 0).ToList();
        var candidates = whole.Count > 0 ? whole : known;
        var unsaid = $"le document ne dit pas quelle version du volet {volet} il suit";
        if (candidates.Count == 0)
            return null;
        if (candidates.Count == 1)
            return (
                candidates[0],
                $"{unsaid}\u202f: {VersionOf(candidates[0], volet)}, la seule du jeu officiel, est appliquée"
            );
        (SchematronSchema Schema, int Errors)? best = null;
        foreach (var schema in candidates)
        {
            var errors = Errors(schema, document, cancellation);
            if (errors == 0)
                return (
                    schema,
                    $"{unsaid}\u202f: {VersionOf(schema, volet)}, dont les règles l’acceptent, est appliquée"
                );
            // As few errors in an older one: no extension is rather the mark of the older.
            if (best is null || errors <= best.Value.Errors)
                best = (schema, errors);
        }

        return (
            best!.Value.Schema,
            $"{unsaid} et aucune de celles du jeu officiel ne l’accepte\u202f: "
                + $"{VersionOf(best.Value.Schema, volet)}, qui y trouve le moins d’erreurs, est appliquée"
        );
    }

    /// <summary>Why the most recent version can't be read, in French; null when it can, or when there is none.</summary>
    public string? Fault(string volet) => Masters(volet).Select(official.FaultOf).FirstOrDefault();

    private int Errors(SchematronSchema schema, XmlTree document, CancellationToken cancellation) =>
        runner.Run(document, [schema], cancellation).Findings.Count(finding => finding.IsError);

    /// <summary>The masters of a volet, the most recent first. Versions are dates: they sort as text.</summary>
    private IEnumerable<string> Masters(string volet) =>
        official
            .Volets.Where(master => VoletNames.IsOf(master, volet))
            .OrderByDescending(master => master[^"2024.01".Length..], StringComparer.Ordinal);

    private static string VersionOf(SchematronSchema schema, string volet) =>
        VoletNames.Short(schema.Name.Split('/')[^1])[(volet.Length + 1)..];
}
