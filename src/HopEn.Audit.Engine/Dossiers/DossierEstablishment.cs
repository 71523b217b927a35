using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Dossiers;

/// <summary>The establishment as the dossier declares it.</summary>
public sealed record DossierEstablishment
{
    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>FINESS EJ, at least one.</summary>
    public required IReadOnlyList<FinessEntity> LegalEntities { get; init; }

    /// <summary>FINESS ET.</summary>
    public required IReadOnlyList<FinessEntity> Sites { get; init; }

    /// <summary>EJ of the sites for which the dossier tells it; the registry tells the others.</summary>
    public IReadOnlyDictionary<Finess, Finess> SiteOwners { get; init; } = new Dictionary<Finess, Finess>();

    /// <summary>FINESS under which PMSI data are sent.</summary>
    public required Finess FinessPmsi { get; init; }

    /// <summary>Whether it was deduced from the legal status instead of written in the dossier.</summary>
    public bool FinessPmsiProposed { get; init; }

    /// <summary>Code of statut juridique (TRE_R400), when written.</summary>
    public string? LegalStatus { get; init; }

    /// <summary>Class deduced from it.</summary>
    public required LegalStatusClass StatusClass { get; init; }

    /// <summary>Department code, of the sites that have none of their own.</summary>
    public string? Department { get; init; }

    /// <summary>Department code of the sites for which the dossier tells it.</summary>
    public IReadOnlyDictionary<Finess, string> SiteDepartments { get; init; } = new Dictionary<Finess, string>();

    /// <summary>Whether SUN-ES funded the establishment; null when not told.</summary>
    public bool? SunEsFunded { get; init; }

    /// <summary>The FINESS PMSI is the EJ of a public establishment and the ET of a private one (SNDS documentation).</summary>
    public static Finess ProposedPmsi(
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
            : default;
    }
}
