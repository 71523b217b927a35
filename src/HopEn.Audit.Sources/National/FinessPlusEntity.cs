using System.Text.Json;
using HopEn.Audit.Engine.Dossiers;

namespace HopEn.Audit.Sources.National;

/// <summary>A legal entity of FINESS+ with its sites.</summary>
internal sealed record FinessPlusEntity(
    string? Id,
    string? Finess,
    string? Name,
    string? LegalStatus,
    DateOnly? ClosedOn,
    bool IsOpen,
    IReadOnlyList<FinessPlusSite> Sites
)
{
    /// <summary>Reads one element of « pmej ».</summary>
    public static FinessPlusEntity Of(JsonElement element)
    {
        var general = element.Field("informationsGeneralesPMEJ") ?? element;
        var finess = general.Text("numFinessPm");
        var closed = general.Date("dateFermeture") ?? element.Date("dateFermeture");
        return new FinessPlusEntity(
            Id: general.Text("pmSmsseId"),
            Finess: finess,
            Name: general.Text("denominationLonguePmSmsse") ?? general.Text("denominationPm"),
            LegalStatus: general.Text("statutJuridique"),
            ClosedOn: closed,
            IsOpen: IsActive(element, closed),
            Sites: [.. element.Items("ege").Select(site => FinessPlusSite.Of(site))]
        );
    }

    internal static bool IsActive(JsonElement element, DateOnly? closed) =>
        closed is null && !string.Equals(element.Text("etatObjet"), "I", StringComparison.OrdinalIgnoreCase);
}
