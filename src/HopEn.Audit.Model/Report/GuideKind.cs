namespace HopEn.Audit.Model;

/// <summary>What a line of the guide of a programme is.</summary>
public enum GuideKind
{
    /// <summary>A date of the programme.</summary>
    Calendar,

    /// <summary>Something to know: a rule of use, a national figure.</summary>
    Fact,

    /// <summary>A step of the support that a region offers.</summary>
    Step,

    /// <summary>Where to read, watch, learn or write.</summary>
    Resource,
}
