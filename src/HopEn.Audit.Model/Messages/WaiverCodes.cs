namespace HopEn.Audit.Model;

/// <summary>
/// Every code of a message that tells what becomes of a waiver, with its parameters. The words are in <c>Reports/Words</c>.
/// </summary>
public static class WaiverCodes
{
    /// <summary>It holds no more: its last day.</summary>
    public const string Expired = "waiver-expired";

    /// <summary>The rule does not fail.</summary>
    public const string NotNeeded = "waiver-not-needed";

    /// <summary>The rule fails beyond the one site that it covers: the site.</summary>
    public const string Insufficient = "waiver-insufficient";

    /// <summary>It holds for a few days more: its last day, how many days at the most.</summary>
    public const string Expiring = "waiver-expiring";
}
