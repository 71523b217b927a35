using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.French;

/// <summary>An objective of the headline.</summary>
/// <param name="Verdict">Its verdict.</param>
/// <param name="Number">P1.O7.</param>
/// <param name="Text">Title, figure, target.</param>
public sealed record ObjectiveLine(Verdict Verdict, string Number, string Text)
{
    /// <summary>« ✗ P1.O7, Échange de documents de santé : 63,4 %, cible 70 % ».</summary>
    public string Whole => $"{Sign} {Number}, {Text}";

    /// <summary>Sign of its verdict.</summary>
    public string Sign => FrenchLabels.Sign(Verdict);

    /// <summary>Code of its verdict, for styles.</summary>
    public string Code => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(Verdict.ToString());
}
