namespace HopEn.Audit.Sources.Tables;

/// <summary>Recognises the separator of a delimited text from its header line.</summary>
public static class SeparatorGuess
{
    private static readonly char[] Candidates = [';', '\t', '|', ','];

    /// <summary>The candidate met most often outside quotes; the semicolon of French exports when none is.</summary>
    public static char From(string header)
    {
        ArgumentNullException.ThrowIfNull(header);
        var counts = new int[Candidates.Length];
        var quoted = false;
        foreach (var character in header)
        {
            if (character == '"')
                quoted = !quoted;
            var candidate = Array.IndexOf(Candidates, character);
            if (!quoted && candidate >= 0)
                counts[candidate]++;
        }

        return Candidates[Array.IndexOf(counts, counts.Max())];
    }
}
