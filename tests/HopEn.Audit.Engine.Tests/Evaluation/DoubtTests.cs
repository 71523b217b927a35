using HopEn.Audit.Engine.Evaluation;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Kinds;

namespace HopEn.Audit.Engine.Tests.Evaluation;

public sealed class DoubtTests : IDisposable
{
    private readonly RuleFolder folder = new();

    [Theory]
    [InlineData("encounter", "population", true)]
    [InlineData("pathway", "pathway", true)]
    [InlineData("send", "eligible", true)]
    [InlineData("document", "document", true)]
    [InlineData("send", "closure_send", true)]
    [InlineData("dmp-submission", "closure_document", true)]
    [InlineData("unit", "population", true)]
    [InlineData("unit", "document", true)]
    [InlineData("mailbox", "population", true)]
    [InlineData("directory", "population", true)]
    [InlineData("correspondent", "population", true)]
    [InlineData("merge", "eligible", true)]
    [InlineData("outages", "closure_send", true)]
    [InlineData("outages", "population", false)]
    [InlineData("directory", "document", false)]
    public void A_view_that_the_engine_fills_rests_on_every_file_that_feeds_it(string kind, string view, bool weighs) =>
        Weighs(kind, view).ShouldBe(weighs);

    [Theory]
    [InlineData("unit", "encounter", true)]
    [InlineData("unit", "reception", true)]
    [InlineData("merge", "identity", true)]
    [InlineData("crosswalk", "identity", true)]
    [InlineData("merge", "cda_document", false)]
    [InlineData("unit", "identity", false)]
    [InlineData("mailbox", "identity", false)]
    [InlineData("encounter", "identity", false)]
    [InlineData("directory", "directory_mailbox", true)]
    public void The_view_of_a_kind_rests_on_its_files_and_on_those_it_reads(string kind, string view, bool weighs) =>
        Weighs(kind, view).ShouldBe(weighs);

    public void Dispose() => folder.Dispose();

    private bool Weighs(string kind, string view)
    {
        folder.With(
            header => header.Replace("needs: [mailbox]", "needs: [planned-event]", StringComparison.Ordinal),
            $"SELECT 'a' AS subject, true AS conforming, 'cause|x' AS detail, NULL AS \"row\" FROM {view}"
        );
        var kinds = ShippedKinds.All;
        return Doubt
            .Of(kinds, kinds[kind], AuditMessage.Of(MessageCodes.RowsLost))
            .Weighs(folder.Read().Rules.Single());
    }
}
