using HopEn.Audit.Model;

namespace HopEn.Audit.Run.Tests;

public sealed class MachineFaultTests
{
    [Theory]
    [InlineData(28, "place")]
    [InlineData(122, "place")]
    [InlineData(24, "ulimit -n")]
    public void What_the_machine_lacks_is_told_whatever_it_broke(int code, string expected)
    {
        var fault = new SourceUnreadableException("Le fichier ne peut pas être lu.", new IOException("x", code));
        var told = MachineFault.Explain(new TypeInitializationException("X", fault));
        told.ShouldBeOfType<OutputException>().Message.ShouldContain(expected);
    }

    [Fact]
    public void A_library_that_only_says_so_is_understood() =>
        MachineFault
            .Explain(new InvalidOperationException("IO Error: Could not write file: No space left on device"))
            .Message.ShouldContain("La place manque");

    [Theory]
    [InlineData("Max open files            60                   60                   files     ", true)]
    [InlineData("Max open files            1024                 524288               files     ", false)]
    [InlineData("Max open files            unlimited            unlimited            files     ", false)]
    public void Too_few_files_are_told_before_a_library_breaks_on_them(string limit, bool told) =>
        (
            MachineFault.Foreseen([
                "Limit                     Soft Limit           Hard Limit           Units     ",
                limit,
            ])
            is not null
        ).ShouldBe(told);

    [Fact]
    public void Any_other_failure_is_told_as_it_is()
    {
        var fault = new IOException("x", 5);
        MachineFault.Explain(fault).ShouldBeSameAs(fault);
    }
}
