namespace HopEn.Audit.Model;

/// <summary>How several rows of one subject make one answer.</summary>
public enum Combine
{
    /// <summary>One conforming row is enough.</summary>
    Any,

    /// <summary>Every row must conform.</summary>
    All,

    /// <summary>
    /// Every row is a subject of its own, such as an identity record: nothing to combine, and nothing to group by subject.
    /// </summary>
    Each,
}
