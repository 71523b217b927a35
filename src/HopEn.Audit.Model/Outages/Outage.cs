namespace HopEn.Audit.Model;

/// <summary>One event that stopped, or will stop, a service, told by one source or several.</summary>
public sealed record Outage
{
    /// <summary>
    /// Made of the service and the retained day of the start, then numbered; an alert recognises the event by it,
    /// whatever its hours become.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>The service.</summary>
    public required OutageService Service { get; init; }

    /// <summary>Its name, in French, or the words of the announcement when the service is another one.</summary>
    public required string ServiceName { get; init; }

    /// <summary>Scheduled or not.</summary>
    public required OutageNature Nature { get; init; }

    /// <summary>Whether the announcement was withdrawn.</summary>
    public required bool Cancelled { get; init; }

    /// <summary>When, with every reading.</summary>
    public required OutageTime When { get; init; }

    /// <summary>What it stops.</summary>
    public required IReadOnlyList<OutageEffect> Effects { get; init; }

    /// <summary>The best confidence of its sources.</summary>
    public required OutageConfidence Confidence { get; init; }

    /// <summary>The objectives it touches.</summary>
    public required IReadOnlyList<OutageObjective> Objectives { get; init; }

    /// <summary>The months it covers, in proportion.</summary>
    public required IReadOnlyList<OutageImpact> Impacts { get; init; }

    /// <summary>What to do.</summary>
    public required OutageAdvice Advice { get; init; }

    /// <summary>Where it was read, the most trusted first.</summary>
    public required IReadOnlyList<OutageNotice> Notices { get; init; }

    /// <summary>What its notices said before.</summary>
    public required IReadOnlyList<OutageRevision> History { get; init; }
}
