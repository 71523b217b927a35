using System.Globalization;

namespace HopEn.Audit.Model;

/// <summary>Something told to the reader of a report: a code with parameters, worded where it is read.</summary>
/// <remarks>What to type, click or correct is not the same in a terminal, in a file and on a page: whoever shows it knows.</remarks>
public sealed record AuditMessage
{
    /// <summary>Language-free code, one of <see cref="MessageCodes"/>. It never changes once released.</summary>
    public required string Code { get; init; }

    /// <summary>Parameters of the code, in its order: numbers and days are invariant, without any patient datum.</summary>
    public IReadOnlyList<string> Parameters
    {
        get;
        // A key that is absent comes as null.
        init => field = value ?? [];
    } = [];

    /// <summary>French sentence as it is, of the code <c>text</c> alone: the words are somebody else’s; null otherwise.</summary>
    public string? Text { get; init; }

    /// <summary>A code with its parameters.</summary>
    /// <param name="code">One of <see cref="MessageCodes"/>.</param>
    /// <param name="parameters">Texts, numbers and days.</param>
    public static AuditMessage Of(string code, params ReadOnlySpan<object> parameters)
    {
        var written = new string[parameters.Length];
        for (var i = 0; i < written.Length; i++)
            written[i] = Invariant(parameters[i]);
        return new AuditMessage { Code = code, Parameters = written };
    }

    /// <summary>A sentence that depends on no surface and that the tool did not write: a rule, a kit, an older report did.</summary>
    public static AuditMessage Sentence(string text) => new() { Code = MessageCodes.Text, Text = text };

    /// <inheritdoc />
    public bool Equals(AuditMessage? other) =>
        other is not null && Code == other.Code && Text == other.Text && Parameters.SequenceEqual(other.Parameters);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Code, Text, Parameters.Count);

    private static string Invariant(object parameter) =>
        parameter switch
        {
            string text => text,
            DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
            IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
            _ => parameter.ToString()!,
        };
}
