using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Evaluation;

/// <summary>Reads the values that a rule writes as text in its columns. Rules are other people's code.</summary>
internal static class RuleAnswer
{
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
}
