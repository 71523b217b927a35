namespace HopEn.Audit.Outages.Dates;

/// <summary>A place among tokens that a grammar moves forward, and back when an attempt fails.</summary>
internal sealed class TokenCursor(IReadOnlyList<DateToken> tokens)
{
    private static readonly DateToken None = new(DateTokenKind.Break, "\n", 0, 0);

    public int At { get; set; }

    public DateToken Current => Peek(0);

    public DateToken Peek(int ahead) => At + ahead < tokens.Count && At + ahead >= 0 ? tokens[At + ahead] : None;

    public bool IsOver => At >= tokens.Count;

    /// <summary>Takes one of the words or signs.</summary>
    public bool Take(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (!Current.Is(word))
                continue;
            At++;
            return true;
        }

        return false;
    }

    /// <summary>Takes words that follow one another, all or none.</summary>
    public bool TakeAll(params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!Peek(i).Is(words[i]))
                return false;
        }

        At += words.Length;
        return true;
    }

    /// <summary>Takes any number of the words or signs.</summary>
    public void Skip(params ReadOnlySpan<string> words)
    {
        while (Take(words)) { }
    }

    /// <summary>Takes a line break.</summary>
    public bool TakeBreak()
    {
        if (IsOver || Current.Kind != DateTokenKind.Break)
            return false;
        At++;
        return true;
    }

    /// <summary>Does what it can, or comes back.</summary>
    public T? Try<T>(Func<T?> attempt)
        where T : class
    {
        var before = At;
        if (attempt() is { } done)
            return done;
        At = before;
        return null;
    }
}
