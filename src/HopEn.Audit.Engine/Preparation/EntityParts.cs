using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Preparation;

/// <summary>Cuts a dossier of several legal entities into one dossier per entity.</summary>
internal static class EntityParts
{
    /// <summary>The parts, in the order of the dossier; none when it holds one entity only.</summary>
    /// <param name="dossier">Dossier as the user wrote it.</param>
    /// <param name="dataset">Dataset with the registry, for the owner of the sites.</param>
    public static IReadOnlyList<Dossier> Of(Dossier dossier, Dataset dataset)
    {
        var establishment = dossier.Establishment;
        if (establishment.LegalEntities.Count < 2)
            return [];
        var owners = Owners(establishment, dataset);
        foreach (var site in establishment.Sites.Where(site => !owners.ContainsKey(site.Finess)))
        {
            dataset.Notices.Add(AuditMessage.Of(MessageCodes.SiteWithoutEntity, site.Finess));
        }

        return
        [
            .. establishment.LegalEntities.Select(entity =>
            {
                FinessEntity[] sites =
                [
                    .. establishment.Sites.Where(site =>
                        owners.TryGetValue(site.Finess, out var owner) && owner == entity.Finess
                    ),
                ];
                return dossier with
                {
                    Establishment = establishment with
                    {
                        Name = entity.Name ?? entity.Finess,
                        LegalEntities = [entity],
                        Sites = sites,
                        FinessPmsiProposed = true,
                        FinessPmsi = DossierEstablishment.ProposedPmsi([entity], sites, establishment.StatusClass),
                    },
                };
            }),
        ];
    }

    private static Dictionary<Finess, Finess> Owners(DossierEstablishment establishment, Dataset dataset)
    {
        var owners = new Dictionary<Finess, Finess>(establishment.SiteOwners);
        var entities = string.Join(", ", establishment.LegalEntities.Select(entity => SqlLiteral.Text(entity.Finess)));
        var registered = dataset.Query($"SELECT finess, ej_finess FROM site WHERE ej_finess IN ({entities})", reader =>
            (Site: Finess.Parse(reader.GetString(0)), Owner: Finess.Parse(reader.GetString(1)))
        );
        foreach (var (site, owner) in registered)
            owners.TryAdd(site, owner);
        return owners;
    }
}
