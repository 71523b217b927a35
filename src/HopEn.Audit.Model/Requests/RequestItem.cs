namespace HopEn.Audit.Model.Requests;

/// <summary>An export to ask for.</summary>
/// <param name="Id">Language-free identifier, the kind of source when it is one.</param>
/// <param name="Title">What it is, French.</param>
/// <param name="Why">Why it is asked for, French.</param>
/// <param name="How">How to make it, and what to be careful about, French.</param>
/// <param name="IsPresent">Whether the dossier has it: then only some columns are asked for.</param>
/// <param name="IsRead">Whether this version reads it; otherwise it is asked for so as not to lose it.</param>
/// <param name="Template">Name of the empty template; null when the format is imposed by who publishes the file.</param>
/// <param name="Columns">Columns, in the order of the template.</param>
/// <param name="Gains">Rules it would let evaluate, the heaviest first.</param>
public sealed record RequestItem(
    string Id,
    string Title,
    string Why,
    string How,
    bool IsPresent,
    bool IsRead,
    string? Template,
    IReadOnlyList<RequestColumn> Columns,
    IReadOnlyList<RequestGain> Gains
);
