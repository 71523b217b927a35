using System.Text.Json.Nodes;

namespace HopEn.Audit.Model.Tests.Messages;

public sealed class AuditMessageTests
{
    [Fact]
    public void Parameters_are_written_the_same_on_every_machine() =>
        AuditMessage
            .Of("a", "texte", 1234567L, 0.5m, new DateOnly(2025, 7, 31))
            .Parameters.ShouldBe(["texte", "1234567", "0.5", "2025-07-31"]);

    [Fact]
    public void Two_messages_are_the_same_when_all_they_say_is()
    {
        AuditMessage.Of("a", 1, "b").ShouldBe(AuditMessage.Of("a", 1, "b"));
        AuditMessage.Of("a", 1, "b").GetHashCode().ShouldBe(AuditMessage.Of("a", 1, "b").GetHashCode());
        AuditMessage.Of("a", 1, "b").ShouldNotBe(AuditMessage.Of("a", 1, "c"));
        AuditMessage.Sentence("a").ShouldNotBe(AuditMessage.Sentence("b"));
    }

    [Fact]
    public void The_sentences_of_a_report_of_version_1_are_kept_as_they_were_said()
    {
        var text = ReportCorpus.Read(ReportCorpus.Names[^1]);
        var sentences = JsonNode.Parse(text)!["notices"]!.AsArray().Select(notice => (string)notice!).ToArray();
        sentences.ShouldNotBeEmpty();
        ReportJson.Read(text).Notices.ShouldBe(sentences.Select(AuditMessage.Sentence));
        ReportJson
            .Read(text)
            .Rejections.Select(one => one.Text)
            .ShouldBe(JsonNode.Parse(text)!["rejections"]!.AsArray().Select(one => (string)one!["text"]!));
    }
}
