using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Rules;

/// <summary>An objective of a programme.</summary>
public sealed record ProgrammeObjective
{
    /// <summary>Permanent identifier.</summary>
    public required string Id { get; init; }

    /// <summary>French title.</summary>
    public required string Title { get; init; }

    /// <summary>Sourced or assumed.</summary>
    public required RuleStatus Status { get; init; }

    /// <summary>How it is measured.</summary>
    public string? Definition { get; init; }

    /// <summary>Where it is defined.</summary>
    public string? Source { get; init; }

    /// <summary>Target of establishments that SUN-ES funded, 0 to 1.</summary>
    public Rate? SunEsTarget { get; init; }

    /// <summary>Target of the others.</summary>
    public Rate? OtherTarget { get; init; }

    /// <summary>Evidence to hand over.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }

    /// <summary>Rules that measure it.</summary>
    public required IReadOnlyList<RuleId> Rules { get; init; }

    /// <summary>What is not known.</summary>
    public string? Note { get; init; }
}
