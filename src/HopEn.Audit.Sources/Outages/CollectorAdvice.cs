namespace HopEn.Audit.Sources.Outages;

/// <summary>What may be done where the collector runs, in the words of that place; empty where nothing can.</summary>
public sealed record CollectorAdvice
{
    /// <summary>Nothing to advise.</summary>
    public static CollectorAdvice None { get; } = new();

    /// <summary>Follows « Cette source n’a jamais été lue », with the point that ends the sentence.</summary>
    public string WhenNeverRead { get; init; } = ".";

    /// <summary>Follows the sentence that says that a private address is not asked.</summary>
    public string WhenPrivate { get; init; } = string.Empty;
}
