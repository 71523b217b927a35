namespace HopEn.Audit.Model.ArsEvidence;

/// <summary>The figure of one FINESS PMSI, with what it is made of.</summary>
/// <param name="Subject">The establishment.</param>
/// <param name="Rows">One line per month of the period, in order.</param>
/// <param name="Indicator">The retained month in detail.</param>
/// <param name="Types">Types of documents sent over the period, most sent first; empty when no file tells the type.</param>
/// <param name="Pathways">Pathways of P1.O8; empty for P1.O7.</param>
/// <param name="Activity">Mean activity of a month.</param>
public sealed record EvidencePart(
    Establishment Subject,
    IReadOnlyList<MatrixRow> Rows,
    IndicatorResult Indicator,
    IReadOnlyList<SentType> Types,
    IReadOnlyList<PathwaySheet> Pathways,
    MonthlyActivity Activity
);
