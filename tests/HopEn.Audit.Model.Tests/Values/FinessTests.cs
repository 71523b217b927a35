using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;

namespace HopEn.Audit.Model.Tests.Values;

public sealed class FinessTests
{
    private static readonly Gen<string> Numbers = Gen.Select(
        Gen.Char['0', '9'],
        Gen.Char["0123456789ABXYZ"],
        Gen.Char['0', '9'].Array[7],
        (first, second, others) => $"{first}{second}{new string(others)}"
    );

    [Fact]
    public void A_number_is_read_as_it_is_written() =>
        Numbers.Sample(text =>
        {
            var finess = Finess.Parse(text);
            finess.ToString().ShouldBe(text);
            JsonSerializer.Serialize(finess).ShouldBe($"\"{text}\"");
            JsonSerializer.Deserialize<Finess>($"\"{text}\"").ShouldBe(finess);
        });

    [Fact]
    public void Numbers_are_ordered_as_their_texts() =>
        Gen.Select(Numbers, Numbers)
            .Sample(
                (a, b) =>
                    Math.Sign(Finess.Parse(a).CompareTo(Finess.Parse(b)))
                        .ShouldBe(Math.Sign(string.CompareOrdinal(a, b)))
            );

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("99000001")]
    [InlineData("9900000100")]
    [InlineData("2a0000014")]
    [InlineData("A20000014")]
    [InlineData("2É0000014")]
    [InlineData("99000001O")]
    [InlineData("990 00010")]
    [InlineData("٩٩٠٠٠٠٠١٠")]
    public void Another_shape_is_refused(string? text)
    {
        Finess.TryParse(text, out var finess).ShouldBeFalse();
        finess.ShouldBe(default);
        Finess.Of(text).ShouldBeNull();
        Should.Throw<FormatException>(() => Finess.Parse(text!));
    }

    [Fact]
    public void The_default_says_nothing_and_is_not_written()
    {
        default(Finess).ToString().ShouldBeEmpty();
        Should.Throw<InvalidOperationException>(() => JsonSerializer.Serialize(default(Finess)));
    }

    [Fact]
    public void A_report_that_holds_another_shape_is_refused_with_one_sentence()
    {
        var report = JsonNode.Parse(ReportCorpus.Read(ReportCorpus.Names[^1]))!.AsObject();
        report["subject"]!["finessPmsi"] = "99000001";
        Should
            .Throw<UnreadableReportException>(() => ReportJson.Read(report.ToJsonString()))
            .Message.ShouldBe(
                "il contient «\u202f99000001\u202f», alors que la valeur attendue est un numéro FINESS "
                    + "(neuf caractères, par exemple 990000010)."
            );
    }
}
