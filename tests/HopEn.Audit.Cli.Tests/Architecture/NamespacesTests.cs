namespace HopEn.Audit.Cli.Tests.Architecture;

public sealed class NamespacesTests
{
    [Fact]
    public void Namespaces_of_the_room_form_no_cycle() =>
        NamespaceGraph.Of(typeof(Application).Assembly).Cycles().ShouldBeEmpty();
}
