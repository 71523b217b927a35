namespace HopEn.Audit.Model;

/// <summary>A monthly indicator of usage (P1.O7, P1.O8) in detail: one month, unique patients, and where they are lost.</summary>
/// <param name="RuleId">Rule that carries its verdict.</param>
/// <param name="Objective">Objective.</param>
/// <param name="Month">Retained month, yyyy-MM.</param>
/// <param name="MonthIsComplete">Whether the month is wholly in the period and over.</param>
/// <param name="Numerator">Patients reached.</param>
/// <param name="Denominator">Patients counted; 0 for a month without activity, to which nothing applies.</param>
/// <param name="Target">0 to 1; null when unknown.</param>
/// <param name="Lacking">Patients missing to the target; 0 when it is reached, null without target.</param>
/// <param name="Choices">Every choice the definition leaves open, with the value used.</param>
/// <param name="Waterfall">From the encounters of the month to the patients counted.</param>
/// <param name="Uncertain">Patients who may be reached: the format of their messages is not known.</param>
/// <param name="UnmatchedMessages">Messages of the month to professionals that no patient could be given to.</param>
/// <param name="Messages">Messages of the month to professionals, or to patients for P1.O8.</param>
/// <param name="Weightings">The rate under each hypothesis of weighting.</param>
/// <param name="Channels">Patients and messages by channel.</param>
/// <param name="AtRisk">What is at risk because a mailbox is not attached as required.</param>
/// <param name="Sensitivity">Choices that would turn the verdict over.</param>
/// <param name="Cascade">Where the patients not reached are lost.</param>
/// <param name="Pathways">Pathways of P1.O8.</param>
/// <param name="AllPatients">Patients of the month in all, for the share that the pathways make.</param>
/// <param name="Outlook">What it would take to reach the target; null for a month without activity.</param>
/// <param name="Types">Types sent against the list validated; null for P1.O8, and when no message tells its type.</param>
public sealed record IndicatorResult(
    string RuleId,
    string Objective,
    string Month,
    bool MonthIsComplete,
    long Numerator,
    long Denominator,
    decimal? Target,
    long? Lacking,
    IReadOnlyList<ChoiceMade> Choices,
    IReadOnlyList<WaterfallStep> Waterfall,
    long Uncertain,
    long UnmatchedMessages,
    long Messages,
    IReadOnlyList<WeightedRate> Weightings,
    IReadOnlyList<ChannelCount> Channels,
    AttachmentRisk? AtRisk,
    IReadOnlyList<SensitivityLine> Sensitivity,
    Cascade Cascade,
    IReadOnlyList<PathwayResult> Pathways,
    long AllPatients,
    Outlook? Outlook,
    ValidatedTypes? Types
);
