namespace HopEn.Audit.Model.Requests;

/// <summary>An export to ask for.</summary>
public sealed record RequestItem
{
    /// <summary>Language-free identifier, the kind of source when it is one.</summary>
    public required string Id { get; init; }

    /// <summary>What it is, French.</summary>
    public required string Title { get; init; }

    /// <summary>Why it is asked for, French.</summary>
    public required string Why { get; init; }

    /// <summary>How to make it, and what to be careful about, French.</summary>
    public required string How { get; init; }

    /// <summary>Whether the dossier has it: then only some columns are asked for.</summary>
    public required bool IsPresent { get; init; }

    /// <summary>Whether this version reads it; otherwise it is asked for so as not to lose it.</summary>
    public required bool IsRead { get; init; }

    /// <summary>Name of the empty template; null when the format is imposed by who publishes the file.</summary>
    public string? Template { get; init; }

    /// <summary>Columns, in the order of the template.</summary>
    public required IReadOnlyList<RequestColumn> Columns { get; init; }

    /// <summary>Rules it would let evaluate, the heaviest first.</summary>
    public required IReadOnlyList<RequestGain> Gains { get; init; }
}
