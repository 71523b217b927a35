namespace HopEn.Audit.Model;

/// <summary>
/// A family of documents over the period: where those that are not in the DMP are lost, one box each, adding up to the gap.
/// </summary>
public sealed record DmpFamily
{
    /// <summary>Rule that counts it.</summary>
    public required RuleId RuleId { get; init; }

    /// <summary>Objective.</summary>
    public required string Objective { get; init; }

    /// <summary>Documents concerned: produced in the period, those of opposed patients left out.</summary>
    public required long Documents { get; init; }

    /// <summary>Those that are in the DMP.</summary>
    public required long Fed { get; init; }

    /// <summary>Documents left out because the patient is opposed.</summary>
    public required long Opposed { get; init; }

    /// <summary>The same by encounter; null when no encounter is counted.</summary>
    public StayFeeding? Stays { get; init; }

    /// <summary>0 to 1; null when none was entered.</summary>
    public Rate? Target { get; init; }

    /// <summary>Boxes in the order of the journey, empty ones left out.</summary>
    public required IReadOnlyList<DmpBox> Boxes { get; init; }

    /// <summary>The same by service, largest gap first, twenty at the most. A document has one service at the most.</summary>
    public required IReadOnlyList<DmpGroup> Services { get; init; }

    /// <summary>The same by type of document.</summary>
    public required IReadOnlyList<DmpGroup> Types { get; init; }

    /// <summary>Whether a file tells the validation; without it what is not validated is among what was never sent.</summary>
    public required bool ValidationIsKnown { get; init; }

    /// <summary>Days from the production to the first accepted feed; null when none was fed.</summary>
    public SubmissionDelay? Delay { get; init; }

    /// <summary>The same by type.</summary>
    public required IReadOnlyList<SubmissionDelay> Delays { get; init; }

    /// <summary>What it would take to reach the target entered, in documents of the retained month; null without target.</summary>
    public TargetProjection? Outlook { get; init; }
}
