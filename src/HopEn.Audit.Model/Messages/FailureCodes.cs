namespace HopEn.Audit.Model;

/// <summary>Every code of a <see cref="MessageException"/>, with its parameters. The words are in <c>Reports/Words</c>.</summary>
public static class FailureCodes
{
    /// <summary>The memory granted is not enough.</summary>
    public const string OutOfMemory = "out-of-memory";

    /// <summary>What memory does not hold is more than may be put on the disk.</summary>
    public const string OutOfDisk = "out-of-disk";

    /// <summary>The figure of an objective rests on no rows. Why follows.</summary>
    public const string NothingToProve = "nothing-to-prove";

    /// <summary>How to know whom to ask what is missing.</summary>
    public const string AskWhatIsMissing = "ask-what-is-missing";
}
