using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;

namespace HopEn.Audit.Model.Tests.Values;

public sealed class RuleIdTests
{
    private static readonly Gen<string> Ids = Gen.Char["abcxyz0189"]
        .Array[1, 8]
        .Array[1, 5]
        .Select(words => string.Join('-', words.Select(word => new string(word))));

    [Fact]
    public void An_identifier_is_read_as_it_is_written() =>
        Ids.Sample(text => RuleId.Parse(text).ToString().ShouldBe(text));

    [Fact]
    public void Identifiers_are_ordered_as_their_texts() =>
        Gen.Select(Ids, Ids)
            .Sample(
                (a, b) =>
                    Math.Sign(RuleId.Parse(a).CompareTo(RuleId.Parse(b)))
                        .ShouldBe(Math.Sign(string.CompareOrdinal(a, b)))
            );

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("mailbox-")]
    [InlineData("-mailbox")]
    [InlineData("mailbox--closed")]
    [InlineData("Mailbox")]
    [InlineData("boîte")]
    [InlineData("mailbox closed")]
    [InlineData("mailbox/blocking-below")]
    public void Another_shape_is_refused(string? text)
    {
        RuleId.TryParse(text, out var id).ShouldBeFalse();
        id.ShouldBe(default);
        Should.Throw<FormatException>(() => RuleId.Parse(text!));
    }

    [Fact]
    public void The_default_says_nothing_and_is_not_written()
    {
        default(RuleId).ToString().ShouldBeEmpty();
        Should.Throw<InvalidOperationException>(() => JsonSerializer.Serialize(default(RuleId)));
    }

    [Fact]
    public void In_JSON_it_is_its_text()
    {
        var id = RuleId.Parse("mailbox-closed-site");
        JsonSerializer.Serialize(id).ShouldBe("\"mailbox-closed-site\"");
        JsonSerializer.Deserialize<RuleId>("\"mailbox-closed-site\"").ShouldBe(id);
        JsonSerializer.Deserialize<RuleId?>("null").ShouldBeNull();
    }

    [Fact]
    public void A_report_that_holds_another_shape_is_refused_with_one_sentence()
    {
        var report = JsonNode.Parse(ReportCorpus.Read(ReportCorpus.Names[^1]))!.AsObject();
        report["rules"]![0]!["id"] = "Boîte fermée";
        Should
            .Throw<UnreadableReportException>(() => ReportJson.Read(report.ToJsonString()))
            .Message.ShouldBe(
                "il contient «\u202fBoîte fermée\u202f», alors que la valeur attendue est l’identifiant d’une règle "
                    + "(minuscules sans accent et chiffres, mots joints par des tirets\u202f: mailbox-closed-site)."
            );
    }
}
