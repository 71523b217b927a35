using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.TimeZones;

namespace HopEn.Audit.Outages.Announcements.Calendars;

/// <summary>Finds the time zone that a name means: IANA's, Windows’ (« Romance Standard Time »), or what Outlook shows.</summary>
/// <remarks>
/// A name is known whole or not at all: a library that looks for a known name inside it takes « (UTC+01:00) Bruxelles… » for UTC.
/// </remarks>
internal static partial class ZoneNames
{
    private static readonly TzdbDateTimeZoneSource Source = TzdbDateTimeZoneSource.Default;
    private static readonly DateTimeZoneCache Zones = new(Source);

    private static readonly Dictionary<string, string> Exact = Source
        .GetIds()
        .Select(id => (Name: id, Id: id))
        .Concat(Source.WindowsToTzdbIds.Select(pair => (Name: pair.Key, Id: pair.Value)))
        .GroupBy(pair => pair.Name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.First().Id, StringComparer.OrdinalIgnoreCase);

    /// <summary>The zone; null when the name is not known.</summary>
    public static DateTimeZone? Find(string name)
    {
        var trimmed = Bare(name);
        return Known(trimmed) ?? (Shown().Match(trimmed) is { Success: true } shown ? OfCities(shown) : null);
    }

    /// <summary>The distance from UTC that a name that is not known still tells: « (UTC+04:00) Ailleurs ».</summary>
    public static TimeSpan? Offset(string name) =>
        Shown().Match(Bare(name)) is { Success: true } shown && shown.Groups["sign"].Success ? Distance(shown) : null;

    /// <summary>A name without the quotes and the escapes (« Paris\, Madrid ») that calendars write it with.</summary>
    public static string Bare(string name) =>
        name.Replace("\\", string.Empty, StringComparison.Ordinal).Trim().Trim('"').Trim();

    // « Europe/Paris », or what some programs put before it: « /mozilla.org/20050126_1/Europe/Paris ».
    private static DateTimeZone? Known(string name)
    {
        if (Exact.TryGetValue(name, out var id))
            return Zones[id];
        var parts = name.Split('/');
        return name.StartsWith('/') && parts.Length > 3 && Exact.TryGetValue($"{parts[^2]}/{parts[^1]}", out id)
            ? Zones[id]
            : null;
    }

    // All the cities that are known must keep the same clock, at the distance that the name tells.
    private static DateTimeZone? OfCities(Match shown)
    {
        var zones = shown
            .Groups["cities"]
            .Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(CityNames.Zone)
            .OfType<string>()
            .Select(id => Zones[id])
            .ToArray();
        if (zones.Length == 0 || zones.Any(zone => !KeepSameClock(zone, zones[0])))
            return null;
        return !shown.Groups["sign"].Success || Standard(zones[0]) == Distance(shown) ? zones[0] : null;
    }

    private static bool KeepSameClock(DateTimeZone one, DateTimeZone other) =>
        Seasons.All(instant => one.GetUtcOffset(instant) == other.GetUtcOffset(instant));

    private static readonly Instant[] Seasons =
    [
        .. from year in Enumerable.Range(2020, 20)
        from month in (int[])[1, 7]
        select Instant.FromUtc(year, month, 1, 0, 0),
    ];

    private static TimeSpan Standard(DateTimeZone zone) =>
        Seasons[^2..].Min(instant => zone.GetUtcOffset(instant)).ToTimeSpan();

    private static TimeSpan Distance(Match shown)
    {
        var length = new TimeSpan(
            int.Parse(shown.Groups["hours"].ValueSpan, CultureInfo.InvariantCulture),
            shown.Groups["minutes"].Success
                ? int.Parse(shown.Groups["minutes"].ValueSpan, CultureInfo.InvariantCulture)
                : 0,
            0
        );
        return shown.Groups["sign"].ValueSpan is "+" ? length : -length;
    }

    [GeneratedRegex(
        @"^(?:\((?:UTC|GMT)(?:(?<sign>[+-])(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?)?\)\s*)?(?<cities>[^()]+)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Shown();
}
