using System.Text.RegularExpressions;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Sources.Tables;

namespace HopEn.Audit.Sources.Discovery;

/// <summary>What hospitals call the codes of the audit: whole words are certain, abbreviations only suggest.</summary>
/// <remarks>
/// The same letter means different things in different software (« S » is a session or a discharge, « C » a consultation or a
/// full stay): a suggestion is asked, never taken.
/// </remarks>
public static partial class CodeVocabulary
{
    /// <summary>Whether a value is, as a whole, one of the words known for a column: it can't be a text that somebody typed.</summary>
    /// <param name="column">Coded column.</param>
    /// <param name="value">Value as written.</param>
    public static bool Knows(SourceColumn column, string value)
    {
        ArgumentNullException.ThrowIfNull(column);
        var folded = HeaderMatch.Fold(value);
        return Whole(column, folded) is not null || column.Words.Any(words => words.Likely.Contains(folded));
    }

    /// <summary>The code of a value of a coded column: certain, suggested, or none.</summary>
    /// <param name="column">Coded column.</param>
    /// <param name="value">Value as written.</param>
    public static (string? Code, bool IsCertain) Of(SourceColumn column, string value)
    {
        ArgumentNullException.ThrowIfNull(column);
        ArgumentNullException.ThrowIfNull(value);
        var folded = HeaderMatch.Fold(value);
        if (Whole(column, folded) is { } whole)
            return (whole, true);
        if (Loinc().Matches(value) is [var only] && column.Codes.Contains(only.Value))
            return (only.Value, true);
        var suggested = column.Words.FirstOrDefault(words => words.Likely.Contains(folded))
            ?? column.Words.FirstOrDefault(words =>
                words.Certain.Concat(words.Likely).Any(word => word.Length > 3 && Says(folded, word))
            );
        return (suggested?.Code, false);
    }

    private static string? Whole(SourceColumn column, string folded) =>
        column.Codes.FirstOrDefault(code => HeaderMatch.Fold(code) == folded)
        ?? column.Codes.FirstOrDefault(code =>
            DocumentType.Find(code) is { } type && HeaderMatch.Fold(type.Label) == folded
        )
        ?? column.Words.FirstOrDefault(words => words.Certain.Contains(folded))?.Code;

    // « Pas encore envoyé » does not say « envoyé ».
    private static bool Says(string folded, string word) =>
        folded.Contains(word, StringComparison.Ordinal)
        && !folded
            .Replace(word, string.Empty, StringComparison.Ordinal)
            .Split(' ')
            .Any(other => other is "non" or "pas");

    // The software often writes a label beside the code: « 11490-0^Lettre de liaison^LN ».
    [GeneratedRegex(
        @"(?<![0-9A-Za-z-])[0-9]{4,5}-[0-9](?![0-9A-Za-z-])",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Loinc();
}
