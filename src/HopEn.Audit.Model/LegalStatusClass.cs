namespace HopEn.Audit.Model;

/// <summary>The class of a legal status (TRE_R400) that decides the FINESS PMSI and the attachment policy.</summary>
public enum LegalStatusClass
{
    /// <summary>Status unknown or not in the sourced list.</summary>
    Undetermined,

    /// <summary>Public hospital: EJ statut juridique 10 to 15, 16 or 29.</summary>
    Public,

    /// <summary>Private non-profit.</summary>
    PrivateNonProfit,

    /// <summary>Private for profit.</summary>
    PrivateForProfit,
}
