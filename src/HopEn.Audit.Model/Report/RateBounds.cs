namespace HopEn.Audit.Model;

/// <summary>Between what and what the rate lies, given the subjects that could not be matched to their data.</summary>
/// <param name="Unmatched">Subjects that could not be matched.</param>
/// <param name="Low">Rate if none of them conformed, 0 to 1.</param>
/// <param name="High">Rate if all of them conformed, 0 to 1.</param>
public sealed record RateBounds(long Unmatched, Rate Low, Rate High)
{
    /// <summary>The bounds of a count.</summary>
    /// <param name="numerator">Conforming subjects.</param>
    /// <param name="denominator">Subjects matched.</param>
    /// <param name="unmatched">Subjects not matched, at least one.</param>
    public static RateBounds Of(long numerator, long denominator, long unmatched)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(unmatched, 1);
        var all = denominator + unmatched;
        return new RateBounds(unmatched, Rate.Of(numerator, all), Rate.Of(numerator + unmatched, all));
    }
}
