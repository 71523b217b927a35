namespace HopEn.Audit.Model;

/// <summary>The run of the tool that made a report.</summary>
public sealed record AuditRun
{
    /// <summary>Opaque identifier of the run.</summary>
    public required string Id { get; init; }

    /// <summary>Moment of the evaluation, with its Europe/Paris offset.</summary>
    public required DateTimeOffset GeneratedAt { get; init; }

    /// <summary>Tool and rule pack that produced the report.</summary>
    public required ToolInfo Tool { get; init; }
}
