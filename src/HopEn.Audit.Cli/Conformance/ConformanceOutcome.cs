using HopEn.Audit.Cda.Checks;
using HopEn.Audit.Cda.Findings;
using HopEn.Audit.Cda.Opening;
using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;

namespace HopEn.Audit.Cli.Conformance;

/// <summary>The results of a run, ready to be rendered.</summary>
/// <param name="Results">One per document, in order.</param>
/// <param name="Skipped">What was met and is no document.</param>
/// <param name="Layers">The layers that were run, with their French names.</param>
/// <param name="Notices">What the official kit lacks, in French.</param>
/// <param name="SampledFrom">Files that the sample was taken from; null when everything was checked.</param>
internal sealed record ConformanceOutcome(
    IReadOnlyList<DocumentResult> Results,
    IReadOnlyList<SkippedItem> Skipped,
    IReadOnlyList<(FindingLayer Layer, string Name)> Layers,
    IReadOnlyList<string> Notices,
    int? SampledFrom
)
{
    /// <summary>Whether no document fails. A reservation is not a failure; a document that nothing could evaluate is one.</summary>
    public bool AllConform => Results.All(result => result.Verdict is Verdict.Compliant or Verdict.Reservation);

    /// <summary>Documents that could be read, and so judged by the layers.</summary>
    public int Judged => Results.Count(result => result.Type is not null);

    /// <summary>Documents that a layer judged and found nothing wrong with. What could not be read was not judged.</summary>
    public int Passing(FindingLayer layer) =>
        Results.Count(result =>
            result.Type is not null
            && !result.Findings.Any(finding => finding.Layer == layer && finding.Role == FindingRole.Error)
        );

    /// <summary>The counts, in one sentence.</summary>
    public string Headline
    {
        get
        {
            string[] parts =
            [
                Count(Verdict.Compliant, "conforme", "conformes"),
                Count(Verdict.Reservation, "avec réserve", "avec réserve"),
                Count(Verdict.NonCompliant, "non conforme", "non conformes"),
                Count(Verdict.NotAssessable, "non évaluable", "non évaluables"),
            ];
            var documents = FrenchNumbers.Plural(Results.Count, "document vérifié", "documents vérifiés");
            return $"{documents}\u202f: {string.Join(", ", parts.Where(part => part.Length > 0))}.";
        }
    }

    private string Count(Verdict verdict, string singular, string plural) =>
        Results.Count(result => result.Verdict == verdict) is > 0 and var count
            ? FrenchNumbers.Plural(count, singular, plural)
            : string.Empty;
}
