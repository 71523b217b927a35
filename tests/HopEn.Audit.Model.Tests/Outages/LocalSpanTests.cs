namespace HopEn.Audit.Model.Tests.Outages;

public sealed class LocalSpanTests
{
    /// <summary>The two nights when clocks change, with every quarter of an hour as a bound.</summary>
    public static TheoryData<string> Nights => ["2025-03-30", "2025-10-26"];

    [Theory]
    [MemberData(nameof(Nights))]
    public void An_hour_of_the_clock_is_inside_when_every_instant_it_may_be_is_and_possible_when_one_is(string night)
    {
        var day = DateOnly.Parse(night, System.Globalization.CultureInfo.InvariantCulture);
        var midnight = ParisTime.At(day, TimeOnly.MinValue);
        var bounds = Enumerable.Range(0, 25).Select(quarter => midnight.AddMinutes(15 * quarter)).ToArray();
        var hours = Enumerable
            .Range(0, 6 * 12)
            .Select(step => day.ToDateTime(TimeOnly.MinValue).AddMinutes(5 * step))
            .Where(local => !ParisTime.Zone.IsInvalidTime(local))
            .ToArray();
        foreach (
            var (start, end) in bounds.SelectMany(start => bounds.Where(end => end > start).Select(end => (start, end)))
        )
        {
            var window = new OutageWindow(
                OutageMoment.Exactly(ParisTime.Of(start)),
                OutageMoment.Exactly(ParisTime.Of(end))
            );
            var (sure, possible) = (LocalSpan.Sure(window), LocalSpan.Possible(window).ShouldNotBeNull());
            foreach (var local in hours)
            {
                var (first, last) = ParisTime.Instants(local);
                bool Inside(DateTimeOffset instant) => instant >= start && instant < end;
                (sure is not null && local >= sure.From && local < sure.To).ShouldBe(
                    Inside(first) && Inside(last),
                    $"{local:HH:mm} in {start:HH:mmzzz}–{end:HH:mmzzz}"
                );
                if (Inside(first) || Inside(last))
                    (local >= possible.From && local < possible.To).ShouldBeTrue(
                        $"{local:HH:mm} may be in {start:HH:mmzzz}–{end:HH:mmzzz}"
                    );
            }
        }
    }

    [Fact]
    public void A_vague_window_has_hours_that_are_possible_and_none_that_are_sure()
    {
        OutageMoment Day(int day) =>
            new(
                ParisTime.At(new DateOnly(2025, 5, day), TimeOnly.MinValue),
                ParisTime.At(new DateOnly(2025, 5, day + 1), TimeOnly.MinValue),
                "heure non précisée"
            );
        LocalSpan.Sure(new OutageWindow(Day(9), Day(9))).ShouldBeNull();
        LocalSpan
            .Possible(new OutageWindow(Day(9), Day(9)))
            .ShouldBe(new LocalSpan(new DateTime(2025, 5, 9), new DateTime(2025, 5, 10)));
        LocalSpan
            .Sure(new OutageWindow(Day(16), Day(19)))
            .ShouldBe(new LocalSpan(new DateTime(2025, 5, 17), new DateTime(2025, 5, 19)));
        LocalSpan.Possible(new OutageWindow(Day(9), OutageMoment.Unknown)).ShouldBeNull();
    }

    [Fact]
    public void A_rate_is_given_with_and_without_and_its_effect_is_bounded()
    {
        var objective = new OutageObjective("HOPEN2/P1.O2", RuleStatus.Assumed);
        var rule = RuleId.Parse("dmp-discharge");
        var rate = OutageOverlay.Rate(
            objective,
            rule,
            Month.Parse("2025-05"),
            numerator: 70,
            denominator: 100,
            numeratorWithout: 66,
            denominatorWithout: 90,
            failingInside: 4
        );
        (rate.Rate, rate.RateWithout, rate.MostEffect).ShouldBe(
            (Rate.From(0.7m), Rate.From(0.733333m), Rate.From(0.04m))
        );
        OutageOverlay
            .Rate(
                objective,
                rule,
                Month.Parse("2025-05"),
                numerator: 0,
                denominator: 4,
                numeratorWithout: 0,
                denominatorWithout: 0,
                failingInside: 4
            )
            .RateWithout.ShouldBeNull();
        Should.Throw<ArgumentOutOfRangeException>(() =>
            OutageOverlay.Rate(
                objective,
                rule,
                Month.Parse("2025-05"),
                numerator: 70,
                denominator: 100,
                numeratorWithout: 66,
                denominatorWithout: 90,
                failingInside: 31
            )
        );
    }
}
