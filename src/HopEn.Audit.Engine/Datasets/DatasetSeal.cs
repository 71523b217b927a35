using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Datasets;

/// <summary>Fills the tables that come from the dossier rather than from an export.</summary>
internal static class DatasetSeal
{
    public static void Fill(Dataset dataset, DatasetContext context)
    {
        var establishment = context.Dossier.Establishment;
        var sunEs = establishment.SunEsFunded is { } funded ? (funded ? "true" : "false") : "NULL";
        dataset.Execute($"""
            INSERT INTO raw.establishment VALUES ({Sql.Text(establishment.FinessPmsi)}, {Sql.Text(Code(establishment.StatusClass))},
                {Sql.Text(establishment.Department)}, {sunEs}, {Sql.Date(context.Dossier.Period.Start)}, {Sql.Date(context.Dossier.Period.End)}, {Sql.Date(context.Today)})
            """);
        Perimeter(dataset, "ej", establishment.LegalEntities);
        Perimeter(dataset, "et", establishment.Sites);
        foreach (var (name, value) in context.Settings)
        {
            dataset.Execute($"INSERT INTO raw.setting VALUES ({Sql.Text(name)}, {Sql.Text(value)})");
        }
    }

    private static void Perimeter(Dataset dataset, string kind, IReadOnlyList<FinessEntity> entities)
    {
        foreach (var entity in entities)
        {
            dataset.Execute($"INSERT INTO raw.perimeter VALUES ({Sql.Text(entity.Finess)}, '{kind}', {Sql.Text(entity.Name)})");
        }
    }

    private static string Code(LegalStatusClass status) => status switch
    {
        LegalStatusClass.Public => "public",
        LegalStatusClass.PrivateNonProfit => "private-non-profit",
        LegalStatusClass.PrivateForProfit => "private-for-profit",
        LegalStatusClass.Undetermined => "undetermined",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Unknown class."),
    };
}
