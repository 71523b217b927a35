namespace HopEn.Audit.Model;

/// <summary>One way to understand when a service is out.</summary>
/// <param name="Code">
/// What distinguishes it: <c>plain</c>, <c>continuous</c>, <c>each-night</c>, <c>each-day</c>, <c>each-night-after</c>,
/// <c>by-date</c>, <c>by-weekday</c>, <c>as-duration</c>, <c>as-hour</c>, <c>next-midnight</c>, <c>previous-night</c>,
/// <c>other-year</c>, <c>other-source</c>.
/// </param>
/// <param name="Windows">The windows, in order.</param>
/// <param name="Explanation">The way, in French.</param>
public sealed record OutageReading(string Code, IReadOnlyList<OutageWindow> Windows, string Explanation);
