namespace HopEn.Audit.Model;

/// <summary>P1.O7 over the messages of some mailboxes, raw and weighted by the equipment of private doctors, side by side.</summary>
/// <remarks>A text asks for the weighting and gives no formula: here, patients reached over (patients × equipment rate).</remarks>
public sealed record ChannelFigure
{
    /// <summary><c>tous</c>: every mailbox; <c>app</c>: the applicative ones only.</summary>
    public required string Channel { get; init; }

    /// <summary>Whether the verdict is that of this figure.</summary>
    public required bool IsHeadline { get; init; }

    /// <summary>Patients reached.</summary>
    public required long Numerator { get; init; }

    /// <summary>Patients counted.</summary>
    public required long Denominator { get; init; }

    /// <summary>Patients counted, each times the equipment rate of its department; null when a rate is unknown.</summary>
    public decimal? WeightedDenominator { get; init; }

    /// <summary>The raw rate; null for a month without activity.</summary>
    public Rate? Raw { get; init; }

    /// <summary>The weighted rate, above 1 when it is so: no text read caps it; null when an equipment rate is unknown.</summary>
    public decimal? Weighted { get; init; }

    /// <summary>Patients missing to the target without weighting; null without target.</summary>
    public long? RawLacking { get; init; }

    /// <summary>Patients missing to the target with it.</summary>
    public long? WeightedLacking { get; init; }

    /// <summary>Verdict of the two together, whatever reserves the rule.</summary>
    public required Verdict Verdict { get; init; }
}
