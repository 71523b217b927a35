namespace HopEn.Audit.Engine.Evaluation;

/// <summary>What one group of a grouping counts.</summary>
/// <param name="Numerator">Subjects that conform.</param>
/// <param name="Denominator">Subjects that are judged.</param>
/// <param name="NotConcerned">Subjects of which no row is judged.</param>
/// <param name="MeasureConforming">Volume that conforms, in the unit of the rule.</param>
/// <param name="MeasureTotal">Volume that is judged.</param>
internal sealed record GroupTotal(
    long Numerator,
    long Denominator,
    long NotConcerned,
    decimal MeasureConforming = 0,
    decimal MeasureTotal = 0
)
{
    public static GroupTotal Empty { get; } = new(0, 0, 0);

    public static GroupTotal Of(IEnumerable<GroupTotal> parts) =>
        parts.Aggregate(Empty, (sum, part) =>
            new GroupTotal(
                sum.Numerator + part.Numerator,
                sum.Denominator + part.Denominator,
                sum.NotConcerned + part.NotConcerned,
                sum.MeasureConforming + part.MeasureConforming,
                sum.MeasureTotal + part.MeasureTotal
            )
        );
}
