using System.Text.Json.Serialization;

namespace HopEn.Audit.Model;

/// <summary>
/// A FINESS number in its canonical form: a digit, a digit or a capital letter (2A and 2B in Corsica), then seven digits.
/// </summary>
/// <remarks>
/// It names a legal entity (EJ) or a site (ET): nothing in its form tells which. What people write (spaces, a zero lost, small
/// letters) is read where exports and dossiers are; its check digit is judged there too, since registries hold wrong ones. The
/// default value is no number: it has no text, equals no FINESS and can not be written.
/// </remarks>
[JsonConverter(typeof(ReportValueConverter<Finess>))]
public readonly record struct Finess : IComparable<Finess>, IReportValue<Finess>
{
    private const int Written = 9;

    private readonly string? text;

    private Finess(string text) => this.text = text;

    static string IReportValue<Finess>.Expected => "un numéro FINESS (neuf caractères, par exemple 990000010)";

    /// <summary>Reads a number.</summary>
    /// <exception cref="FormatException">The text has another shape.</exception>
    public static Finess Parse(string text) =>
        TryParse(text, out var finess) ? finess : throw new FormatException($"« {text} » is no FINESS number.");

    /// <summary>Reads a number; false when the text has another shape.</summary>
    public static bool TryParse(string? text, out Finess value)
    {
        var isNumber =
            text is { Length: Written }
            && char.IsAsciiDigit(text[0])
            && (char.IsAsciiDigit(text[1]) || char.IsAsciiLetterUpper(text[1]))
            && text.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0;
        value = isNumber ? new Finess(text!) : default;
        return isNumber;
    }

    /// <summary>The number that a text is; null when it has another shape.</summary>
    public static Finess? Of(string? text) => TryParse(text, out var finess) ? finess : null;

    /// <summary>Numbers in the order of their characters.</summary>
    public int CompareTo(Finess other) => string.CompareOrdinal(text, other.text);

    /// <summary>Whether a number comes before another.</summary>
    public static bool operator <(Finess left, Finess right) => left.CompareTo(right) < 0;

    /// <summary>Whether a number comes before another, or is the same.</summary>
    public static bool operator <=(Finess left, Finess right) => left.CompareTo(right) <= 0;

    /// <summary>Whether a number comes after another.</summary>
    public static bool operator >(Finess left, Finess right) => left.CompareTo(right) > 0;

    /// <summary>Whether a number comes after another, or is the same.</summary>
    public static bool operator >=(Finess left, Finess right) => left.CompareTo(right) >= 0;

    /// <summary>The number as it is written; empty by default.</summary>
    public override string ToString() => text ?? string.Empty;

    /// <summary>The number as it is written.</summary>
    public static implicit operator string(Finess finess) => finess.ToString();

    /// <summary>The number as it is written; null without one.</summary>
    public static implicit operator string?(Finess? finess) => finess?.ToString();
}
