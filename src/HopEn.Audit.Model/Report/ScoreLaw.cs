namespace HopEn.Audit.Model;

/// <summary>How points were earned. Two scores of different laws are not compared.</summary>
public enum ScoreLaw
{
    /// <summary>
    /// Until November 2026: the share of its target that a rate reached, uncapped. A report that names no law is of that time.
    /// </summary>
    Proportional,

    /// <summary>The whole weight, nine tenths within the tolerance, at most half for a failure, capped by what blocks.</summary>
    Graded,
}
