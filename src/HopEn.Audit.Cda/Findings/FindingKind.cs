namespace HopEn.Audit.Cda.Findings;

/// <summary>What a finding is. The JSON code is the kebab-case name and never changes once released.</summary>
public enum FindingKind
{
    /// <summary>An assertion that does not hold.</summary>
    FailedAssert,

    /// <summary>A report whose condition holds.</summary>
    SuccessfulReport,

    /// <summary>A test, or a whole schema, that could not be evaluated: it neither holds nor fails.</summary>
    NotAssessed,

    /// <summary>How the check was made, such as which version of the rules was chosen; nothing of the document is judged by it.</summary>
    Notice,

    /// <summary>A violation of the XML schema.</summary>
    Xsd,

    /// <summary>A fault of the IHE_XDM package.</summary>
    Xdm,

    /// <summary>A fault of the message.</summary>
    Mail,

    /// <summary>Something that could not be opened or read.</summary>
    Opening,
}
