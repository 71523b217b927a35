using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Dossiers;

/// <summary>The establishment as the dossier declares it.</summary>
/// <param name="Name">Name.</param>
/// <param name="LegalEntities">FINESS EJ, at least one.</param>
/// <param name="Sites">FINESS ET.</param>
/// <param name="FinessPmsi">FINESS under which PMSI data are sent.</param>
/// <param name="FinessPmsiProposed">Whether it was deduced from the legal status instead of written in the dossier.</param>
/// <param name="LegalStatus">Code of statut juridique (TRE_R400), when written.</param>
/// <param name="StatusClass">Class deduced from it.</param>
/// <param name="Department">Department code.</param>
/// <param name="SunEsFunded">Whether SUN-ES funded the establishment; null when not told.</param>
public sealed record DossierEstablishment(
    string Name,
    IReadOnlyList<FinessEntity> LegalEntities,
    IReadOnlyList<FinessEntity> Sites,
    string FinessPmsi,
    bool FinessPmsiProposed,
    string? LegalStatus,
    LegalStatusClass StatusClass,
    string? Department,
    bool? SunEsFunded);
