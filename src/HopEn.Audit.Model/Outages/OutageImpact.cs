namespace HopEn.Audit.Model;

/// <summary>
/// What share of a month an outage covers, as bounds: a vague announcement gives a wide interval,
/// never an invented figure.
/// </summary>
public sealed record OutageImpact
{
    /// <summary>Month, yyyy-MM.</summary>
    public required Month Month { get; init; }

    /// <summary>Hours of the month, clock changes included.</summary>
    public required decimal MonthHours { get; init; }

    /// <summary>Hours certainly inside.</summary>
    public required decimal LeastHours { get; init; }

    /// <summary>Hours that may be inside.</summary>
    public required decimal MostHours { get; init; }

    /// <summary>Working hours of the month (<see cref="WorkingTime"/>).</summary>
    public required decimal WorkingHours { get; init; }

    /// <summary>Working hours certainly inside.</summary>
    public required decimal LeastWorkingHours { get; init; }

    /// <summary>Working hours that may be inside.</summary>
    public required decimal MostWorkingHours { get; init; }
}
