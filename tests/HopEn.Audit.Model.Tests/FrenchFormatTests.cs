using System.Globalization;
using HopEn.Audit.Model;
using Xunit;

namespace HopEn.Audit.Model.Tests;

public sealed class FrenchFormatTests
{
    [Theory]
    [InlineData("fr-FR")]
    [InlineData("en-US")]
    [InlineData("")]
    public void NumbersAreTheSameWhateverTheMachineSpeaks(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            Assert.Equal("−1\u202f234\u202f567,5", (-1234567.5m).ToString("#,0.#", FrenchFormat.Numbers));
            Assert.Equal("12\u202f000", 12000.ToString("N0", FrenchFormat.Numbers));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void NoOneCanChangeThem() => Assert.True(FrenchFormat.Numbers.IsReadOnly);
}
