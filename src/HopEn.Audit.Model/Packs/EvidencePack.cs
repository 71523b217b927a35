namespace HopEn.Audit.Model.Packs;

/// <summary>Everything that proves the figure of one objective, ready to be written as the file for the ARS. It holds no patient identity.</summary>
/// <param name="Objective">Short name of the objective: P1.O7.</param>
/// <param name="Title">French title of the objective.</param>
/// <param name="Definition">How the objective is measured, restated from its source.</param>
/// <param name="Source">Where it is defined.</param>
/// <param name="Note">What is not known about it.</param>
/// <param name="Expected">Pieces that the programme asks for.</param>
/// <param name="GeneratedAt">Moment of the evaluation, Europe/Paris.</param>
/// <param name="Tool">Tool and rule pack.</param>
/// <param name="Period">Period audited.</param>
/// <param name="Programme">Programme.</param>
/// <param name="Parts">One per FINESS PMSI: the figure stands there.</param>
/// <param name="Queries">The very questions asked, in the order they run.</param>
/// <param name="Sources">Files that the figure rests on.</param>
/// <param name="Assumptions">Everything used that no text read imposes.</param>
public sealed record EvidencePack(
    string Objective,
    string Title,
    string? Definition,
    string? Source,
    string? Note,
    IReadOnlyList<string> Expected,
    DateTimeOffset GeneratedAt,
    ToolInfo Tool,
    ReportPeriod Period,
    ProgrammeInfo Programme,
    IReadOnlyList<EvidencePart> Parts,
    IReadOnlyList<EvidenceQuery> Queries,
    IReadOnlyList<SourceInfo> Sources,
    IReadOnlyList<Assumption> Assumptions
);
