using System.Globalization;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Indicators;

/// <summary>The choices of a dossier as they are written in its « population » block.</summary>
internal static class PopulationText
{
    /// <summary>Messages of every mailbox count.</summary>
    public const string EveryChannel = "tous";

    /// <summary>Only those of applicative mailboxes.</summary>
    public const string Applicative = "app";

    /// <summary>Every choice with the value used.</summary>
    public static IReadOnlyList<ChoiceMade> Choices(PopulationChoices choices)
    {
        var defaults = PopulationChoices.Default;
        return
        [
            Choice("month", choices.Month?.ToString() ?? "last-complete", choices.Month is null),
            Choice("send-link", choices.SendsByMonth ? "month" : "encounter", !choices.SendsByMonth),
            Choice(
                "send-days-after",
                choices.SendDaysAfter.ToString(CultureInfo.InvariantCulture),
                choices.SendDaysAfter == defaults.SendDaysAfter
            ),
            Choice("transfers", choices.MergeTransfers ? "one-stay" : "separate", choices.MergeTransfers),
            .. choices.Kinds.Select(kind =>
                Choice(kind.Key, Word(kind.Value), kind.Value == PopulationChoices.DefaultKinds[kind.Key])
            ),
            Choice("open-stay-units", string.Join(", ", choices.OpenStayUnits), choices.OpenStayUnits.Count == 0),
            Choice("channel", choices.ApplicativeOnly ? Applicative : EveryChannel, !choices.ApplicativeOnly),
            Choice(
                "unattached-mailbox",
                choices.ExcludeUnattached ? "excluded" : "counted",
                !choices.ExcludeUnattached
            ),
            Choice(
                "excluded-recipients",
                choices.ExcludedRecipients.Count.ToString(CultureInfo.InvariantCulture),
                choices.ExcludedRecipients.Count == 0
            ),
            Choice(
                "after-measurement",
                choices.CountsAfterMeasurement ? "counted" : "excluded",
                !choices.CountsAfterMeasurement
            ),
            Choice("weighting", Code(choices.Weighting), choices.Weighting == Weighting.Both),
        ];
    }

    /// <summary>Those that P1.O8 uses: a message to a patient is judged by the window of its pathway, and by no channel.</summary>
    public static IReadOnlyList<ChoiceMade> OfCitizen(PopulationChoices choices) =>
        [
            .. Choices(choices)
                .Append(Choice("pathways", choices.EveryPathway ? "all" : "validated-only", !choices.EveryPathway))
                .Where(choice =>
                    choice.Key
                        is not (
                            "send-link"
                            or "send-days-after"
                            or "channel"
                            or "unattached-mailbox"
                            or "excluded-recipients"
                            or "weighting"
                        )
                ),
        ];

    /// <summary>A kind counted or not, as written.</summary>
    public static string Word(bool counted) => counted ? "included" : "excluded";

    /// <summary>A strategy, as written.</summary>
    public static string Code(Weighting weighting) =>
        weighting switch
        {
            Weighting.Both => "les-deux",
            Weighting.Raw => "brute",
            Weighting.Weighted => "ponderee",
            _ => throw new ArgumentOutOfRangeException(nameof(weighting), weighting, "Unknown weighting."),
        };

    private static ChoiceMade Choice(string key, string value, bool isDefault) => new(key, value, isDefault);
}
