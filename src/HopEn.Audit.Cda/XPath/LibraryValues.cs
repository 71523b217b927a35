using Wmhelp.XPath2.Value;

namespace HopEn.Audit.Cda.XPath;

/// <summary>The values of the XPath2 library as text: as XML Schema writes them, never as .NET does.</summary>
internal static class LibraryValues
{
    public static string Text(object value) =>
        value switch
        {
            float number => XPathNumbers.Text(number),
            DurationValue duration => WithoutTrailingZeros(duration.ToString()!),
            // Convert.ToString would ask their IConvertible, which writes them as .NET dates.
            _ => value.ToString() ?? "",
        };

    /// <summary>The canonical form has no zero at the end of the fraction of a second: <c>PT1.500S</c> is <c>PT1.5S</c>.</summary>
    private static string WithoutTrailingZeros(string duration) =>
        duration.Contains('.', StringComparison.Ordinal) && duration.EndsWith('S')
            ? duration[..^1].TrimEnd('0').TrimEnd('.') + "S"
            : duration;
}
