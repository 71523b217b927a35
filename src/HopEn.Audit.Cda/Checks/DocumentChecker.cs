using System.Security.Cryptography;
using HopEn.Audit.Cda.Documents;
using HopEn.Audit.Cda.Findings;
using HopEn.Audit.Cda.Mail;
using HopEn.Audit.Cda.Opening;
using HopEn.Audit.Cda.Privacy;
using HopEn.Audit.Cda.Xdm;
using HopEn.Audit.Model;

namespace HopEn.Audit.Cda.Checks;

/// <summary>Runs the layers on one document and what carries it. One instance serves one thread at a time.</summary>
public sealed class DocumentChecker(IReadOnlyList<IDocumentLayer> layers)
{
    /// <summary>Checks.</summary>
    public DocumentResult Check(OpenedItem item, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(item);
        var findings = new List<Finding>(item.Findings);
        var fired = new Dictionary<string, int>(StringComparer.Ordinal);
        CdaDocument? document = null;
        if (item.HasContent)
        {
            var read = CdaReader.Read(item.Content, cancellation);
            document = read.Document;
            findings.AddRange(read.Findings);
        }

        if (item.Xdm is { } package)
            findings.AddRange(XdmCheck.Check(package, document));
        if (item.Mail is { } mail)
            findings.AddRange(MailCheck.Check(mail, document));
        foreach (var layer in document is null ? [] : layers)
        {
            cancellation.ThrowIfCancellationRequested();
            var result = layer.Check(document!, cancellation);
            findings.AddRange(result.Findings);
            foreach (var (schematron, count) in result.FiredRules)
                fired[schematron] = count;
        }

        var hash = item.HasContent ? Convert.ToHexStringLower(SHA256.HashData(item.Content.Span)) : null;
        var patient = document is null ? null : PatientContent.Read(document.Tree);
        return new DocumentResult(
            Document: patient is null ? item.Place.Unread().Neutral
                : patient.Shows(item.Place.Named) ? patient.MaskPath(item.Place.Neutral, hash!)
                : item.Place.Named,
            Sha256: hash,
            Type: document is null ? null : patient!.Mask(document.Header.Type.Code),
            TemplateIds: document is null
                ? []
                : [.. document.Header.TemplateIds.Select(id => patient!.Mask(id.ToString()))],
            Level: document?.Header.Level,
            Verdict: VerdictOf(findings, document is not null && layers.Count == 0),
            FiredRules: fired,
            Findings: patient is null ? findings : [.. findings.Select(patient.Mask)]
        )
        {
            Facts = DocumentFacts.Of(item, document),
        };
    }

    private static Verdict VerdictOf(List<Finding> findings, bool nothingEvaluated) =>
        findings.Exists(finding => finding.Role == FindingRole.Error) ? Verdict.NonCompliant
        : nothingEvaluated ? Verdict.NotAssessable
        : findings.Exists(finding => finding.Role is FindingRole.Warning or FindingRole.NotAssessable)
            ? Verdict.Reservation
        : Verdict.Compliant;
}
