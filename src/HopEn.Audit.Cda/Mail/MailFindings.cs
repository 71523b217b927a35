using HopEn.Audit.Cda.Findings;

namespace HopEn.Audit.Cda.Mail;

/// <summary>What is found in one message: only warnings, each of which says what it is worth.</summary>
internal sealed class MailFindings
{
    private readonly List<Finding> findings = [];

    public IReadOnlyList<Finding> All => findings;

    /// <summary>Adds a warning.</summary>
    /// <param name="test">Stable code, without its prefix.</param>
    /// <param name="location">Header or attachment concerned.</param>
    /// <param name="message">French sentence, without its full stop.</param>
    public void Warn(string test, string location, string message) =>
        findings.Add(
            new Finding(
                Layer: FindingLayer.Mail,
                Schematron: null,
                Kind: FindingKind.Mail,
                Role: FindingRole.Warning,
                Test: "mail-" + test,
                Message: $"{message} ({MailCheck.Unverified}).",
                Location: location
            )
        );
}
