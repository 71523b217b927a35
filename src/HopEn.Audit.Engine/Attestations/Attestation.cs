using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Attestations;

/// <summary>An answer as <c>attestations.yml</c> gives it.</summary>
internal sealed record Attestation
{
    /// <summary>What it answers.</summary>
    public required RuleId RuleId { get; init; }

    /// <summary>Yes, no, or not applicable.</summary>
    public required AttestationAnswer Answer { get; init; }

    /// <summary>Who answers, with the function.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Document that proves it, relative to the dossier.</summary>
    public string? Evidence { get; init; }

    /// <summary>Date of that document.</summary>
    public DateOnly? Dated { get; init; }

    /// <summary>Last day it holds, in France.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>What else there is to say.</summary>
    public string? Comment { get; init; }
}
