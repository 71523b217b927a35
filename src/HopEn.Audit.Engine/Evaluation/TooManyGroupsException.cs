using System.Globalization;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Evaluation;

/// <summary>A rule answers for more groups than any hospital has: the rule is wrong, and a report could not hold them.</summary>
/// <remarks>The evaluation of the rule catches it and tells it by its code.</remarks>
internal sealed class TooManyGroupsException(string column, int most)
    : HopEnAuditException($"{OutcomeCodes.RuleGroups} {column} {most.ToString(CultureInfo.InvariantCulture)}")
{
    /// <inheritdoc />
    public override ErrorCode ErrorCode => ErrorCode.ConfigurationInvalid;

    /// <summary>The column that holds too many values.</summary>
    public string Column { get; } = column;

    /// <summary>How many a report holds at the most.</summary>
    public int Most { get; } = most;
}
