namespace HopEn.Audit.Run.Tests.Architecture;

public sealed class NamespacesTests
{
    [Fact]
    public void Namespaces_of_the_room_form_no_cycle() =>
        NamespaceGraph.Of(typeof(AuditRunner).Assembly).Cycles().ShouldBeEmpty();
}
