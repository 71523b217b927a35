namespace HopEn.Audit.Model.Tests.Architecture;

public sealed class NamespacesTests
{
    [Fact]
    public void Namespaces_of_the_room_form_no_cycle() =>
        NamespaceGraph.Of(typeof(AuditReport).Assembly).Cycles().ShouldBeEmpty();
}
