using System.Globalization;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Evaluation;

/// <summary>Reads the values that a rule writes as text in its columns. Rules are other people's code.</summary>
internal static class RuleAnswer
{
    // A float tells a whole number exactly up to sixteen digits.
    private const double MostMeasure = 1e15;
    private const int MostCharacters = 4000;

    /// <summary>The month of a column « period »; null for none.</summary>
    /// <exception cref="RuleAnswerException">The text is no month.</exception>
    public static Month? Period(string? text) =>
        text is null ? null
        : Month.TryParse(text, out var month) ? month
        : throw new RuleAnswerException("period", text, "month");

    /// <summary>The number of a column « site »; null for none.</summary>
    /// <exception cref="RuleAnswerException">The text is no FINESS.</exception>
    public static Finess? Site(string? text) =>
        text is null ? null : Finess.Of(text) ?? throw new RuleAnswerException("site", text, "finess");

    /// <summary>A sum of the column « measure ».</summary>
    /// <exception cref="RuleAnswerException">It is negative, not finite or beyond what a float tells.</exception>
    public static decimal Measure(double sum) =>
        sum is >= 0 and < MostMeasure
            ? (decimal)sum
            : throw new RuleAnswerException("measure", sum.ToString("R", CultureInfo.InvariantCulture), "number");

    /// <summary>The share of a volume that conforms.</summary>
    /// <exception cref="RuleAnswerException">It is larger than the volume: some of what makes it is negative.</exception>
    public static Rate Share(VolumeMeasure measure)
    {
        var share = measure.Conforming / measure.Total;
        // The same floats added up in another order differ by their last digit.
        return share <= 1 + 1e-9m
            ? Rate.From(Math.Min(1, share))
            : throw new RuleAnswerException("measure", share.ToString(CultureInfo.InvariantCulture), "number");
    }

    /// <summary>A text on one line; null for none.</summary>
    /// <exception cref="RuleAnswerException">It holds the null character or has no end.</exception>
    public static string? Text(string column, string? text)
    {
        if (text is null || text.Length <= MostCharacters && !text.Any(char.IsControl))
            return text;
        if (text.Length > MostCharacters || text.Contains('\0', StringComparison.Ordinal))
            throw new RuleAnswerException(column, text, "text");
        return string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
    }

    /// <summary>The code of a cause, which the rule declares with its sentence; empty for none.</summary>
    /// <exception cref="RuleAnswerException">The rule declares causes, and not this one.</exception>
    public static string Code(Rule rule, string? code) =>
        string.IsNullOrEmpty(code) || rule.Details.Count == 0 || rule.Details.ContainsKey(code)
            ? code ?? string.Empty
            : throw new RuleAnswerException("detail", code, "code");
}
