namespace HopEn.Audit.Model;

/// <summary>Rows of one source rejected for one reason. No value of the row is kept.</summary>
public sealed record Rejection
{
    /// <summary>The source as a whole: its file without a line, its address.</summary>
    public required Origin Origin { get; init; }

    /// <summary>Language-free reason, as <c>missing</c> or <c>date</c>: all are in RejectCodes.</summary>
    public required string Code { get; init; }

    /// <summary>Parameters of the code, in its order.</summary>
    public IReadOnlyList<string> Parameters
    {
        get;
        // A key that is absent comes as null.
        init => field = value ?? [];
    } = [];

    /// <summary>The French sentence of a report of version 1.0, which had no parameters; null otherwise.</summary>
    public string? Text { get; init; }

    /// <summary>Column at fault.</summary>
    public string? Column { get; init; }

    /// <summary>Rows.</summary>
    public required long Count { get; init; }

    /// <summary>The first of them, at most ten.</summary>
    public required IReadOnlyList<Origin> Samples { get; init; }
}
