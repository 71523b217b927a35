namespace HopEn.Audit.Model.ArsEvidence;

/// <summary>
/// Everything that proves the figure of one objective, ready to be written as the file for the ARS.
/// It holds no patient identity.
/// </summary>
public sealed record EvidencePack
{
    /// <summary>Short name of the objective: P1.O7.</summary>
    public required string Objective { get; init; }

    /// <summary>French title of the objective.</summary>
    public required string Title { get; init; }

    /// <summary>How the objective is measured, restated from its source.</summary>
    public string? Definition { get; init; }

    /// <summary>Where it is defined.</summary>
    public string? Source { get; init; }

    /// <summary>What is not known about it.</summary>
    public string? Note { get; init; }

    /// <summary>Pieces that the programme asks for.</summary>
    public required IReadOnlyList<string> Expected { get; init; }

    /// <summary>Moment of the evaluation, Europe/Paris.</summary>
    public required DateTimeOffset GeneratedAt { get; init; }

    /// <summary>Tool and rule pack.</summary>
    public required ToolInfo Tool { get; init; }

    /// <summary>Period audited.</summary>
    public required ReportPeriod Period { get; init; }

    /// <summary>Programme.</summary>
    public required ProgrammeInfo Programme { get; init; }

    /// <summary>One per FINESS PMSI: the figure stands there.</summary>
    public required IReadOnlyList<EvidencePart> Parts { get; init; }

    /// <summary>The very questions asked, in the order they run.</summary>
    public required IReadOnlyList<EvidenceQuery> Queries { get; init; }

    /// <summary>Files that the figure rests on.</summary>
    public required IReadOnlyList<SourceInfo> Sources { get; init; }

    /// <summary>Everything used that no text read imposes.</summary>
    public required IReadOnlyList<Assumption> Assumptions { get; init; }
}
