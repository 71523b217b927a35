using HopEn.Audit.Outages.Dates;
using NodaTime.TimeZones;

namespace HopEn.Audit.Outages.Announcements.Calendars;

/// <summary>The time zones of the cities that Windows and Outlook name a zone by, in English and in French.</summary>
/// <remarks>The IANA zones are named by cities already; only what French, or Windows, writes otherwise is listed.</remarks>
internal static class CityNames
{
    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.Ordinal)
    {
        ["bruxelles"] = "Europe/Brussels",
        ["copenhague"] = "Europe/Copenhagen",
        ["berne"] = "Europe/Zurich",
        ["bern"] = "Europe/Zurich",
        ["vienne"] = "Europe/Vienna",
        ["varsovie"] = "Europe/Warsaw",
        ["lisbonne"] = "Europe/Lisbon",
        ["londres"] = "Europe/London",
        ["edimbourg"] = "Europe/London",
        ["edinburgh"] = "Europe/London",
        ["athenes"] = "Europe/Athens",
        ["bucarest"] = "Europe/Bucharest",
        ["kyiv"] = "Europe/Kiev",
        ["moscou"] = "Europe/Moscow",
        ["saint-petersbourg"] = "Europe/Moscow",
        ["st. petersburg"] = "Europe/Moscow",
        ["cracovie"] = "Europe/Warsaw",
        ["le caire"] = "Africa/Cairo",
        ["alger"] = "Africa/Algiers",
        ["afrique centrale - ouest"] = "Africa/Lagos",
        ["west central africa"] = "Africa/Lagos",
        ["beyrouth"] = "Asia/Beirut",
        ["jerusalem"] = "Asia/Jerusalem",
        ["tbilissi"] = "Asia/Tbilisi",
        ["erevan"] = "Asia/Yerevan",
        ["bakou"] = "Asia/Baku",
        ["koweit"] = "Asia/Kuwait",
        ["teheran"] = "Asia/Tehran",
        ["bombay"] = "Asia/Kolkata",
        ["new delhi"] = "Asia/Kolkata",
        ["pekin"] = "Asia/Shanghai",
        ["beijing"] = "Asia/Shanghai",
        ["hongkong"] = "Asia/Hong_Kong",
        ["port louis"] = "Indian/Mauritius",
        ["port-louis"] = "Indian/Mauritius",
        ["la reunion"] = "Indian/Reunion",
        ["fort-de-france"] = "America/Martinique",
        ["pointe-a-pitre"] = "America/Guadeloupe",
        ["saint pierre et miquelon"] = "America/Miquelon",
        ["saint-pierre-et-miquelon"] = "America/Miquelon",
        ["saint pierre and miquelon"] = "America/Miquelon",
        ["nouvelle-caledonie"] = "Pacific/Noumea",
        ["new caledonia"] = "Pacific/Noumea",
        ["iles salomon"] = "Pacific/Guadalcanal",
        ["solomon is."] = "Pacific/Guadalcanal",
        ["polynesie francaise"] = "Pacific/Tahiti",
        ["hawaii"] = "Pacific/Honolulu",
    };

    private static readonly Dictionary<string, string> Cities = TzdbDateTimeZoneSource
        .Default.ZoneLocations!.Select(place => place.ZoneId)
        .GroupBy(id => FoldedText.Of(id[(id.LastIndexOf('/') + 1)..].Replace('_', ' ')), StringComparer.Ordinal)
        .Where(group => group.Count() == 1)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    /// <summary>The IANA name of the zone of a city; null when the city is not known.</summary>
    /// <param name="city">As written, trimmed.</param>
    public static string? Zone(string city)
    {
        var folded = FoldedText.Of(city.Normalize());
        return OtherNames.GetValueOrDefault(folded)
            ?? Cities.GetValueOrDefault(folded)
            ?? (TzdbDateTimeZoneSource.Default.CanonicalIdMap.ContainsKey("Europe/" + city) ? "Europe/" + city : null);
    }
}
