namespace HopEn.Audit.Model.Requests;

/// <summary>A column to ask for.</summary>
/// <param name="Header">Header of the template, recognised without any mapping.</param>
/// <param name="Label">What it holds.</param>
/// <param name="IsRequired">Whether the export is useless without it.</param>
/// <param name="IsPresent">Whether the dossier has it already.</param>
/// <param name="Codes">Codes its values will be sorted into, explained; empty for free values.</param>
public sealed record RequestColumn(
    string Header,
    AuditMessage Label,
    bool IsRequired,
    bool IsPresent,
    IReadOnlyList<string> Codes
);
