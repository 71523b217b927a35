using HopEn.Audit.Outages.Dates;

namespace HopEn.Audit.Outages.Declarations;

/// <summary>
/// Finds words in a text, whole words only, whatever their case and accents; an acronym keeps its capitals,
/// for « MES » is not « mes ».
/// </summary>
internal sealed class WordSearch(string words)
{
    private readonly string folded = FoldedText.Of(words.Normalize()).Trim();

    private readonly bool isAcronym = words.Length <= 5 && words.All(char.IsAsciiLetterUpper);

    public int Length => folded.Length;

    public bool Is(string text) => text == folded;

    /// <summary>Where the words start.</summary>
    /// <param name="original">The text, composed.</param>
    /// <param name="text">The same, folded.</param>
    public IEnumerable<int> In(string original, string text)
    {
        if (folded.Length == 0)
            yield break;
        for (
            var at = 0;
            (
                at = isAcronym
                    ? original.IndexOf(words, at, StringComparison.Ordinal)
                    : text.IndexOf(folded, at, StringComparison.Ordinal)
            ) >= 0;
            at++
        )
        {
            if (IsEdge(text, at - 1) && IsEdge(text, at + folded.Length))
                yield return at;
        }
    }

    private static bool IsEdge(string text, int at) => at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]);
}
