using HopEn.Audit.Engine.Datasets;

namespace HopEn.Audit.Engine.Tests.Datasets;

public sealed class MemoryBudgetTests
{
    [Theory]
    [InlineData(400L << 20)]
    [InlineData(1500L << 20)]
    [InlineData(4096L << 20)]
    [InlineData(64L << 30)]
    public void DuckDb_gets_a_part_of_the_memory_granted(long granted)
    {
        var part = MemoryBudget.ForDuckDb(granted);

        part.ShouldBeGreaterThanOrEqualTo(100L << 20);
        (granted - part).ShouldBeGreaterThanOrEqualTo(Math.Min(granted / 3, 1L << 30));
    }

    [Theory]
    [InlineData(512L << 20, 400L << 20)]
    [InlineData(5L << 30, 3L << 30)]
    [InlineData(8L << 30, 4L << 30)]
    [InlineData(256L << 30, 4L << 30)]
    public void A_machine_keeps_two_fifths_of_its_memory_and_what_exceeds_4_GB(long machine, long granted) =>
        MemoryBudget.Default(machine).ShouldBe(granted);
}
