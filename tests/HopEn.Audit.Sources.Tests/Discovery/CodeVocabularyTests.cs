using HopEn.Audit.Sources.Discovery;
using HopEn.Audit.Sources.Kinds;

namespace HopEn.Audit.Sources.Tests.Discovery;

public sealed class CodeVocabularyTests
{
    [Theory]
    [InlineData("AA", "accepted", true)] // HL7 table 0008: application accept.
    [InlineData("CA", "accepted", true)] // HL7 table 0008: commit accept.
    [InlineData("AE", "rejected", false)] // Application error, but also « à envoyer ».
    [InlineData("AR", null, false)] // Application reject, or « accusé de réception ».
    [InlineData("CR", null, false)] // Commit reject, or « compte rendu ».
    [InlineData("SE", null, false)]
    [InlineData("ACQ", null, false)]
    [InlineData("NDR", "rejected", true)]
    [InlineData("Non distribué", "rejected", true)]
    [InlineData("Non délivrée", "rejected", true)]
    [InlineData("Message non distribué (boîte pleine)", "rejected", false)]
    [InlineData("Pas encore envoyé", null, false)]
    [InlineData("Non lu", null, false)]
    [InlineData("Message distribué au serveur", "accepted", false)]
    public void A_result_is_certain_only_when_it_means_one_thing(string value, string? code, bool isCertain) =>
        Of("send", "result", value).ShouldBe((code, isCertain));

    [Theory]
    [InlineData("11490-0", "11490-0", true)]
    [InlineData("11490-0^Lettre de liaison^LN", "11490-0", true)]
    [InlineData("11490-0 - Lettre de liaison", "11490-0", true)]
    [InlineData("LOINC 11490-0", "11490-0", true)]
    [InlineData("11490-0 et 34112-3", null, false)]
    [InlineData("99999-9", null, false)]
    public void A_type_of_document_is_its_LOINC_code_whatever_is_written_beside_it(
        string value,
        string? code,
        bool isCertain
    ) => Of("document", "type", value).ShouldBe((code, isCertain));

    [Theory]
    [InlineData("11490-0", true)]
    [InlineData("11490-0 DURAND Jeanne", false)]
    [InlineData("Lettre de DURAND", false)]
    public void Only_a_whole_word_of_the_vocabulary_is_known(string value, bool isKnown) =>
        CodeVocabulary.Knows(ShippedKinds.All["document"].Column("type")!, value).ShouldBe(isKnown);

    [Theory]
    [InlineData("ACQ")]
    [InlineData("SE")]
    [InlineData("NDR")]
    public void A_status_of_identity_that_no_table_holds_is_a_question(string value) =>
        Of("identity", "status", value).ShouldBe((null, false));

    [Theory]
    [InlineData("01", "insi-01")]
    [InlineData("INSi 01", "insi-01")]
    [InlineData("02", "insi-02")]
    public void A_bare_return_of_the_INSi_service_is_the_reason_it_means(string value, string code) =>
        Of("identity", "reason", value).ShouldBe((code, true));

    [Fact]
    public void The_return_that_found_one_identity_is_no_reason()
    {
        Of("identity", "reason", "00").ShouldBe((null, false));
        Of("insi-call", "result", "00").ShouldBe(("identity-found", true));
    }

    private static (string? Code, bool IsCertain) Of(string kind, string column, string value) =>
        CodeVocabulary.Of(ShippedKinds.All[kind].Column(column)!, value);
}
