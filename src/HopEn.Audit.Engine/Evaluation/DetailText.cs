using System.Globalization;
using HopEn.Audit.Engine.Rules;

namespace HopEn.Audit.Engine.Evaluation;

/// <summary>Turns the code of a cause and its parameters into the sentence that the rule declares.</summary>
internal static class DetailText
{
    /// <param name="rule">Rule that declares the sentences.</param>
    /// <param name="detail"><c>code|parameter|…</c>, or null.</param>
    /// <param name="sameParameters">False to leave out parameters that differ from one failure to the next.</param>
    public static string Of(Rule rule, string? detail, bool sameParameters)
    {
        var parts = (detail ?? string.Empty).Split('|');
        if (!rule.Details.TryGetValue(parts[0], out var sentence))
            return rule.FailureTitle;
        for (var i = 1; i < 10; i++)
        {
            var parameter = sameParameters
                ? i < parts.Length
                    ? parts[i]
                    : string.Empty
                : "…";
            sentence = sentence.Replace(
                "{" + (i - 1).ToString(CultureInfo.InvariantCulture) + "}",
                parameter,
                StringComparison.Ordinal
            );
        }

        return sentence;
    }
}
