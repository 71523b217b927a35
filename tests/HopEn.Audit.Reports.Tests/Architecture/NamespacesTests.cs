using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.Tests.Architecture;

public sealed class NamespacesTests
{
    [Theory]
    [InlineData(typeof(ReportWriter))]
    [InlineData(typeof(AuditReport))]
    public void Namespaces_of_a_room_form_no_cycle(Type room) =>
        NamespaceGraph.Of(room.Assembly).Cycles().ShouldBeEmpty();
}
