namespace HopEn.Audit.Model;

/// <summary>
/// What share of a month an outage covers, as bounds: a vague announcement gives a wide interval,
/// never an invented figure.
/// </summary>
/// <param name="Month">Month, yyyy-MM.</param>
/// <param name="MonthHours">Hours of the month, clock changes included.</param>
/// <param name="LeastHours">Hours certainly inside.</param>
/// <param name="MostHours">Hours that may be inside.</param>
/// <param name="WorkingHours">Working hours of the month (<see cref="WorkingTime"/>).</param>
/// <param name="LeastWorkingHours">Working hours certainly inside.</param>
/// <param name="MostWorkingHours">Working hours that may be inside.</param>
public sealed record OutageImpact(
    string Month,
    decimal MonthHours,
    decimal LeastHours,
    decimal MostHours,
    decimal WorkingHours,
    decimal LeastWorkingHours,
    decimal MostWorkingHours
);
