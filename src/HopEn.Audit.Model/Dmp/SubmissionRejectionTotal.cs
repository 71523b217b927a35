namespace HopEn.Audit.Model;

/// <summary>Feeds that the DMP refused, whatever the code.</summary>
/// <param name="Feeds">Feeds refused.</param>
/// <param name="Recovered">Those whose document was accepted on that day or later.</param>
/// <param name="OfIdentity">Those refused for the identity of the patient (codes 903, 904 and 905).</param>
public sealed record SubmissionRejectionTotal(long Feeds, long Recovered, long OfIdentity)
{
    /// <summary>Those of identity among all, 0 to 1; not asked for when none was refused.</summary>
    public decimal IdentityShare => Ratio.Of(OfIdentity, Feeds);
}
