using HopEn.Audit.Cda.Findings;

namespace HopEn.Audit.Cda.Xdm;

/// <summary>What is found in one package.</summary>
internal sealed class XdmFindings
{
    private readonly List<Finding> findings = [];

    public IReadOnlyList<Finding> All => findings;

    /// <summary>Adds an error.</summary>
    /// <param name="test">Stable code, without its prefix.</param>
    /// <param name="location">Slot or file concerned.</param>
    /// <param name="message">French sentence.</param>
    public void Error(string test, string location, string message) => Add(FindingRole.Error, test, location, message);

    /// <summary>Adds a warning.</summary>
    public void Warn(string test, string location, string message) => Add(FindingRole.Warning, test, location, message);

    /// <summary>Adds an error: the package and the header of the document don't say the same.</summary>
    /// <param name="test">Stable code, without its prefix.</param>
    /// <param name="location">Slot concerned.</param>
    /// <param name="what">What differs, in French.</param>
    public void ErrorOfDifference(string test, string location, string what) => Error(test, location, Difference(what));

    /// <summary>Adds a warning: the package and the header of the document don't say the same.</summary>
    public void WarnOfDifference(string test, string location, string what) => Warn(test, location, Difference(what));

    private static string Difference(string what) => $"{what} diffère entre METADATA.XML et l’en-tête du document.";

    private void Add(FindingRole role, string test, string location, string message) =>
        findings.Add(
            new Finding(
                Layer: FindingLayer.Xdm,
                Schematron: null,
                Kind: FindingKind.Xdm,
                Role: role,
                Test: "xdm-" + test,
                Message: message,
                Location: location
            )
        );
}
