using HopEn.Audit.Outages.Dates;

namespace HopEn.Audit.Outages.Tests.Dates;

public sealed class FrenchDatesTests
{
    public static TheoryData<string, string, string> Phrases
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var row in Corpus.Rows)
                data.Add(row[0], row[1], row[2]);
            return data;
        }
    }

    /// <summary>Ways to write 17 and 18 May 2025.</summary>
    public static readonly string[] TwoDays =
    [
        "le 17 et le 18 mai",
        "les 17 et 18 mai",
        "17 et 18 mai 2025",
        "LE 17 ET LE 18 MAI",
        "samedi 17 et dimanche 18 mai",
        "les samedi 17 et dimanche 18 mai 2025",
        "du 17 au 18 mai",
        "du samedi 17 au dimanche 18 mai 2025",
        "du 17/05 au 18/05",
        "du 17/05/2025 au 18/05/2025",
        "17-18 mai",
        "17 – 18 mai 2025",
        "les 17/05/2025 et 18/05/2025",
    ];

    /// <summary>Ways to write one day, Tuesday 2 September 2025.</summary>
    public static readonly string[] OneDay =
    [
        "mardi 02 septembre",
        "mardi 2 septembre 2025",
        "2 Septembre",
        "le 2 sept.",
        "02/09",
        "mardi 02/09",
        "le 02/09/2025",
        "2025-09-02",
        "2.9.2025",
        "Mardi, 2 septembre",
    ];

    /// <summary>Ways to write from 21:00 to 13:00.</summary>
    public static readonly string[] NightHours =
    [
        "(de 21H à 13H)",
        "de 21h à 13h",
        "de 21 h 00 à 13 h 00",
        "entre 21h00 et 13h00",
        ", 21h – 13h",
        ", 21 h à 13 h",
        ": 21:00-13:00",
        "de 21 heures à 13 heures",
        "à partir de 21h jusqu’à 13h",
        "de 21h à 13h (heure de Paris)",
    ];

    /// <summary>Ways to write from 8:30 to 17:00.</summary>
    public static readonly string[] DayHours =
    [
        "entre 8h30 et 17h",
        "de 8 h 30 à 17 h",
        "(8h30 – 17h00)",
        "de 08:30 à 17:00",
        ", 8 h 30 à 17 h",
        "de 8H30 à 17H",
        "à partir de 8h30 et jusqu’à 17h",
        "entre 8 heures 30 et 17 heures",
    ];

    public static TheoryData<string> Combinations
    {
        get
        {
            var data = new TheoryData<string>();
            foreach (
                var (days, hours) in TwoDays.SelectMany(days =>
                    NightHours.Concat(DayHours).Select(hours => (days, hours))
                )
            )
                data.Add($"{days} {hours}");
            foreach (
                var (day, hours) in OneDay.SelectMany(day => NightHours.Concat(DayHours).Select(hours => (day, hours)))
            )
                data.Add($"{day} {hours}");
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Phrases))]
    public void Each_phrase_of_the_corpus_has_its_readings(string phrase, string written, string expected)
    {
        var found = FrenchDates.Find(phrase, Corpus.Context(written));
        var described = string.Join(
            " ;; ",
            found.Select(one => (one.IsPublication ? "PUB " : string.Empty) + TimeNotation.Describe(one.Time))
        );
        (described.Length == 0 ? "-" : described).ShouldBe(expected, phrase);
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Every_way_to_write_days_goes_with_every_way_to_write_hours(string phrase)
    {
        var found = FrenchDates
            .Find(
                $"Le service sera fermé {phrase}. Merci de votre compréhension.",
                new DateContext(new DateOnly(2025, 6, 15), true)
            )
            .ShouldHaveSingleItem();
        var (from, to) = phrase.Contains("21", StringComparison.Ordinal) ? ("21:00", "13:00") : ("08:30", "17:00");
        var isNight = from == "21:00";
        var expected =
            phrase.Contains("17", StringComparison.Ordinal)
            && (
                phrase.Contains("18 mai", StringComparison.OrdinalIgnoreCase)
                || phrase.Contains("18/05", StringComparison.Ordinal)
            )
                ? isNight
                    ? "17/05/2025 21:00 > 18/05/2025 13:00"
                    : "17/05/2025 08:30 > 17/05/2025 17:00, 18/05/2025 08:30 > 18/05/2025 17:00"
                : $"02/09/2025 {from} > {(isNight ? "03" : "02")}/09/2025 {to}";
        TimeNotation.Describe(found.Time).Split(" | ")[0].ShouldBe(expected);
        found.Time.Readings.Count.ShouldBe(expected[0] == '1' ? 2 : 1);
        (found.Time.RetainedBecause is null).ShouldBe(found.Time.Readings.Count == 1);
    }

    [Fact]
    public void An_ambiguous_phrase_says_why_its_first_reading_was_retained()
    {
        var time = FrenchDates
            .Find("le 17 et le 18 mai (de 21H à 13H)", new DateContext(new DateOnly(2025, 4, 15), true))
            .Single()
            .Time;
        time.NeedsConfirmation.ShouldBeTrue();
        time.Readings.Select(reading => reading.Code).ShouldBe(["continuous", "each-night-after"]);
        time.RetainedBecause.ShouldBe("chaque nuit finirait le lendemain du dernier jour nommé");
        time.Retained.Windows.Single()
            .Certain(DateTimeOffset.MinValue, DateTimeOffset.MaxValue)
            .ShouldBe(TimeSpan.FromHours(16));
    }

    [Theory]
    [InlineData("mardi 18 mai de 9h à 10h", "Le 18/05/2025 est un dimanche, l’annonce dit mardi.")]
    [InlineData("le 18 mai de 9h à 10h", "")]
    [InlineData("le 18 mai à partir de 9h", "La fin n’est pas annoncée.")]
    [InlineData("le 18 mai vers 9h jusqu’à 10h", "L’heure est approximative.")]
    [InlineData("jusqu’au 18 mai à 9h", "Le début n’est pas annoncé.")]
    [InlineData("le 18 mai", "L’heure n’est pas précisée\u202f: la durée n’est que bornée.")]
    [InlineData(
        "le 18 mai de 9h à la fin de soirée",
        "L’heure de fin n’est pas précisée («\u202ffin de soirée\u202f»)."
    )]
    [InlineData(
        "dimanche 30 mars de 2h15 à 4h",
        "L’horloge change cette nuit-là\u202f: l’heure annoncée a lieu deux fois, ou n’existe pas."
    )]
    public void What_remains_uncertain_is_said(string phrase, string doubt) =>
        string.Join(' ', FrenchDates.Find(phrase, new DateContext(new DateOnly(2025, 4, 15), true))[0].Time.Doubts)
            .ShouldBe(doubt);

    [Fact]
    public void A_phrase_that_tells_the_return_of_a_service_ends_the_one_before_it()
    {
        var time = FrenchDates
            .Find(
                "Panne du DMP le 12 mai à partir de 8h. Le service est rétabli depuis 10h30 le 12 mai.",
                new DateContext(new DateOnly(2025, 5, 12), true)
            )
            .ShouldHaveSingleItem()
            .Time;
        TimeNotation.Describe(time).ShouldBe("12/05/2025 08:00 > 12/05/2025 10:30");
        time.Doubts.ShouldBeEmpty();
        time.Phrase.ShouldBe("le 12 mai à partir de 8h … depuis 10h30 le 12 mai");
    }

    [Theory]
    [InlineData("Retour d’expérience sur la panne du 18 mai à 13h", "18/05/2025 13:00 > [18/05/2025 13:00..?]")]
    [InlineData("En fin de journée, le 18 mai à 17h", "18/05/2025 17:00 > [18/05/2025 17:00..?]")]
    [InlineData("Retour à la normale prévu le 18 mai à 13h", "? > 18/05/2025 13:00")]
    [InlineData("La fin de la maintenance est prévue le 18 mai à 13h", "? > 18/05/2025 13:00")]
    public void Only_the_words_of_a_return_make_an_end(string text, string expected) =>
        TimeNotation
            .Describe(
                FrenchDates.Find(text, new DateContext(new DateOnly(2025, 5, 12), true)).ShouldHaveSingleItem().Time
            )
            .ShouldBe(expected);

    [Fact]
    public void A_missing_year_without_a_day_of_publication_is_a_doubt() =>
        FrenchDates
            .Find("le 17 mai de 21h à 23h", new DateContext(new DateOnly(2025, 4, 15), false))
            .Single()
            .Time.Doubts.Single()
            .ShouldStartWith("L’année n’est pas écrite");

    [Fact]
    public void The_weekday_decides_between_two_years_and_the_other_is_kept()
    {
        var time = FrenchDates
            .Find("samedi 17 mai de 21h à 23h", new DateContext(new DateOnly(2026, 1, 10), true))
            .Single()
            .Time;
        time.Start!.Value.Year.ShouldBe(2025);
        FrenchDates
            .Find("dimanche 17 mai de 21h à 23h", new DateContext(new DateOnly(2025, 11, 20), true))
            .Single()
            .Time.Start!.Value.Year.ShouldBe(2026);
        FrenchDates
            .Find("lundi 17 mai de 21h à 23h", new DateContext(new DateOnly(2025, 5, 1), true))
            .Single()
            .Time.Readings.Select(reading => reading.Code)
            .ShouldBe(["plain", "by-weekday"]);
    }

    [Fact]
    public void A_written_year_holds_for_the_phrases_that_follow()
    {
        var found = FrenchDates.Find(
            "vendredi 13 août 2021 entre 15h30 et la fin de soirée, puis samedi 14 août entre 8h30 et 10h30",
            new DateContext(new DateOnly(2026, 11, 1), false)
        );
        found.Select(phrase => phrase.Time.Start!.Value.Year).ShouldBe([2021, 2021]);
    }
}
