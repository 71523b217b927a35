namespace HopEn.Audit.Model;

/// <summary>A waiver and what became of it.</summary>
public sealed record WaiverInfo
{
    /// <summary>Rule it covers.</summary>
    public required RuleId RuleId { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who.</summary>
    public required string Author { get; init; }

    /// <summary>When.</summary>
    public DateOnly? GrantedOn { get; init; }

    /// <summary>Last day it holds, Europe/Paris.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>Site it is limited to; null for all.</summary>
    public Finess? Site { get; init; }

    /// <summary>Applied, expired or not needed.</summary>
    public required WaiverState State { get; init; }

    /// <summary>What is to be known of it, for instance that it expires within 30 days.</summary>
    public AuditMessage? Note { get; init; }
}
