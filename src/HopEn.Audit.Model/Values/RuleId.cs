using System.Text.Json.Serialization;

namespace HopEn.Audit.Model;

/// <summary>
/// Permanent identifier of a rule: words of unaccented lower-case letters and digits, joined by single hyphens, for instance
/// <c>mailbox-closed-site</c>.
/// </summary>
/// <remarks>
/// It is the name of the rule's file, or the <c>id</c> of an attestation. The default value is no identifier: it has no text,
/// equals no rule and can not be written.
/// </remarks>
[JsonConverter(typeof(ReportValueConverter<RuleId>))]
public readonly record struct RuleId : IComparable<RuleId>, IReportValue<RuleId>
{
    private readonly string? text;

    private RuleId(string text) => this.text = text;

    static string IReportValue<RuleId>.Expected =>
        "l’identifiant d’une règle (minuscules sans accent et chiffres, mots joints par des tirets\u202f: mailbox-closed-site)";

    /// <summary>Reads an identifier.</summary>
    /// <exception cref="FormatException">The text has another shape.</exception>
    public static RuleId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"« {text} » is no rule id (kebab-case).");

    /// <summary>Reads an identifier; false when the text has another shape.</summary>
    public static bool TryParse(string? text, out RuleId value)
    {
        var isId = text is not null && text.Split('-').All(word => word.Length > 0 && word.All(IsPartOfWord));
        value = isId ? new RuleId(text!) : default;
        return isId;
    }

    private static bool IsPartOfWord(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c);

    /// <summary>Identifiers in alphabetical order, by code point.</summary>
    public int CompareTo(RuleId other) => string.CompareOrdinal(text, other.text);

    /// <summary>Whether an identifier comes before another.</summary>
    public static bool operator <(RuleId left, RuleId right) => left.CompareTo(right) < 0;

    /// <summary>Whether an identifier comes before another, or is the same.</summary>
    public static bool operator <=(RuleId left, RuleId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether an identifier comes after another.</summary>
    public static bool operator >(RuleId left, RuleId right) => left.CompareTo(right) > 0;

    /// <summary>Whether an identifier comes after another, or is the same.</summary>
    public static bool operator >=(RuleId left, RuleId right) => left.CompareTo(right) >= 0;

    /// <summary>The identifier as it is written; empty by default.</summary>
    public override string ToString() => text ?? string.Empty;

    /// <summary>The identifier as it is written.</summary>
    public static implicit operator string(RuleId id) => id.ToString();

    /// <summary>The identifier as it is written; null without one.</summary>
    public static implicit operator string?(RuleId? id) => id?.ToString();
}
