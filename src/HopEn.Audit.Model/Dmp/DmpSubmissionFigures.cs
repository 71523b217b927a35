namespace HopEn.Audit.Model;

/// <summary>The figures that renderers show of the feeding of the DMP, computed once for all of them.</summary>
public static class DmpSubmissionFigures
{
    /// <summary>Documents that are in the DMP among those concerned, 0 to 1; not asked for when there is none.</summary>
    public static decimal Rate(this DmpFamily family)
    {
        ArgumentNullException.ThrowIfNull(family);
        return Ratio.Of(family.Fed, family.Documents);
    }

    /// <summary>Documents that are not in the DMP.</summary>
    public static long NotFed(this DmpFamily family)
    {
        ArgumentNullException.ThrowIfNull(family);
        return family.Documents - family.Fed;
    }

    /// <summary>Encounters that have a document of the family in the DMP among those that should, 0 to 1; null when none should.</summary>
    public static decimal? Rate(this StayFeeding stays)
    {
        ArgumentNullException.ThrowIfNull(stays);
        var asked = stays.Asked();
        return asked == 0 ? null : Ratio.Of(stays.Fed, asked);
    }

    /// <summary>Encounters that should have a document: all of them, or those that have one where nothing tells which should.</summary>
    public static long Asked(this StayFeeding stays)
    {
        ArgumentNullException.ThrowIfNull(stays);
        return stays.Kind == "encounter" ? stays.Described : stays.Encounters;
    }

    /// <summary>Encounters without any document of the family.</summary>
    public static long Bare(this StayFeeding stays)
    {
        ArgumentNullException.ThrowIfNull(stays);
        return stays.Encounters - stays.Described;
    }

    /// <summary>The feeds refused, whatever the code.</summary>
    public static SubmissionRejectionTotal Rejected(this DmpSubmissions feeding)
    {
        ArgumentNullException.ThrowIfNull(feeding);
        return new SubmissionRejectionTotal(
            feeding.Rejections.Sum(one => one.Feeds),
            feeding.Rejections.Sum(one => one.Recovered)
        );
    }
}
