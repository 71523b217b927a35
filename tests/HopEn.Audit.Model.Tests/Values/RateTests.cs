using System.Globalization;
using System.Text.Json;

namespace HopEn.Audit.Model.Tests.Values;

public sealed class RateTests
{
    [Fact]
    public void A_part_of_a_whole_is_exact()
    {
        decimal third = Rate.Of(1, 3);
        third.ShouldBe(1m / 3);
        Rate.Of(2, 3).Percent.ShouldBe(66.7m);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0.9999")]
    [InlineData("1")]
    public void A_share_is_written_as_its_number_and_read_again(string number)
    {
        var rate = Rate.From(decimal.Parse(number, CultureInfo.InvariantCulture));
        JsonSerializer.Serialize(rate).ShouldBe(number);
        JsonSerializer.Deserialize<Rate>(number).ShouldBe(rate);
        rate.ToString().ShouldBe(number);
    }

    [Theory]
    [InlineData("-0.01")]
    [InlineData("1.01")]
    public void Nothing_under_0_or_above_1_is_a_rate(string number)
    {
        var share = decimal.Parse(number, CultureInfo.InvariantCulture);
        Rate.TryFrom(share, out _).ShouldBeFalse();
        Should.Throw<ArgumentOutOfRangeException>(() => Rate.From(share));
        Should
            .Throw<UnreadableReportException>(() => JsonSerializer.Deserialize<Rate>(number))
            .Message.ShouldContain($"«\u202f{number}\u202f»");
    }

    [Fact]
    public void A_part_larger_than_its_whole_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Rate.Of(4, 3));

    [Fact]
    public void Rates_are_compared() =>
        new[] { Rate.Of(1, 2), Rate.Of(2, 3), Rate.Of(1, 3) }
            .Order()
            .ShouldBe([Rate.Of(1, 3), Rate.Of(1, 2), Rate.Of(2, 3)]);

    [Fact]
    public void A_message_holds_it_as_a_machine_writes_it() =>
        AuditMessage.Of("code", Rate.From(0.7m)).Parameters.ShouldBe(["0.7"]);
}
