using System.Globalization;
using System.Text.RegularExpressions;
using HopEn.Audit.Model;

namespace HopEn.Audit.Outages.Tests.Dates;

/// <summary>
/// The expected readings of the corpus, checked against the words and the calendar without the parser: a weekday, a day, a month, a
/// year and an hour that a phrase writes must be in what is expected of it.
/// </summary>
public sealed partial class CorpusConsistencyTests
{
    private static readonly CultureInfo French = new CultureInfo("fr-FR");
    private static readonly string[] Months =
    [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ];
    private static readonly string[] Weekdays =
    [
        "dimanche",
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
    ];

    private static IEnumerable<(string Phrase, DateOnly Written, string Expected)> Understood =>
        Corpus
            .Rows.Where(row => row[2] != "-")
            .Select(row =>
                (row[0].ToLower(French), DateOnly.Parse(row[1].TrimEnd('?'), CultureInfo.InvariantCulture), row[2])
            );

    [Fact]
    public void Every_weekday_of_a_phrase_is_that_of_a_day_expected()
    {
        var wrong = new List<string>();
        var checks = 0;
        foreach (var (phrase, _, expected) in Understood)
        {
            foreach (var weekday in Weekdays.Where(weekday => Regex.IsMatch(phrase, $@"\b{weekday}\b")))
            {
                checks++;
                if (Days(expected).All(day => Weekdays[(int)day.DayOfWeek] != weekday))
                    wrong.Add($"{phrase}: no {weekday} in {expected}");
            }
        }

        wrong.ShouldBeEmpty();
        checks.ShouldBeGreaterThan(30);
    }

    [Fact]
    public void Every_day_of_a_phrase_is_expected_in_its_year_or_in_the_nearest_one()
    {
        var wrong = new List<string>();
        var checks = 0;
        foreach (var (phrase, written, expected) in Understood)
        {
            foreach (Match match in WrittenDay().Matches(phrase))
            {
                checks++;
                var (day, month) = (int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture), Month(match));
                // « Publié le » dates the announcement better than the day it was read.
                // A year written beside another day holds for this one.
                var reference =
                    expected.StartsWith("PUB", StringComparison.Ordinal)
                    || WrittenDay().Matches(phrase).Any(other => other.Groups["year"].Success)
                        ? Days(expected)[0]
                        : written;
                var weekday = match.Groups["weekday"] is { Success: true } named
                    ? Array.IndexOf(Weekdays, named.Value)
                    : -1;
                var years = match.Groups["year"] is { Success: true } told
                    ?
                    [
                        int.Parse(told.Value, CultureInfo.InvariantCulture) is var year && year < 100
                            ? 2000 + year
                            : year,
                    ]
                    : Enumerable.Range(reference.Year - 4, 9).ToArray();
                var possible = years
                    .Where(y => day <= DateTime.DaysInMonth(y, month))
                    .Select(y => new DateOnly(y, month, day))
                    .OrderBy(date => Math.Abs(date.DayNumber - reference.DayNumber))
                    .ToArray();
                // A weekday that the nearest year contradicts is an ambiguity of the announcement: then both are expected.
                var wanted = possible[0];
                if (!Days(expected).Contains(wanted))
                    wrong.Add($"{phrase}: {wanted:dd/MM/yyyy} not in {expected}");
                if (
                    weekday >= 0
                    && (int)wanted.DayOfWeek != weekday
                    && !expected.Contains("by-weekday", StringComparison.Ordinal)
                )
                    wrong.Add($"{phrase}: {wanted:dd/MM/yyyy} is no {Weekdays[weekday]}");
            }
        }

        wrong.ShouldBeEmpty();
        checks.ShouldBeGreaterThan(80);
    }

    [Fact]
    public void Every_hour_of_a_phrase_is_expected_as_it_is_written()
    {
        var wrong = new List<string>();
        var checks = 0;
        foreach (
            var (phrase, _, expected) in Understood.Where(one =>
                !one.Phrase.Contains("utc", StringComparison.Ordinal) && !one.Phrase.EndsWith('z')
            )
        )
        {
            var words = WrittenDuration().Replace(phrase, " ");
            foreach (Match match in WrittenHour().Matches(words))
            {
                checks++;
                var (hour, minute) = (
                    int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture),
                    match.Groups["minute"] is { Success: true } told
                        ? int.Parse(told.Value, CultureInfo.InvariantCulture)
                        : 0
                );
                if (words[(match.Index + match.Length)..].TrimStart().StartsWith("du soir", StringComparison.Ordinal))
                    hour += 12;
                var text = string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}");
                if (expected.Contains(" " + text, StringComparison.Ordinal))
                    continue;
                // The hour that does not happen, in the night when clocks go forward, is one of two others.
                var skipped = Days(expected)
                    .Any(day => ParisTime.Zone.IsInvalidTime(day.ToDateTime(new TimeOnly(hour, minute))));
                if (
                    !skipped
                    || !expected.Contains(
                        string.Create(CultureInfo.InvariantCulture, $" {hour - 1:00}:{minute:00}.."),
                        StringComparison.Ordinal
                    )
                    || !expected.Contains(
                        string.Create(CultureInfo.InvariantCulture, $" {hour + 1:00}:{minute:00}]"),
                        StringComparison.Ordinal
                    )
                )
                    wrong.Add($"{phrase}: {text} not in {expected}");
            }
        }

        wrong.ShouldBeEmpty();
        checks.ShouldBeGreaterThan(120);
    }

    [Fact]
    public void Hours_written_in_universal_time_are_those_of_the_clock_in_france()
    {
        foreach (
            var (phrase, _, expected) in Understood.Where(one =>
                one.Phrase.Contains("utc", StringComparison.Ordinal) || one.Phrase.EndsWith('z')
            )
        )
        {
            foreach (Match match in Regex.Matches(phrase, @"(?<hour>\d{1,2})(?:h\b|:00:00z)"))
            {
                var day = Days(expected)[0];
                var offset =
                    ParisTime.Zone.GetUtcOffset(day.ToDateTime(TimeOnly.MinValue).AddHours(12)).Hours
                    - (
                        Regex.Match(phrase, @"utc\+(\d)") is { Success: true } shift
                            ? int.Parse(shift.Groups[1].Value, CultureInfo.InvariantCulture)
                            : 0
                    );
                expected.ShouldContain(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $" {(int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture) + offset) % 24:00}:00"
                    ),
                    customMessage: phrase
                );
            }
        }
    }

    [Fact]
    public void Every_exact_window_ends_after_it_begins_and_within_a_week()
    {
        var checks = 0;
        foreach (Match match in ExactWindow().Matches(string.Join('\n', Understood.Select(one => one.Expected))))
        {
            checks++;
            var (from, to) = (Moment(match.Groups["from"].Value), Moment(match.Groups["to"].Value));
            (to - from).ShouldBeInRange(TimeSpan.FromMinutes(30), TimeSpan.FromDays(7), match.Value);
        }

        checks.ShouldBeGreaterThan(80);
    }

    private static int Month(Match match) =>
        match.Groups["month"] is { Success: true } number
            ? int.Parse(number.Value, CultureInfo.InvariantCulture)
            : 1
                + Array.FindIndex(Months, month =>
                    month.StartsWith(match.Groups["name"].Value, StringComparison.Ordinal)
                );

    private static DateTime Moment(string text) =>
        DateTime.ParseExact(text, "dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);

    private static IReadOnlyList<DateOnly> Days(string expected) =>
        [
            .. Regex
                .Matches(expected, @"\d\d/\d\d/\d{4}")
                .Select(match => DateOnly.ParseExact(match.Value, "dd/MM/yyyy", CultureInfo.InvariantCulture)),
        ];

    [GeneratedRegex(
        @"(?<![\dh:/.\-])(?:(?<weekday>lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),? )?(?<day>\d{1,2})(?:er)?"
            + @"(?:[/.\-](?<month>0?[1-9]|1[0-2])(?:[/.\-](?<year>\d{4}|\d{2}))?(?![\d/.\-])"
            + @"| (?<name>janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b"
            + @"(?: (?<year>\d{4}))?)"
    )]
    private static partial Regex WrittenDay();

    [GeneratedRegex(
        @"(?<![\d:/.,+])(?<hour>[01]?\d|2[0-4])(?: ?h(?:eures?)? ?(?<minute>[0-5]\d)?\b|:(?<minute>[0-5]\d)(?!\d))(?!/)"
    )]
    private static partial Regex WrittenHour();

    // A length is no hour of the clock.
    [GeneratedRegex(
        @"(?:pendant|durée estimée :|environ) \d+ ?h(?:eures?)?(?: et \d+ minutes)?|, 1 h 09$|24 h sur 24"
            + @"|durée[^:.]* : \d+ ?h(?:eures)?|durera \d+ heures|interruption de \d+ ?h"
            + @"|durée (?:de|d'environ|estimée) \d+ ?h(?:eures)?|depuis \d+ ?h|\+\d\d:\d\d"
    )]
    private static partial Regex WrittenDuration();

    [GeneratedRegex(@"(?<from>\d\d/\d\d/\d{4} \d\d:\d\d) > (?<to>\d\d/\d\d/\d{4} \d\d:\d\d)")]
    private static partial Regex ExactWindow();
}
