using HopEn.Audit.Cda.Findings;
using HopEn.Audit.Cda.Opening;
using HopEn.Audit.Reports.French;

namespace HopEn.Audit.Cli.Conformance;

/// <summary>French words of the conformance.</summary>
internal static class ConformanceText
{
    public static string Of(FindingLayer layer) =>
        layer switch
        {
            FindingLayer.Opening => "ouverture",
            FindingLayer.Xdm => "paquet XDM",
            FindingLayer.Mail => "courriel",
            FindingLayer.Xsd => "schéma XML",
            FindingLayer.Builtin => "règles de l’outil",
            FindingLayer.Official => "règles officielles",
            _ => throw new ArgumentOutOfRangeException(nameof(layer), layer, "Unknown layer."),
        };

    public static string Of(FindingRole role) =>
        role switch
        {
            FindingRole.Error => "erreur",
            FindingRole.Warning => "avertissement",
            FindingRole.NotAssessable => "non évaluable",
            FindingRole.Info => "information",
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Unknown role."),
        };

    /// <summary>What was left aside, counted by reason: names of files may be a patient's.</summary>
    public static string Skipped(IReadOnlyList<SkippedItem> skipped) =>
        skipped.Count == 0
            ? "rien n’a été laissé de côté."
            : string.Join(
                "\u202f; ",
                skipped
                    .GroupBy(item => item.Reason, StringComparer.Ordinal)
                    .OrderByDescending(group => group.Count())
                    .ThenBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => $"{group.Key} ({FrenchNumbers.Count(group.Count())})")
            ) + ".";
}
