namespace HopEn.Audit.Model;

/// <summary>Every code of a message that explains what a rule found, with its parameters. The words are in <c>Reports/Words</c>.</summary>
public static class OutcomeCodes
{
    /// <summary>
    /// Data are missing: who holds what is named first, then of each thing that would do <c>source</c>, <c>column</c> or
    /// <c>unknown</c>, its label, and of a column the label of its source (else empty). The labels are those of the kinds.
    /// </summary>
    public const string MissingData = "missing-data";

    /// <summary>The rule did not answer in time: the seconds it had.</summary>
    public const string RuleTimeout = "rule-timeout";

    /// <summary>The query of the rule failed: the kind of error, the file of the rule.</summary>
    public const string RuleFailed = "rule-failed";

    /// <summary>The memory granted did not suffice for the rule: the file of the rule.</summary>
    public const string RuleMemory = "rule-memory";

    /// <summary>What memory does not hold for the rule is more than may be put on the disk: the file of the rule.</summary>
    public const string RuleDisk = "rule-disk";

    /// <summary>
    /// The rule answers for more groups than a report can hold: what they are (a column, or several joined by « × »), how many at
    /// the most, the file of the rule.
    /// </summary>
    public const string RuleGroups = "rule-groups";

    /// <summary>The rule answers for more services than a report can hold, none is shown: how many at the most.</summary>
    public const string ServicesLeftOut = "services-left-out";

    /// <summary>
    /// A column of the rule holds another shape than it should: the column, the shape found, what is expected (<c>month</c>,
    /// <c>finess</c>, <c>number</c>, <c>text</c>, <c>code</c>), the file of the rule.
    /// </summary>
    public const string RuleAnswer = "rule-answer";

    /// <summary>The rule has no target.</summary>
    public const string NoTarget = "no-target";

    /// <summary>None of the subjects could be matched with its data: how many.</summary>
    public const string NothingMatched = "nothing-matched";

    /// <summary>The rule concerns nothing in the period.</summary>
    public const string NothingConcerned = "nothing-concerned";

    /// <summary>A figure that is declared answers, where no rows do: its rate, numerator, denominator, month, who computed it.</summary>
    public const string DeclaredOnly = "declared-only";

    /// <summary>A figure is declared for a month without rows: as <see cref="DeclaredOnly"/>.</summary>
    public const string DeclaredUnchecked = "declared-unchecked";

    /// <summary>The rows give the figure declared: as <see cref="DeclaredOnly"/>, then rate, numerator, denominator of the rows.</summary>
    public const string DeclaredAgrees = "declared-agrees";

    /// <summary>The rows give another: as <see cref="DeclaredAgrees"/>, then what is declared above it, in points.</summary>
    public const string DeclaredDiffers = "declared-differs";

    /// <summary>Only applicative mailboxes count and nothing tells through which one a message left.</summary>
    public const string ChannelUnknown = "channel-unknown";

    /// <summary>What is judged is as it was on a day: the day.</summary>
    public const string StatusDay = "status-day";

    /// <summary>The rate should be weighted and no equipment rate is known: the departments that lack one.</summary>
    public const string EquipmentUnknown = "equipment-unknown";

    /// <summary>The dossier settles how the verdict is weighted, an assumption: its choice.</summary>
    public const string WeightingChosen = "weighting-chosen";

    /// <summary>
    /// The raw rate and the weighted one are on two sides of the target: the two rates, patients missing to the target without weighting,
    /// with it.
    /// </summary>
    public const string WeightingUnsettled = "weighting-unsettled";

    /// <summary>Both rates say the same: the raw one, the weighted one.</summary>
    public const string WeightingAgrees = "weighting-agrees";
}
