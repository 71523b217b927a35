namespace HopEn.Audit.Model;

/// <summary>How several rows of one subject make one answer.</summary>
public enum Combine
{
    /// <summary>One conforming row is enough.</summary>
    Any,

    /// <summary>Every row must conform.</summary>
    All,
}
