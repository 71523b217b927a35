using System.Globalization;

namespace HopEn.Audit.Cli.Demo;

/// <summary>The invented hospital: its sites, services and units.</summary>
internal static class DemoHospital
{
    public const string Name = "Centre hospitalier des Trois-Rivières";
    public const string UnknownUnit = "UF9999";
    public const string ForeignUnit = "UF8801";

    public static readonly DateOnly Start = new(2025, 1, 1);
    public static readonly DateOnly End = new(2025, 7, 31);
    public static readonly DateOnly ExportedOn = new(2025, 8, 4);

    /// <summary>Service without an organisational mailbox.</summary>
    public const string ServiceWithoutBox = "Rhumatologie";

    public static readonly DemoSite[] Sites =
    [
        new(DemoFiness.North, "Site Nord", "nord", 90), new(DemoFiness.South, "Site Sud", "sud", 84), new(DemoFiness.Hills, "Site des Collines", "collines", 71),
    ];

    private static readonly string[][] Services =
    [
        ["Cardiologie", "Chirurgie viscérale", "Gynécologie-obstétrique", "Médecine polyvalente", "Neurologie", "Pédiatrie", "Urgences"],
        ["Endocrinologie", "Gériatrie", "Oncologie", "Ophtalmologie", "Orthopédie", "Pneumologie"],
        ["Addictologie", "Médecine physique", "Psychiatrie de l’adulte", ServiceWithoutBox, "Soins palliatifs"],
    ];

    /// <summary>Two units per service.</summary>
    public static readonly DemoUnit[] Units =
    [
        .. Sites.SelectMany((site, s) => Services[s].SelectMany((service, i) => new[] { 0, 1 }.Select(unit => new DemoUnit(
            "UF" + (((s + 1) * 1000) + (i * 10) + unit).ToString("0000", CultureInfo.InvariantCulture), service, site, unit == 0 ? "hospitalisation" : "consultations")))),
    ];

    public static IEnumerable<(string Service, DemoSite Site)> AllServices => Units.Select(unit => (unit.Service, unit.Site)).Distinct();
}

/// <summary>A site and the share of its patients whose identity is qualified at the start of the period.</summary>
internal sealed record DemoSite(string Finess, string Name, string Slug, int QualifiedPercent);

/// <summary>A unit of the structure file.</summary>
internal sealed record DemoUnit(string Code, string Service, DemoSite Site, string Activity);
