using AngleSharp.Css.Parser;

namespace HopEn.Audit.Sources.Outages.Declarations;

/// <summary>Checks CSS selectors before a page is read with them.</summary>
internal static class Selectors
{
    public static bool AreValid(string selector) => new CssSelectorParser().ParseSelector(selector) is not null;
}
