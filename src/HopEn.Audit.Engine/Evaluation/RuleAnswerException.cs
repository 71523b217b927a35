using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Evaluation;

/// <summary>A rule answered a text of another shape than its column holds: the rule is wrong, not the data.</summary>
/// <remarks>
/// The text itself is not repeated, only its shape: what a rule puts where is not known. The evaluation of the rule catches it and
/// tells it by its code.
/// </remarks>
internal sealed class RuleAnswerException(string column, string text, string expected)
    : HopEnAuditException(OutcomeCodes.RuleAnswer)
{
    private const int Shown = 20;

    /// <inheritdoc />
    public override ErrorCode ErrorCode => ErrorCode.ConfigurationInvalid;

    /// <summary>Its column.</summary>
    public string Column { get; } = column;

    /// <summary>The shape of the text: 9 for a digit, a for a letter.</summary>
    public string Found { get; } = Shape(text);

    /// <summary>What is expected: <c>month</c>, <c>finess</c>, <c>number</c>, <c>text</c> or <c>code</c>.</summary>
    public string Expected { get; } = expected;

    private static string Shape(string text) =>
        string.Concat(
            text.Take(Shown)
                .Select(c =>
                    char.IsDigit(c) ? '9'
                    : char.IsLetter(c) ? 'a'
                    : char.IsControl(c) ? '·'
                    : c
                )
        ) + (text.Length > Shown ? "…" : string.Empty);
}
