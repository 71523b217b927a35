using HopEn.Audit.Engine.Datasets;

namespace HopEn.Audit.Engine.Tests.Architecture;

public sealed class NamespacesTests
{
    [Theory]
    [InlineData(typeof(Dataset))]
    public void Namespaces_of_a_room_form_no_cycle(Type room) =>
        NamespaceGraph.Of(room.Assembly).Cycles().ShouldBeEmpty();
}
