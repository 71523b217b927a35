namespace HopEn.Audit.Model;

/// <summary>The figures that renderers show of the feeding of the DMP, computed once for all of them.</summary>
public static class DmpSubmissionFigures
{
    private static readonly HashSet<string> IdentityCodes = ["903", "904", "905"];

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

    /// <summary>The feeds refused, whatever the code.</summary>
    public static SubmissionRejectionTotal Rejected(this DmpSubmissions feeding)
    {
        ArgumentNullException.ThrowIfNull(feeding);
        return new SubmissionRejectionTotal(
            feeding.Rejections.Sum(one => one.Feeds),
            feeding.Rejections.Sum(one => one.Recovered),
            feeding.Rejections.Where(one => one.Code is { } code && IdentityCodes.Contains(code)).Sum(one => one.Feeds)
        );
    }
}
