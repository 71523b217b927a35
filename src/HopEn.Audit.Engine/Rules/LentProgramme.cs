using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Rules;

/// <summary>What a programme writes itself, and others may take.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Categories">Categories that it writes.</param>
/// <param name="Objectives">Objectives that it writes.</param>
/// <param name="Guide">Guide that it writes.</param>
internal sealed record LentProgramme(
    string Id,
    IReadOnlyList<ProgrammeCategory> Categories,
    IReadOnlyList<ProgrammeObjective> Objectives,
    IReadOnlyList<GuideItem> Guide
);
