namespace HopEn.Audit.Model;

/// <summary>An objective of the programme, for instance HOPEN2/P1.O7.</summary>
public sealed record ObjectiveResult
{
    /// <summary>Permanent identifier.</summary>
    public required string Id { get; init; }

    /// <summary>French title.</summary>
    public required string Title { get; init; }

    /// <summary>That of its figure; a reservation when what stands beside the figure fails.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Target that applies, 0 to 1; null when unknown.</summary>
    public Rate? Target { get; init; }

    /// <summary>Whether the target is the establishment's own, beside one of the programme that is not known.</summary>
    public bool TargetIsLocal { get; init; }

    /// <summary>Whether the target rests on a text.</summary>
    public required RuleStatus TargetStatus { get; init; }

    /// <summary>Where the objective is defined.</summary>
    public string? Source { get; init; }

    /// <summary>Rules attached to it; the first is its indicator.</summary>
    public required IReadOnlyList<RuleId> RuleIds { get; init; }

    /// <summary>The figure the hospital declares for it.</summary>
    public DeclaredFigure? Declared { get; init; }

    /// <summary>What is to be known of it, for instance what is not known; read one after the other.</summary>
    public IReadOnlyList<AuditMessage> Notes
    {
        get;
        // A key that is absent comes as null.
        init => field = value ?? [];
    } = [];
}
