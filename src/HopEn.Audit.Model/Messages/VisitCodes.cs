namespace HopEn.Audit.Model;

/// <summary>
/// Every code of a message that keeps the score of a visit from being compared, with its parameters. The words are in
/// <c>Reports/Words</c>.
/// </summary>
public static class VisitCodes
{
    /// <summary>The score of the visit was that of another programme: its id.</summary>
    public const string OtherProgramme = "visit-other-programme";

    /// <summary>The score of the visit was given by another law.</summary>
    public const string OtherLaw = "visit-other-law";

    /// <summary>The audit asked only some rules.</summary>
    public const string PartialRules = "visit-partial-rules";

    /// <summary>The rules are others since the visit: their version then, their version now.</summary>
    public const string OtherRules = "visit-other-rules";
}
