namespace HopEn.Audit.Model;

/// <summary>One failing row. It never identifies a patient.</summary>
/// <param name="Subject">Pseudonym of a person, or name of a thing (address of a mailbox, FINESS).</param>
/// <param name="Code">Language-free code of the cause; empty when the rule gives none.</param>
/// <param name="Parameters">Parameters of the code.</param>
/// <param name="Text">French sentence.</param>
/// <param name="File">File of the dossier, relative.</param>
/// <param name="Line">Physical line in the file, from 1; row of the sheet for a workbook.</param>
/// <param name="Month">Month as yyyy-MM, when grouped.</param>
/// <param name="Site">FINESS of the site, when grouped.</param>
/// <param name="Service">Service, when grouped.</param>
public sealed record Evidence(
    string Subject,
    string Code,
    IReadOnlyList<string> Parameters,
    string Text,
    string? File,
    long? Line,
    string? Month,
    string? Site,
    string? Service
);
