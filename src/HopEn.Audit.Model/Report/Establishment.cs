namespace HopEn.Audit.Model;

/// <summary>The audited establishment.</summary>
/// <param name="Name">Name as written in the dossier.</param>
/// <param name="FinessPmsi">FINESS under which PMSI data are sent: the EJ of a public establishment, the ET of a private one.</param>
/// <param name="LegalEntities">Legal entities (EJ) of the perimeter.</param>
/// <param name="Sites">Geographic entities (ET) of the perimeter.</param>
/// <param name="StatusClass">Class of the legal status.</param>
/// <param name="Department">Department code, for instance 75 or 2A.</param>
/// <param name="SunEsFunded">Whether SUN-ES funded the establishment; null when not told.</param>
public sealed record Establishment(
    string Name,
    Finess FinessPmsi,
    IReadOnlyList<FinessEntity> LegalEntities,
    IReadOnlyList<FinessEntity> Sites,
    LegalStatusClass StatusClass,
    string? Department,
    bool? SunEsFunded
);
