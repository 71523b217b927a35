using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Evaluation;

/// <summary>A rule answered a text of another shape than its column holds: the rule is wrong, not the data.</summary>
/// <remarks>The text itself is not repeated, only its shape: what a rule puts where is not known.</remarks>
internal sealed class RuleAnswerException(string column, string text, string expected)
    : HopEnAuditException(
        $"La règle rend dans la colonne «\u202f{column}\u202f» une valeur de la forme «\u202f{Shape(text)}\u202f», "
            + $"alors que la valeur attendue est {expected}"
    )
{
    private const int Shown = 20;

    /// <inheritdoc />
    public override ErrorCode ErrorCode => ErrorCode.ConfigurationInvalid;

    private static string Shape(string text) =>
        string.Concat(
            text.Take(Shown)
                .Select(c =>
                    char.IsDigit(c) ? '9'
                    : char.IsLetter(c) ? 'a'
                    : c
                )
        ) + (text.Length > Shown ? "…" : string.Empty);
}
