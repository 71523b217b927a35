using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Indicators;

/// <summary>The equipment rates of the departments of an establishment: the latest at or before a month.</summary>
internal sealed class EquipmentRates
{
    private readonly DossierEstablishment establishment;
    private readonly ILookup<string, KnownRate> known;

    public EquipmentRates(Dataset dataset, DossierEstablishment establishment)
    {
        this.establishment = establishment;
        known = dataset
            .Query("SELECT department, rate, month, origin FROM equipment_rate", reader => new KnownRate(
                reader.GetString(0),
                Rate.From((decimal)reader.GetDouble(1)),
                Month.Parse(reader.GetString(2)),
                reader.IsDBNull(3) ? null : reader.GetString(3)
            ))
            .ToLookup(rate => rate.Department, StringComparer.Ordinal);
    }

    /// <summary>SQL of the site that a patient counts for among rows of « population »: the last, or none when all weigh alike.</summary>
    public string SiteOfPatient =>
        establishment.SiteDepartments.Values.Any(one => one != establishment.Department)
            ? "arg_max(site, (end_date, row_id))"
            : "NULL::VARCHAR";

    /// <summary>What weighs the patients of a month, department by department.</summary>
    /// <param name="month">The month.</param>
    /// <param name="patients">How many patients count for each site; null for those of no site.</param>
    public IReadOnlyList<EquipmentUse> Of(Month month, IEnumerable<(Finess? Site, long Patients)> patients) =>
        [
            .. patients
                .GroupBy(
                    group => DepartmentOf(group.Site),
                    (department, groups) => Use(department, groups.Sum(group => group.Patients), month)
                )
                .OrderByDescending(use => use.Patients)
                .ThenBy(use => use.Department, StringComparer.Ordinal),
        ];

    /// <summary>Patients, each times its rate; null when one of the rates is unknown.</summary>
    public static decimal? Weigh(IReadOnlyList<EquipmentUse> uses) =>
        uses.Count > 0 && uses.All(use => use.Rate is not null)
            ? uses.Sum(use => use.Patients * use.Rate!.Value)
            : null;

    private string? DepartmentOf(Finess? site) =>
        site is { } told && establishment.SiteDepartments.TryGetValue(told, out var own)
            ? own
            : establishment.Department;

    private EquipmentUse Use(string? department, long patients, Month month)
    {
        var rate = department is null
            ? null
            : known[department].Where(one => one.Month <= month).MaxBy(one => one.Month);
        return new EquipmentUse(department, patients, rate?.Rate, rate?.Month, rate?.Source);
    }

    private sealed record KnownRate(string Department, Rate Rate, Month Month, string? Source);
}
