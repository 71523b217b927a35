using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Dossiers;

/// <summary>The establishment as the dossier declares it.</summary>
/// <param name="Name">Name.</param>
/// <param name="LegalEntities">FINESS EJ, at least one.</param>
/// <param name="Sites">FINESS ET.</param>
/// <param name="SiteOwners">EJ of the sites for which the dossier tells it; the registry tells the others.</param>
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
    IReadOnlyDictionary<string, string> SiteOwners,
    string FinessPmsi,
    bool FinessPmsiProposed,
    string? LegalStatus,
    LegalStatusClass StatusClass,
    string? Department,
    bool? SunEsFunded
)
{
    /// <summary>The FINESS PMSI is the EJ of a public establishment and the ET of a private one (SNDS documentation).</summary>
    public static string ProposedPmsi(
        IReadOnlyList<FinessEntity> entities,
        IReadOnlyList<FinessEntity> sites,
        LegalStatusClass status
    )
    {
        ArgumentNullException.ThrowIfNull(entities);
        ArgumentNullException.ThrowIfNull(sites);
        return status is LegalStatusClass.PrivateForProfit or LegalStatusClass.PrivateNonProfit && sites.Count > 0
                ? sites[0].Finess
            : entities.Count > 0 ? entities[0].Finess
            : string.Empty;
    }
}
