namespace HopEn.Audit.Model;

/// <summary>A family of documents over the period: where those that are not in the DMP are lost, one box each, adding up to the gap.</summary>
/// <param name="RuleId">Rule that counts it.</param>
/// <param name="Objective">Objective.</param>
/// <param name="Documents">Documents concerned: produced in the period, those of opposed patients left out.</param>
/// <param name="Fed">Those that are in the DMP.</param>
/// <param name="Opposed">Documents left out because the patient is opposed.</param>
/// <param name="Target">0 to 1; null when none was entered.</param>
/// <param name="Boxes">Boxes in the order of the journey, empty ones left out.</param>
/// <param name="Services">The same by service, largest gap first, twenty at the most. A document has one service at the most.</param>
/// <param name="Types">The same by type of document.</param>
/// <param name="ValidationIsKnown">Whether a file tells the validation; without it what is not validated is among what was never sent.</param>
/// <param name="Delay">Days from the production to the first accepted feed; null when none was fed.</param>
/// <param name="Delays">The same by type.</param>
/// <param name="Outlook">What it would take to reach the target entered, in documents of the retained month; null without target.</param>
public sealed record DmpFamily(
    string RuleId,
    string Objective,
    long Documents,
    long Fed,
    long Opposed,
    decimal? Target,
    IReadOnlyList<DmpBox> Boxes,
    IReadOnlyList<DmpGroup> Services,
    IReadOnlyList<DmpGroup> Types,
    bool ValidationIsKnown,
    FeedDelay? Delay,
    IReadOnlyList<FeedDelay> Delays,
    Outlook? Outlook
);
