using System.Globalization;
using System.Text.RegularExpressions;

namespace HopEn.Audit.Sources.Tables.Moments;

/// <summary>Reads what follows a day: nothing, an hour, an hour and its offset.</summary>
internal static partial class MomentClock
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Patience = 1000;
    private const int MostHoursApart = 14;

    /// <summary>Hours from UTC of the names that are known.</summary>
    /// <remarks>Others are left unread: BST or IST are not the same hour for everybody.</remarks>
    private static readonly Dictionary<string, int> Zones = new(StringComparer.Ordinal)
    {
        ["z"] = 0,
        ["utc"] = 0,
        ["gmt"] = 0,
        ["ut"] = 0,
        ["cet"] = 1,
        ["met"] = 1,
        ["cest"] = 2,
        ["mest"] = 2,
    };

    /// <summary>Reads the whole of what follows a day.</summary>
    /// <param name="rest">Folded text.</param>
    /// <param name="time">Time of the day; null when there is none.</param>
    /// <param name="offset">Offset from UTC; null when the time is that of the place.</param>
    /// <returns>Whether all of it was understood.</returns>
    public static bool Read(string rest, out TimeSpan? time, out TimeSpan? offset)
    {
        (time, offset) = (null, null);
        // The offset of a day is that of XML Schema: the day stands as it is written.
        if (Nothing().IsMatch(rest))
            return true;
        var match = Time().Match(rest);
        if (!match.Success || TimeOf(match) is not { } read)
            return false;
        time = read;
        // What stands between parentheses names the zone that was told before it; alone, nobody knows what it says.
        if (match.Groups["note"].Success && !match.Groups["off"].Success && !match.Groups["zone"].Success)
            return false;
        // « 10:15-11:00 » is a slot of hours: seconds, a T or a zone make it an offset.
        if (
            match.Groups["off"].Value.StartsWith('-')
            && !match.Groups["s"].Success
            && !match.Groups["zone"].Success
            && !rest.TrimStart().StartsWith('t')
        )
            return false;
        return Zone(match.Groups["zone"].Value, match.Groups["off"].Value, match.Groups["id"].Value, out offset);
    }

    /// <summary>The time that a match tells; null when there is no such time.</summary>
    public static TimeSpan? TimeOf(Match match)
    {
        var (hours, minutes, seconds) = (Part(match, "h"), Part(match, "mi"), Part(match, "s"));
        if (match.Groups["p"].Success)
        {
            if (hours is < 1 or > 12)
                return null;
            hours = (hours % 12) + (match.Groups["p"].Value == "p" ? 12 : 0);
        }

        var isMidnight = hours == 24 && minutes == 0 && seconds == 0;
        return (hours < 24 || isMidnight) && minutes < 60 && seconds < 60
            ? new TimeSpan(hours, minutes, seconds)
            : null;
    }

    private static int Part(Match match, string name) =>
        match.Groups[name].Success ? int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture) : 0;

    private static bool Zone(string zone, string written, string id, out TimeSpan? offset)
    {
        offset = zone.Length == 0 ? null : TimeSpan.FromHours(Zones[zone]);
        if (written.Length > 0)
        {
            // « GMT+0200 » is an offset; « CET+1 » says it twice, nobody knows how.
            if (offset is { } named && named != TimeSpan.Zero)
                return false;
            var digits = written.Replace(":", string.Empty, StringComparison.Ordinal)[1..];
            var (hours, minutes) = (
                int.Parse(digits[..Math.Min(2, digits.Length)], CultureInfo.InvariantCulture),
                digits.Length > 2 ? int.Parse(digits[2..], CultureInfo.InvariantCulture) : 0
            );
            if (hours > MostHoursApart || minutes is not (0 or 30 or 45))
                return false;
            offset = new TimeSpan(hours, minutes, 0) * (written[0] == '-' ? -1 : 1);
            if (offset.Value.Duration() > TimeSpan.FromHours(MostHoursApart))
                return false;
        }

        // A zone by its name explains an offset; alone, only that of France is known.
        if (id.Length > 0 && offset is null && id is not "europe/paris")
            return false;
        return true;
    }

    [GeneratedRegex(@"^([-\s:._]*|\s?z|\s?\+\d{2}:\d{2})$", Options, Patience)]
    private static partial Regex Nothing();

    // The separators of ISO, DB2 (2025-06-03-10.15.00), Apache (03/Jun/2025:10:15:00) and of sentences; then the hour in one
    // piece, with colons, with an h, with dots; then what RFC 2822, SQL Server and Java add.
    [GeneratedRegex(
        @"^(\s?[t_,-]\s?|:|\s(a|at|-)\s|\s)"
            + @"((?<h>\d{1,2}):(?<mi>\d{1,2})(:(?<s>\d{1,2})([.,:]\d{1,9})?)?"
            + @"|(?<h>\d{1,2})\s?h(eures?)?(\s?(?<mi>\d{1,2})(\s?(mn?|min(utes?)?|:)(\s?(?<s>\d{1,2})\s?(s|sec|secondes?)?)?)?)?"
            + @"|(?<h>\d{1,2})\.(?<mi>\d{2})(\.(?<s>\d{2})([.,]\d{1,9})?)?"
            + @"|(?<h>\d{2})(?<mi>\d{2})((?<s>\d{2})([.,]\d{1,9})?)?"
            + @"|(?<=t)(?<h>\d{2}))"
            + @"(\s?(?<p>[ap])\.?\s?m\.?)?"
            + @"(\s?(?<zone>z|utc|gmt|ut|cet|cest|met|mest))?"
            + @"(\s?(?<off>[+-]\d{1,2}(:?\d{2})?))?"
            + @"(\s?\[?(?<id>[a-z]+/[a-z_]+|(?<=\[)(z|utc|gmt))\]?)?(\s?(?<note>\([^()0-9]{1,60}\)))?$",
        Options,
        Patience
    )]
    private static partial Regex Time();
}
