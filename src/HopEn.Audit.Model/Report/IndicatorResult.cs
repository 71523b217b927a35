namespace HopEn.Audit.Model;

/// <summary>A monthly indicator of usage (P1.O7, P1.O8) in detail: one month, unique patients, and where they are lost.</summary>
public sealed record IndicatorResult
{
    /// <summary>Rule that carries its verdict.</summary>
    public required RuleId RuleId { get; init; }

    /// <summary>Objective.</summary>
    public required string Objective { get; init; }

    /// <summary>Retained month, yyyy-MM.</summary>
    public required Month Month { get; init; }

    /// <summary>Whether the month is wholly in the period and over.</summary>
    public required bool MonthIsComplete { get; init; }

    /// <summary>Patients reached.</summary>
    public required long Numerator { get; init; }

    /// <summary>Patients counted; 0 for a month without activity, to which nothing applies.</summary>
    public required long Denominator { get; init; }

    /// <summary>0 to 1; null when unknown.</summary>
    public Rate? Target { get; init; }

    /// <summary>Patients missing to the target, unweighted; 0 when it is reached, null without target.</summary>
    public long? Lacking { get; init; }

    /// <summary>Every choice the definition leaves open, with the value used.</summary>
    public required IReadOnlyList<ChoiceMade> Choices { get; init; }

    /// <summary>From the encounters of the month to the patients counted.</summary>
    public required IReadOnlyList<WaterfallStep> Waterfall { get; init; }

    /// <summary>Patients who may be reached: the format of their messages is not known.</summary>
    public required long Uncertain { get; init; }

    /// <summary>Messages of the month to professionals that no patient could be given to.</summary>
    public required long UnmatchedMessages { get; init; }

    /// <summary>Messages of the month to professionals, or to patients for P1.O8.</summary>
    public required long Messages { get; init; }

    /// <summary>P1.O7 raw and weighted, by channel, in every month of the period; empty for P1.O8.</summary>
    public IReadOnlyList<MonthFigures> Months
    {
        get;
        // A key that is absent comes as null.
        init => field = value ?? [];
    } = [];

    /// <summary>The figure under other choices, told in any case.</summary>
    public IReadOnlyList<FigureBeside> Beside
    {
        get;
        // A key that is absent comes as null.
        init => field = value ?? [];
    } = [];

    /// <summary>Why the dossier keeps the channel it keeps, in its own words; null when it says nothing.</summary>
    public string? ChannelReason { get; init; }

    /// <summary>Patients and messages by channel.</summary>
    public required IReadOnlyList<ChannelCount> Channels { get; init; }

    /// <summary>What is at risk because a mailbox is not attached as required.</summary>
    public AttachmentRisk? AtRisk { get; init; }

    /// <summary>Choices that would turn the verdict over.</summary>
    public required IReadOnlyList<SensitivityLine> Sensitivity { get; init; }

    /// <summary>Where the patients not reached are lost.</summary>
    public required Cascade Cascade { get; init; }

    /// <summary>Pathways of P1.O8.</summary>
    public required IReadOnlyList<PathwayResult> Pathways { get; init; }

    /// <summary>Patients of the month in all, for the share that the pathways make.</summary>
    public required long AllPatients { get; init; }

    /// <summary>What it would take to reach the target; null for a month without activity.</summary>
    public TargetProjection? Outlook { get; init; }

    /// <summary>Types sent against the list validated; null for P1.O8, and when no message tells its type.</summary>
    public ValidatedTypes? Types { get; init; }
}
