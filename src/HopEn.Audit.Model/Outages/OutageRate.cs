namespace HopEn.Audit.Model;

/// <summary>
/// The rate of an objective in a month that an interruption touches, with and without what falls inside.
/// The claimed rate is that of the whole month.
/// </summary>
/// <param name="Objective">Objective, such as <c>HOPEN2/P1.O2</c>.</param>
/// <param name="Status">Whether a text says that the interruption touches it, or it is assumed.</param>
/// <param name="RuleId">Rule that counts it.</param>
/// <param name="Month">Month, yyyy-MM.</param>
/// <param name="Numerator">Subjects reached, whole month.</param>
/// <param name="Denominator">Subjects, whole month.</param>
/// <param name="NumeratorWithout">Subjects reached, without the rows that may be inside.</param>
/// <param name="DenominatorWithout">Subjects, without the rows that may be inside.</param>
/// <param name="FailingInside">Subjects not reached that the interruption may have stopped: the most that it can explain.</param>
/// <param name="Rate">Rate of the whole month, 0 to 1; the one to claim.</param>
/// <param name="RateWithout">Rate without what falls inside, for information; null when nothing is left.</param>
/// <param name="MostEffect">Most that the interruption can have taken from the rate, 0 to 1.</param>
public sealed record OutageRate(
    string Objective,
    RuleStatus Status,
    string RuleId,
    string Month,
    long Numerator,
    long Denominator,
    long NumeratorWithout,
    long DenominatorWithout,
    long FailingInside,
    decimal Rate,
    decimal? RateWithout,
    decimal MostEffect
);
