namespace HopEn.Audit.Model.ArsEvidence;

/// <summary>A line of the response matrix.</summary>
/// <param name="Finess">FINESS PMSI.</param>
/// <param name="Month">yyyy-MM.</param>
/// <param name="Numerator">Patients reached.</param>
/// <param name="Denominator">Patients counted; 0 for a month without activity, to which nothing applies.</param>
/// <param name="IsRetained">Whether this month carries the verdict.</param>
/// <param name="IsComplete">Whether the month is wholly in the period and over.</param>
public sealed record MatrixRow(
    Finess Finess,
    Month Month,
    long Numerator,
    long Denominator,
    bool IsRetained,
    bool IsComplete
)
{
    /// <summary>The month raw and weighted, by channel; null for P1.O8.</summary>
    public MonthFigures? Figures { get; init; }

    /// <summary>0 to 1; null for a month without activity.</summary>
    public decimal? Rate => Denominator > 0 ? (decimal)Numerator / Denominator : null;
}
