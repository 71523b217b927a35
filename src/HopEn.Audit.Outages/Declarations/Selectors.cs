using AngleSharp.Css.Parser;

namespace HopEn.Audit.Outages.Declarations;

/// <summary>Checks CSS selectors before a page is read with them.</summary>
public static class Selectors
{
    /// <summary>Whether a selector, or a list of them, can be read.</summary>
    public static bool AreValid(string selector) => new CssSelectorParser().ParseSelector(selector) is not null;
}
