using System.Globalization;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Tests.Tables.Moments;

/// <summary>The forms in which programs write a moment of Paris, each with its minute.</summary>
internal static class MomentForms
{
    // As programs of a French workstation write days: names of months and of days.
    private static readonly CultureInfo French = CultureInfo.CreateSpecificCulture("fr-FR");

    private static readonly string[] Local =
    [
        "dd/MM/yyyy HH:mm",
        "dd/MM/yyyy HH:mm:ss",
        "dd/MM/yyyy HH:mm:ss,fff",
        "d/M/yyyy H:mm",
        "dd/MM/yy HH:mm",
        "dd-MM-yyyy HH:mm",
        "dd.MM.yyyy HH:mm",
        @"dd\\MM\\yyyy HH:mm",
        "dd/MM/yyyy HH'h'mm",
        "dd/MM/yyyy 'à' H 'h' mm",
        "dd/MM/yyyy hh:mm tt",
        "yyyy-MM-dd HH:mm:ss",
        "yyyy-MM-dd'T'HH:mm",
        "yyyy-MM-dd HH:mm:ss.f",
        "yyyy-MM-dd HH:mm:ss.fffffff",
        "yyyy-MM-dd-HH.mm.ss.ffffff",
        "yyyy/MM/dd HH:mm",
        "yyyyMMddHHmm",
        "yyyyMMddHHmmss",
        "yyyyMMdd HHmmss",
        "ddMMyyyyHHmm",
        "dd-MMM-yy HH:mm:ss",
        "dd MMMM yyyy HH:mm",
        "dddd, dd MMMM yyyy HH:mm:ss",
        "MMM d yyyy h:mmtt",
        "ddd MMM dd HH:mm:ss yyyy",
    ];

    private static readonly string[] FrenchOnes =
    [
        "d MMMM yyyy HH:mm",
        "dddd d MMMM yyyy 'à' HH'h'mm",
        "dd-MMM-yyyy HH:mm:ss,fff",
    ];

    private static readonly string[] Instants =
    [
        "yyyy-MM-dd'T'HH:mm:sszzz",
        "yyyy-MM-dd HH:mm:ss zzz",
        "yyyy-MM-dd HH:mm:sszz",
        "yyyy-MM-dd HH:mm:ss.fffffffzzz",
        "dd/MM/yyyy HH:mm:ss zzz",
        "ddd, dd MMM yyyy HH:mm:ss zzz",
        "dd MMM yyyy HH:mm zz",
    ];

    private static readonly string[] Universal =
    [
        "yyyy-MM-dd'T'HH:mm:ss'Z'",
        "yyyy-MM-dd'T'HH:mm:ss.fff'Z'",
        "yyyy-MM-dd HH:mm:ss'+00'",
        "yyyy-MM-dd HH:mm:ss'+0000'",
        "yyyy-MM-dd HH:mm:ss' +00:00'",
        "yyyy-MM-dd HH:mm:ss 'UTC'",
        "ddd, dd MMM yyyy HH:mm:ss 'GMT'",
        "yyyyMMddHHmmss'+0000'",
        "yyyyMMdd'T'HHmmss'Z'",
    ];

    /// <summary>Every form.</summary>
    public static IReadOnlyList<Func<DateTime, string>> All { get; } =
    [
        .. Local.Select(form => (Func<DateTime, string>)(moment => Written(moment, form))),
        .. FrenchOnes.Select(form => (Func<DateTime, string>)(moment => moment.ToString(form, French))),
        .. Instants.Select(form =>
            (Func<DateTime, string>)(moment => Instant(moment).ToString(form, CultureInfo.InvariantCulture))
        ),
        .. Universal.Select(form =>
            (Func<DateTime, string>)(
                moment => Instant(moment).ToUniversalTime().ToString(form, CultureInfo.InvariantCulture)
            )
        ),
        moment => (moment - new DateTime(1899, 12, 30)).TotalDays.ToString("0.#########", CultureInfo.InvariantCulture),
    ];

    /// <summary>Those that what follows can't complete.</summary>
    public static IReadOnlyList<Func<DateTime, string>> Understood { get; } = [.. All.Take(All.Count - 1)];

    /// <summary>The day and the minute; midnight sharp tells no hour.</summary>
    public static string Expected(DateTime moment)
    {
        var local = Instant(moment).DateTime;
        var minute = (local.Hour * 60) + local.Minute;
        var told = minute == 0 ? "-" : minute.ToString(CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{local:yyyy-MM-dd} {told}");
    }

    private static string Written(DateTime moment, string form) => moment.ToString(form, CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(DateTime moment) => ParisTime.Instants(moment).First;
}
