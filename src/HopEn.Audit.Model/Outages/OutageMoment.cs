using System.Text.Json.Serialization;

namespace HopEn.Audit.Model;

/// <summary>A moment as an announcement gives it: exact, or only bounded.</summary>
/// <remarks>
/// « 21h » is one instant; « le 30/01 » is some instant of that day; « fin de soirée » some instant of the evening; an hour that
/// happens twice, or never, in the night when clocks change is one of two instants. All are an interval, so that what is
/// deduced from a vague announcement is bounded instead of invented.
/// </remarks>
/// <param name="Earliest">No sooner than this; null when nothing bounds it.</param>
/// <param name="Latest">No later than this; null when nothing bounds it.</param>
/// <param name="Words">The words that make it vague; null when it is exact.</param>
public sealed record OutageMoment(DateTimeOffset? Earliest, DateTimeOffset? Latest, string? Words)
{
    /// <summary>A moment of which nothing is said.</summary>
    public static OutageMoment Unknown { get; } = new(null, null, null);

    /// <summary>Whether the moment is one instant.</summary>
    [JsonIgnore]
    public bool IsExact => Earliest is not null && Earliest == Latest;

    /// <summary>One instant.</summary>
    public static OutageMoment Exactly(DateTimeOffset instant) => new(instant, instant, null);
}
