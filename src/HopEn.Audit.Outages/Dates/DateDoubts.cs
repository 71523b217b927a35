using HopEn.Audit.Model;

namespace HopEn.Audit.Outages.Dates;

/// <summary>What a user must confirm of a time that was understood, in French.</summary>
internal static class DateDoubts
{
    /// <summary>The start is not told.</summary>
    public const string NoStart = "Le début n’est pas annoncé.";

    /// <summary>The end is not told.</summary>
    public const string NoEnd = "La fin n’est pas annoncée.";

    /// <summary>The end is before the start.</summary>
    public const string EndBeforeStart = "La fin annoncée précède le début.";

    /// <summary>No hour is told.</summary>
    public const string NoHour = "L’heure n’est pas précisée\u202f: la durée n’est que bornée.";

    /// <summary>The hour is that of a change of clock.</summary>
    public const string ClockChange =
        "L’horloge change cette nuit-là\u202f: l’heure annoncée a lieu deux fois, ou n’existe pas.";

    /// <summary>A calendar describes a time zone otherwise than the known one of that name.</summary>
    public const string OtherZone =
        "Le calendrier décrit ce fuseau horaire autrement que celui qui porte ce nom\u202f: sa description est suivie.";

    private const string CountedFrom =
        "La date de publication n’est pas connue\u202f: les mots comme «\u202fdemain\u202f» sont comptés depuis le ";

    /// <summary>« demain » is counted from a day that may not be the right one.</summary>
    public static string Relative(DateOnly from) =>
        CountedFrom + from.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture) + ".";

    /// <summary>Whether a time is counted from a day that may not be the right one.</summary>
    public static bool IsRelative(OutageTime time) =>
        time.Doubts.Any(doubt => doubt.StartsWith(CountedFrom, StringComparison.Ordinal));

    /// <summary>The time zone of a calendar is not known.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="reading">How its hours are read all the same, in French.</param>
    public static string UnknownZone(string name, string reading) =>
        $"Le fuseau horaire «\u202f{name}\u202f» du calendrier n’est pas connu\u202f: ses heures sont lues {reading}.";

    private const int LongestRangeInDays = 366;

    /// <summary>The doubts about the reading that was retained.</summary>
    public static IEnumerable<string> Of(DateSyntax syntax, OutageReading retained)
    {
        if (retained.Windows.Any(window => window.PossibleStart > window.PossibleEnd))
            yield return EndBeforeStart;
        if (syntax.IsUntil)
            yield return NoStart;
        else if (retained.Windows[^1].End is { Earliest: null, Latest: null } or { Latest: null })
            yield return NoEnd;
        if (syntax.From is { IsAbout: true } || syntax.To is { IsAbout: true })
            yield return "L’heure est approximative.";
        if (syntax.IsDurationAbout)
            yield return "La durée est approximative.";
        if (
            retained.Windows.Any(window =>
                window.Start.Words is not null || (window.End.Words is not null && window.End.Latest is not null)
            )
            && syntax.From is not { IsAbout: true }
            && syntax.To is not { IsAbout: true }
        )
        {
            yield return retained.Windows.Any(window =>
                window.Start.Words?.Contains("changement", StringComparison.Ordinal) == true
                || window.End.Words?.Contains("changement", StringComparison.Ordinal) == true
            )
                ? ClockChange
            : retained.Windows is [{ Start.IsExact: true }]
                ? $"L’heure de fin n’est pas précisée («\u202f{retained.Windows[0].End.Words}\u202f»)."
            : NoHour;
        }

        if (
            syntax.IsRange
            && retained.Windows.Count > 0
            && retained.Windows[^1].End.Latest - retained.Windows[0].Start.Earliest
                > TimeSpan.FromDays(LongestRangeInDays)
        )
            yield return "La période annoncée dépasse un an.";
    }
}
