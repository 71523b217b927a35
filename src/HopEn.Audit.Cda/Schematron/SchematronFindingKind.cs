namespace HopEn.Audit.Cda.Schematron;

/// <summary>How a Schematron test speaks.</summary>
public enum SchematronFindingKind
{
    /// <summary>An <c>assert</c> whose test is false.</summary>
    FailedAssert,

    /// <summary>A <c>report</c> whose test is true.</summary>
    SuccessfulReport,
}
