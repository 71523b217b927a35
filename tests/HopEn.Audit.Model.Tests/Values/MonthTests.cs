using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;

namespace HopEn.Audit.Model.Tests.Values;

public sealed class MonthTests
{
    private static readonly Gen<DateOnly> Days = Gen.Int[0, DateOnly.MaxValue.DayNumber].Select(DateOnly.FromDayNumber);

    [Fact]
    public void A_month_is_read_as_it_is_written() =>
        Days.Sample(day =>
        {
            var text = day.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
            Month.Parse(text).ShouldBe(Month.Of(day));
            Month.Parse(text).ToString().ShouldBe(text);
            JsonSerializer.Serialize(Month.Of(day)).ShouldBe($"\"{text}\"");
            JsonSerializer.Deserialize<Month>($"\"{text}\"").ShouldBe(Month.Of(day));
        });

    [Fact]
    public void A_month_holds_its_days_and_no_other() =>
        Days.Sample(day =>
        {
            var month = Month.Of(day);
            (month.First <= day && day <= month.Last).ShouldBeTrue();
            (month.First.Day, Month.Of(month.First), Month.Of(month.Last)).ShouldBe((1, month, month));
            if (month.Last < DateOnly.MaxValue)
                Month.Of(month.Last.AddDays(1)).ShouldBe(month.Plus(1));
        });

    [Fact]
    public void Months_are_in_the_order_of_time() =>
        Gen.Select(Days, Gen.Int[-60, 60])
            .Where((day, months) => day.Year is > 10 and < 9990)
            .Sample(
                (day, months) =>
                {
                    var (month, other) = (Month.Of(day), Month.Of(day).Plus(months));
                    other.Since(month).ShouldBe(months);
                    Math.Sign(other.CompareTo(month)).ShouldBe(Math.Sign(months));
                    Math.Sign(string.CompareOrdinal(other.ToString(), month.ToString())).ShouldBe(Math.Sign(months));
                }
            );

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2025")]
    [InlineData("2025-6")]
    [InlineData("2025-00")]
    [InlineData("2025-13")]
    [InlineData("0000-01")]
    [InlineData("2025/06")]
    [InlineData("06-2025")]
    [InlineData("2025-06-01")]
    [InlineData(" 2025-6")]
    [InlineData("+025-06")]
    [InlineData("٢٠٢٥-٠٦")]
    public void Another_shape_is_refused(string? text)
    {
        Month.TryParse(text, out var month).ShouldBeFalse();
        month.ShouldBe(default);
        Should.Throw<FormatException>(() => Month.Parse(text!));
    }

    [Fact]
    public void The_default_says_nothing_and_is_not_written()
    {
        default(Month).ToString().ShouldBeEmpty();
        (default(Month) < Month.Of(DateOnly.MinValue)).ShouldBeTrue();
        Should.Throw<InvalidOperationException>(() => JsonSerializer.Serialize(default(Month)));
    }

    [Fact]
    public void A_report_that_holds_another_shape_is_refused_with_one_sentence()
    {
        var report = JsonNode.Parse(ReportCorpus.Read(ReportCorpus.Names[^1]))!.AsObject();
        report["indicators"]![0]!["month"] = "juin 2025";
        Should
            .Throw<UnreadableReportException>(() => ReportJson.Read(report.ToJsonString()))
            .Message.ShouldBe(
                "il contient «\u202fjuin 2025\u202f», alors que la valeur attendue est un mois AAAA-MM (2025-06)."
            );
    }
}
