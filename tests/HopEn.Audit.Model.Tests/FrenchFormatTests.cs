using System.Globalization;

namespace HopEn.Audit.Model.Tests;

public sealed class FrenchFormatTests
{
    [Theory]
    [InlineData("fr-FR")]
    [InlineData("en-US")]
    [InlineData("")]
    public void Numbers_are_the_same_whatever_the_machine_speaks(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            (-1234567.5m).ToString("#,0.#", FrenchFormat.Numbers).ShouldBe("−1\u202f234\u202f567,5");
            12000.ToString("N0", FrenchFormat.Numbers).ShouldBe("12\u202f000");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Nobody_can_change_them() => FrenchFormat.Numbers.IsReadOnly.ShouldBeTrue();
}
