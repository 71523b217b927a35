using System.Globalization;
using CsCheck;
using HopEn.Audit.Model;
using HopEn.Audit.Outages.Dates;

namespace HopEn.Audit.Outages.Tests.Dates;

public sealed class FrenchDatesProperties
{
    private static readonly CultureInfo French = new CultureInfo("fr-FR");

    private static readonly string[] Words =
    [
        "le",
        "les",
        "du",
        "au",
        "et",
        "de",
        "à",
        "entre",
        "mai",
        "août",
        "samedi",
        "17",
        "18",
        "2025",
        "21h",
        "8 h 30",
        "13H",
        "17/05",
        "31/02/2025",
        "2025-05-17T21:00",
        "fin",
        "de",
        "soirée",
        "nuit",
        "demain",
        "(",
        ")",
        ",",
        "-",
        "\n",
        "jusqu’à",
        "depuis",
        "3",
        "jours",
        "pendant",
        "environ",
        "minuit",
        "prochain",
        "24h/24",
        "\ud800",
        "é",
    ];

    private static readonly Gen<DateTime> Moments = Gen.Int[0, 60 * 24 * 365 * 20]
        .Select(minutes => new DateTime(2015, 1, 1).AddMinutes(minutes));

    [Fact]
    public void A_range_written_in_full_is_read_back_exactly() =>
        Gen.Select(Moments, Gen.Int[1, 60 * 24 * 20], Gen.Int[0, 2])
            .Sample(
                (start, length, form) =>
                {
                    var end = start.AddMinutes(length);
                    string Write(DateTime moment) =>
                        form switch
                        {
                            0 => moment.ToString("dddd d MMMM yyyy à H'h'mm", French),
                            1 => moment.ToString("dd/MM/yyyy HH:mm", French),
                            _ => moment.ToString("'le' d MMMM yyyy 'à' H' h 'mm", French),
                        };
                    var time = FrenchDates
                        .Find(
                            $"Fermeture du {Write(start)} au {Write(end)} pour tous.",
                            new DateContext(new DateOnly(2030, 6, 15), false)
                        )
                        .Single()
                        .Time;
                    time.Retained.Windows.Single().ShouldBe(new OutageWindow(Moment(start), Moment(end)));
                    time.Readings.Count.ShouldBe(1);
                }
            );

    [Fact]
    public void A_day_without_a_year_is_the_one_near_its_announcement() =>
        Gen.Select(Moments, Gen.Int[-60, 80])
            .Sample(
                (moment, shift) =>
                {
                    var day = DateOnly.FromDateTime(moment);
                    if (day is { Month: 2, Day: 29 })
                        return;
                    var found = FrenchDates
                        .Find(
                            day.ToString("dddd d MMMM", French) + " de 9h à 10h",
                            new DateContext(day.AddDays(shift), true)
                        )
                        .Single()
                        .Time;
                    DateOnly.FromDateTime(found.Start!.Value.DateTime).ShouldBe(day);
                    found.NeedsConfirmation.ShouldBeFalse();
                }
            );

    [Fact]
    public void Typography_changes_nothing() =>
        Gen.Select(Gen.Int[0, Corpus.Rows.Count - 1], Gen.Int[0, 3])
            .Sample(
                (index, form) =>
                {
                    var row = Corpus.Rows[index];
                    var written = form switch
                    {
                        0 => row[0].ToUpper(French).Replace("T00", "t00", StringComparison.Ordinal),
                        1 => row[0].Replace(' ', '\u00a0'),
                        2 => row[0].Normalize(System.Text.NormalizationForm.FormD),
                        _ => row[0].Replace('\'', '\u2019').Replace('–', '-'),
                    };
                    Describe(written, row[1]).ShouldBe(Describe(row[0], row[1]));
                }
            );

    [Fact]
    public void Whatever_the_words_every_reading_is_in_order() =>
        Gen.Int[0, Words.Length - 1]
            .Select(index => Words[index])
            .List[0, 25]
            .Sample(
                words =>
                {
                    foreach (
                        var phrase in FrenchDates.Find(
                            string.Join(' ', words),
                            new DateContext(new DateOnly(2025, 5, 2), true)
                        )
                    )
                    {
                        phrase.Time.Readings.ShouldNotBeEmpty();
                        phrase.Time.Readings.Select(reading => reading.Code).ShouldBeUnique();
                        foreach (var window in phrase.Time.Readings.SelectMany(reading => reading.Windows))
                        {
                            if (window.Start is { Earliest: { } earliest, Latest: { } latest })
                                earliest.ShouldBeLessThanOrEqualTo(latest);
                            if (
                                window is { PossibleStart: { } start, PossibleEnd: { } end }
                                && phrase.Time.Doubts.All(doubt => !doubt.Contains("précède", StringComparison.Ordinal))
                            )
                                start.ShouldBeLessThanOrEqualTo(end, phrase.Text);
                        }
                    }
                },
                iter: 5_000
            );

    [Fact]
    public void Megabytes_of_noise_are_read_in_one_pass()
    {
        var noise = string.Concat(Enumerable.Repeat("lorem 12 ipsum de 3 à 17 ( le - 2025 ", 15_000));
        FrenchDates
            .Find(
                noise + " fermé le 17 mai 2025 de 21h à 23h " + noise,
                new DateContext(new DateOnly(2025, 5, 2), true)
            )
            .ShouldContain(phrase => phrase.Text == "le 17 mai 2025 de 21h à 23h");
    }

    private static OutageMoment Moment(DateTime local)
    {
        var (first, last) = ParisTime.Instants(local);
        return new OutageMoment(first, last, first == last ? null : "heure du changement d’heure");
    }

    private static string Describe(string text, string written) =>
        string.Join(
            " ;; ",
            FrenchDates.Find(text, Corpus.Context(written)).Select(phrase => TimeNotation.Describe(phrase.Time))
        );
}
