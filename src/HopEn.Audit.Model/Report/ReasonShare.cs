namespace HopEn.Audit.Model;

/// <summary>How many of the failures of a rule are for one family of reasons.</summary>
/// <param name="Code">Family: the code of the detail, « insi » for both answers of the teleservice.</param>
/// <param name="Count">Failures.</param>
/// <param name="Share">Share of the failures whose reason is known, 0 to 1.</param>
public sealed record ReasonShare(string Code, long Count, decimal Share)
{
    /// <summary>The code of the family of the answers of INSi.</summary>
    public const string Insi = "insi";

    /// <summary>The families of a rule's failures, the largest first.</summary>
    public static IReadOnlyList<ReasonShare> Of(RuleResult rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var all = rule.Evidence.Details.Sum(detail => detail.Count);
        return
        [
            .. rule
                .Evidence.Details.GroupBy(
                    detail => detail.Code.StartsWith("insi-", StringComparison.Ordinal) ? Insi : detail.Code,
                    StringComparer.Ordinal
                )
                .Select(family => (Code: family.Key, Count: family.Sum(detail => detail.Count)))
                .OrderByDescending(family => family.Count)
                .ThenBy(family => family.Code, StringComparer.Ordinal)
                .Select(family => new ReasonShare(family.Code, family.Count, (decimal)family.Count / all)),
        ];
    }
}
