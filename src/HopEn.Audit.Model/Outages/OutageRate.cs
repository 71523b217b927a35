namespace HopEn.Audit.Model;

/// <summary>
/// The rate of an objective in a month that an interruption touches, with and without what falls inside.
/// The claimed rate is that of the whole month.
/// </summary>
public sealed record OutageRate
{
    /// <summary>Objective, such as <c>HOPEN2/P1.O2</c>.</summary>
    public required string Objective { get; init; }

    /// <summary>Whether a text says that the interruption touches it, or it is assumed.</summary>
    public required RuleStatus Status { get; init; }

    /// <summary>Rule that counts it.</summary>
    public required RuleId RuleId { get; init; }

    /// <summary>Month, yyyy-MM.</summary>
    public required Month Month { get; init; }

    /// <summary>Subjects reached, whole month.</summary>
    public required long Numerator { get; init; }

    /// <summary>Subjects, whole month.</summary>
    public required long Denominator { get; init; }

    /// <summary>Subjects reached, without the rows that may be inside.</summary>
    public required long NumeratorWithout { get; init; }

    /// <summary>Subjects, without the rows that may be inside.</summary>
    public required long DenominatorWithout { get; init; }

    /// <summary>Subjects not reached that the interruption may have stopped: the most that it can explain.</summary>
    public required long FailingInside { get; init; }

    /// <summary>Rate of the whole month, 0 to 1; the one to claim.</summary>
    public required Rate Rate { get; init; }

    /// <summary>Rate without what falls inside, for information; null when nothing is left.</summary>
    public required Rate? RateWithout { get; init; }

    /// <summary>Most that the interruption can have taken from the rate, 0 to 1.</summary>
    public required Rate MostEffect { get; init; }
}
