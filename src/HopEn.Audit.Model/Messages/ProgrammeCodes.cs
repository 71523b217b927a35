namespace HopEn.Audit.Model;

/// <summary>
/// Every code of a message that tells which programme applies and what it leaves open, with its parameters. The words are in
/// <c>Reports/Words</c>.
/// </summary>
public static class ProgrammeCodes
{
    /// <summary>The programme was asked for.</summary>
    public const string Asked = "programme-asked";

    /// <summary>The period ends before the measurement of the programme does: the day it ends.</summary>
    public const string Covers = "programme-covers";

    /// <summary>No programme with an end covers the period.</summary>
    public const string NeverCloses = "programme-never-closes";

    /// <summary>The programme is partial: it does not tell whether the establishment is ready.</summary>
    public const string Partial = "programme-partial";

    /// <summary>No measurement is open: the targets of the last one are a mark, and block nothing.</summary>
    public const string FollowUp = "programme-follow-up";

    /// <summary>The measurement of the programme has ended: the result looks back.</summary>
    public const string Closed = "programme-closed";

    /// <summary>An objective has two targets and nothing tells which applies: that of funded establishments, that of the others.</summary>
    public const string TargetOpen = "objective-target-open";

    /// <summary>The target of an objective is the establishment's own, that of the programme is not known: its value, its source.</summary>
    public const string TargetLocal = "objective-target-local";
}
