using System.Globalization;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Dossiers;

/// <summary>Classes of the statut juridique of an EJ (TRE_R72, then TRE_R400 v20260629).</summary>
/// <remarks>
/// Codes 13 and 14 are sourced as public (parents 1210, 1200, 1000); 10, 11, 12, 15, 16 and 29 follow by analogy. A code
/// outside the table stays undetermined: no severity changes on a guess.
/// </remarks>
public static class LegalStatus
{
    /// <summary>The class of a code.</summary>
    public static LegalStatusClass Classify(string? code) =>
        int.TryParse(code, CultureInfo.InvariantCulture, out var number)
            ? number switch
            {
                >= 10 and <= 16 or 29 => LegalStatusClass.Public,
                >= 40 and <= 49 or >= 60 and <= 66 => LegalStatusClass.PrivateNonProfit,
                >= 70 and <= 80 or >= 85 and <= 89 or 91 or 93 or 95 => LegalStatusClass.PrivateForProfit,
                _ => LegalStatusClass.Undetermined,
            }
            : LegalStatusClass.Undetermined;
}
