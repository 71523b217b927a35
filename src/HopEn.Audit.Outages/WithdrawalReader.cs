using System.Text.RegularExpressions;
using HopEn.Audit.Outages.Dates;
using HopEn.Audit.Outages.Declarations;

namespace HopEn.Audit.Outages;

/// <summary>Tells which of the dates of an announcement it withdraws.</summary>
/// <remarks>
/// « La maintenance du 10 mai est reportée au 17 mai » withdraws the first date and announces the second. A sentence that withdraws
/// and holds a date speaks of it; one without dates speaks of the date before it, or of the whole announcement when none is before it,
/// as in a title.
/// </remarks>
internal sealed partial class WithdrawalReader(OutageVocabulary vocabulary)
{
    private const int Near = 60;

    /// <summary>The phrases withdrawn, by their rank.</summary>
    /// <param name="text">The text, composed.</param>
    /// <param name="phrases">Its dated phrases, in order.</param>
    public IReadOnlySet<int> Read(string text, IReadOnlyList<DatedPhrase> phrases)
    {
        var folded = FoldedText.Of(text);
        var ends = SentenceEnd().Matches(folded).Select(match => match.Index + match.Length).ToArray();
        var withdrawn = new HashSet<int>();
        foreach (
            var (at, isPostponed) in vocabulary
                .Withdrawals(text, folded)
                .Where(word => !Negation().IsMatch(Before(folded, word.At)))
        )
        {
            var (start, end) = Sentence(ends, folded.Length, at);
            var own = PhrasesWithin(phrases, start, end);
            var before = PhrasesWithin(phrases, 0, at);
            if (own.Length == 0 && isPostponed && HourAfterPostponement().IsMatch(folded[at..end]))
                continue;
            withdrawn.UnionWith(
                !isPostponed && own.Length > 0 ? own
                : isPostponed && own.Length > 0 ? Postponed(phrases, own, before, at, folded[at..end])
                : before.Length > 0 ? [before[^1]]
                : Enumerable.Range(0, phrases.Count)
            );
        }

        withdrawn.UnionWith(
            Enumerable.Range(0, phrases.Count).Where(rank => InitialDate().IsMatch(Before(folded, phrases[rank].Start)))
        );
        return withdrawn;
    }

    // The dates after the word are the new ones; « décalée à 23 h » keeps its day.
    private static IEnumerable<int> Postponed(
        IReadOnlyList<DatedPhrase> phrases,
        int[] own,
        int[] before,
        int at,
        string rest
    )
    {
        var old = own.Where(rank => phrases[rank].Start < at).ToArray();
        if (old.Length < own.Length)
            return old.Length > 0 ? old
                : before.Length > 0 ? [before[^1]]
                : [];
        return HourAfterPostponement().IsMatch(rest) ? [] : old;
    }

    private static int[] PhrasesWithin(IReadOnlyList<DatedPhrase> phrases, int start, int end) =>
        [
            .. Enumerable
                .Range(0, phrases.Count)
                .Where(rank => phrases[rank].Start >= start && phrases[rank].Start < end),
        ];

    // A few words are enough, and a hostile page holds megabytes.
    private static string Before(string folded, int at) =>
        folded[Math.Max(0, Math.Min(at, folded.Length) - Near)..Math.Min(at, folded.Length)];

    private static (int Start, int End) Sentence(int[] ends, int length, int at)
    {
        var place = Array.BinarySearch(ends, at);
        var next = place < 0 ? ~place : place + 1;
        return (next == 0 ? 0 : ends[next - 1], next == ends.Length ? length : ends[next]);
    }

    [GeneratedRegex(@"\n|[.!?]\s", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"(?:\bpas|\bpas encore|\bnon|\bsauf|\bni|\bsi)\s*$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Negation();

    [GeneratedRegex(@"\b(?:a|de)\s\d{1,2}\s?(?:h|:)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex HourAfterPostponement();

    [GeneratedRegex(@"\binitialement(?:\s[a-z]+){0,2}\s*$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex InitialDate();
}
