namespace HopEn.Audit.Model;

/// <summary>Where the patients who are not reached are lost: one box each, adding up to the gap.</summary>
/// <param name="Boxes">Boxes in the order of the journey, empty ones left out.</param>
/// <param name="Services">
/// The same within each service, largest gap first, twenty at the most. A patient of two services counts in both.
/// </param>
/// <param name="Types">Patients not reached by type of document they have, and box. A patient with two types counts in both.</param>
/// <param name="NotLookedAt">Boxes that no file lets one see: their patients are in a later one.</param>
/// <param name="Correspondents">Correspondents without mailbox, by patients not reached, twenty at the most.</param>
/// <param name="CorrespondentCount">Such correspondents in all.</param>
public sealed record Cascade(
    IReadOnlyList<CascadeBox> Boxes,
    IReadOnlyList<CascadeGroup> Services,
    IReadOnlyList<CascadeGroup> Types,
    IReadOnlyList<string> NotLookedAt,
    IReadOnlyList<CorrespondentCount> Correspondents,
    long CorrespondentCount
);
