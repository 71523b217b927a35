using System.Text.RegularExpressions;
using HopEn.Audit.Model;
using HopEn.Audit.Outages.Dates;
using HopEn.Audit.Outages.Declarations;

namespace HopEn.Audit.Outages;

/// <summary>Reads what an announcement says that stops.</summary>
/// <remarks>
/// Words after « pas de », « aucune », « ni », « arrêt de »… are kept even when their meaning is not known. Words before « impossible »,
/// « interrompue »… are kept only when it is, for anything may stand there. A service that is named is the whole of it, not a part.
/// « Sans interruption » is an effect of its own: nothing stops.
/// </remarks>
internal sealed partial class EffectReader(OutageVocabulary vocabulary)
{
    private const int LongestClause = 80;
    private static readonly char[] ClauseEnds = ['\n', '.', ';', ':', '(', ')', '|'];

    /// <summary>Reads a composed text.</summary>
    public IReadOnlyList<OutageEffect> Read(string text)
    {
        var folded = FoldedText.Of(text);
        var unaffected = vocabulary.Unaffected(text, folded);
        var effects = new List<OutageEffect>();
        foreach (Match match in NegationThenWords().Matches(folded))
        {
            if (
                unaffected.Any(span =>
                    match.Index < span.Start + span.Length && span.Start < match.Index + match.Length
                )
            )
                continue;
            Add(
                effects,
                Words(text, match.Groups["what"].Index, match.Groups["what"].Index + match.Groups["what"].Length)
                    .Select(EffectOf)
            );
        }

        foreach (Match match in WordsThenStopped().Matches(folded))
        {
            var from =
                folded.LastIndexOfAny(ClauseEnds, Math.Max(0, match.Index - 1), Math.Min(LongestClause, match.Index))
                + 1;
            Add(
                effects,
                Words(text, from == 0 ? Math.Max(0, match.Index - LongestClause) : from, match.Index)
                    .Select(KnownEffect)
                    .OfType<OutageEffect>()
            );
        }

        if (
            effects.Count == 0
            && unaffected.FirstOrDefault(span => !IsPart(folded[(span.Start + span.Length)..])) is { Length: > 0 } whole
        )
            effects.Add(new OutageEffect(OutageUse.Nothing, text.Substring(whole.Start, whole.Length)));
        return effects;
    }

    /// <summary>Understands words that a source gives one by one.</summary>
    public IReadOnlyList<OutageEffect> ReadWords(IReadOnlyList<string> words)
    {
        var effects = new List<OutageEffect>();
        Add(effects, words.Select(WithoutArticle).Select(EffectOf));
        return effects;
    }

    private void Add(List<OutageEffect> effects, IEnumerable<OutageEffect> more)
    {
        foreach (var effect in more)
        {
            if (
                effect.Word.Length is <= 1 or > 60
                || effect.Word.Split(' ').Length > 4
                || (effect.Use is null && vocabulary.Services(effect.Word).Count > 0)
            )
                continue;
            if (effects.All(known => !string.Equals(known.Word, effect.Word, StringComparison.OrdinalIgnoreCase)))
                effects.Add(effect);
        }
    }

    private OutageEffect EffectOf(string word) => new(KnownEffect(word)?.Use, word);

    // The words, or the last of them, that name a use: « pendant ce temps la création ».
    private OutageEffect? KnownEffect(string word)
    {
        var name = vocabulary.Use(FoldedText.Of(word)) is not null
            ? word
            : word.Split(' ').LastOrDefault(one => vocabulary.Use(FoldedText.Of(one)) is not null);
        return name is null ? null : new OutageEffect(vocabulary.Use(FoldedText.Of(name)), name);
    }

    // « sans impact sur la consultation » speaks of a part of the service.
    private bool IsPart(string rest) =>
        PartConcerned().Match(rest) is { Success: true } match
        && vocabulary.Use(match.Groups["what"].Value) is not null and not OutageUse.Everything;

    private static IEnumerable<string> Words(string text, int from, int to) =>
        from >= to ? [] : ListSeparator().Split(text[from..to]).Select(WithoutArticle);

    private static string WithoutArticle(string words) =>
        TrailingPreposition()
            .Replace(
                LeadingArticle()
                    .Replace(words.Trim(' ', '.', '«', '»', '"', '(', ')', '\u202f', '\u00a0'), string.Empty),
                string.Empty
            )
            .Trim();

    [GeneratedRegex(
        @"\b(?:aucune?|pas d(?:e\b|')|plus d(?:e\b|')|ni\b|sans\b|impossibilite d(?:e\b|')"
            + @"|indisponibilite (?:de la\b|de l'|du\b|des\b|de\b|d')"
            + @"|arret (?:de la\b|de l'|du\b|des\b|de\b|d')|impossibles?\s*:)"
            + @"\s*(?<what>[^\n.;:()|0-9]{2,200})",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex NegationThenWords();

    [GeneratedRegex(
        @"\s(?:(?:sera|seront|est|sont|etait|etaient|reste|restent|restera|resteront)\s)?"
            + @"(?:momentanement\s|temporairement\s)?"
            + @"(?:impossibles?|interrompue?s?|indisponibles?|suspendue?s?|arretee?s?|inaccessibles?|desactivee?s?|bloquee?s?)\b",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex WordsThenStopped();

    [GeneratedRegex(
        @"\s*,\s*|\s+ni\s+|\s+et\s+|\s+ou\s+|\s*/\s*",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex ListSeparator();

    [GeneratedRegex(@"^ sur (?:la |le |les |l')?(?<what>[a-z-]+)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex PartConcerned();

    // What is left of « du 16 au 19 mai » once the figures stop the words.
    [GeneratedRegex(
        @"\s+(?:du|le|les|au|de|à|entre|dès|depuis|jusqu[’']au|pendant|ce|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex TrailingPreposition();

    [GeneratedRegex(
        @"^(?:(?:ni|pas|aucune?|plus|d[e’']|de la|du|des|la|le|les|l[’']|une?)\s*(?:(?<=[’'])|(?<=\s)))+",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex LeadingArticle();
}
