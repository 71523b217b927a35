namespace HopEn.Audit.Model;

/// <summary>A choice that would turn the verdict over.</summary>
/// <param name="Key">Key of the « population » block.</param>
/// <param name="Value">The other value.</param>
/// <param name="Numerator">Patients reached with it.</param>
/// <param name="Denominator">Patients counted with it.</param>
/// <param name="Verdict">Verdict with it.</param>
public sealed record SensitivityLine(string Key, string Value, long Numerator, long Denominator, Verdict Verdict)
{
    /// <summary>The rate weighted; null without weighting.</summary>
    public decimal? Weighted { get; init; }
}
