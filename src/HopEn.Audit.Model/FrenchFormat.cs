using System.Globalization;

namespace HopEn.Audit.Model;

/// <summary>How numbers are written in French, the same to the byte on every machine.</summary>
/// <remarks>
/// Taken from no system: ICU groups thousands with a narrow no-break space, Windows without ICU with a wide one, and a report must
/// not depend on where it was made.
/// </remarks>
public static class FrenchFormat
{
    /// <summary>A decimal comma, thousands apart by a narrow no-break space, the minus sign of typography.</summary>
    public static NumberFormatInfo Numbers { get; } =
        NumberFormatInfo.ReadOnly(
            new NumberFormatInfo
            {
                NumberDecimalSeparator = ",",
                NumberGroupSeparator = "\u202f",
                NegativeSign = "−",
            }
        );
}
