using System.Globalization;

namespace HopEn.Audit.Model;

/// <summary>The figure of an indicator under another choice, told whether it turns the verdict over or not.</summary>
/// <param name="Code">What is counted otherwise: <c>days-7</c>, or one of the codes of this record.</param>
/// <param name="Numerator">Patients reached.</param>
/// <param name="Denominator">Patients counted.</param>
public sealed record FigureBeside(string Code, long Numerator, long Denominator)
{
    /// <summary>With what left once the measurement was over.</summary>
    public const string AfterTheEnd = "after-measurement";

    /// <summary>With the pathways that nobody validated.</summary>
    public const string EveryPathway = "every-pathway";

    internal const string Window = "days-";

    /// <summary>The rate weighted; null without weighting.</summary>
    public decimal? Weighted { get; init; }

    /// <summary>Messages until that many days after the encounter.</summary>
    public static string Within(int days) => Window + days.ToString(CultureInfo.InvariantCulture);
}
