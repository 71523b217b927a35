using HopEn.Audit.Cda.Schematron;

namespace HopEn.Audit.Cda.Tests.Architecture;

public sealed class NamespacesTests
{
    [Fact]
    public void Namespaces_of_the_room_form_no_cycle() =>
        NamespaceGraph.Of(typeof(SchematronSchema).Assembly).Cycles().ShouldBeEmpty();
}
