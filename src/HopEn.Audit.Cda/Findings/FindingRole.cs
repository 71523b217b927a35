namespace HopEn.Audit.Cda.Findings;

/// <summary>How serious a finding is. The JSON code is the kebab-case name.</summary>
public enum FindingRole
{
    /// <summary>To be known; the document conforms.</summary>
    Info,

    /// <summary>To be mended if possible; the document conforms with a reservation.</summary>
    Warning,

    /// <summary>The check could not be made: nothing is said of the document on this point.</summary>
    NotAssessable,

    /// <summary>The document does not conform.</summary>
    Error,
}
