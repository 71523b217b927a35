using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Preparation;

/// <summary>Completes the establishment from the registry when the dossier does not tell its legal status or its names.</summary>
internal static class StatusResolver
{
    public static Dossier Resolve(Dossier dossier, Dataset dataset)
    {
        dossier = Named(dossier, dataset);
        var establishment = dossier.Establishment;
        if (
            establishment.LegalStatus is not null
            || Registered(dataset, establishment.LegalEntities[0].Finess) is not { } status
        )
            return dossier;
        var statusClass = LegalStatus.Classify(status);
        var pmsi = establishment.FinessPmsiProposed
            ? DossierEstablishment.ProposedPmsi(establishment.LegalEntities, establishment.Sites, statusClass)
            : establishment.FinessPmsi;
        return dossier with
        {
            Establishment = establishment with { LegalStatus = status, StatusClass = statusClass, FinessPmsi = pmsi },
        };
    }

    /// <summary>Names the entities that the dossier leaves without a name.</summary>
    public static Dossier Named(Dossier dossier, Dataset dataset)
    {
        var establishment = dossier.Establishment;
        var names = dataset
            .Query(
                """
                SELECT finess, name FROM site WHERE name IS NOT NULL
                UNION ALL
                SELECT finess, name FROM legal_entity WHERE name IS NOT NULL
                """,
                reader => (reader.GetString(0), reader.GetString(1))
            )
            .DistinctBy(pair => pair.Item1)
            .ToDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
        FinessEntity WithName(FinessEntity entity) =>
            entity with
            {
                Name = entity.Name ?? names.GetValueOrDefault(entity.Finess),
            };
        return dossier with
        {
            Establishment = establishment with
            {
                LegalEntities = [.. establishment.LegalEntities.Select(WithName)],
                Sites = [.. establishment.Sites.Select(WithName)],
            },
        };
    }

    private static string? Registered(Dataset dataset, string finess) =>
        dataset.Query(
            $"""
            SELECT legal_status
            FROM legal_entity
            WHERE finess = {SqlLiteral.Text(finess)} AND legal_status IS NOT NULL
            LIMIT 1
            """,
            reader => reader.GetString(0)
        )
            is [var status]
            ? status
            : null;
}
