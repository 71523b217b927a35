using System.Text.Json;

namespace HopEn.Audit.Sources.National;

/// <summary>A site of FINESS+.</summary>
internal sealed record FinessPlusSite(
    string? Finess,
    string? Name,
    string? Category,
    string? Espic,
    DateOnly? OpenedOn,
    DateOnly? ClosedOn,
    bool IsOpen
)
{
    /// <summary>Reads one element of « ege ».</summary>
    public static FinessPlusSite Of(JsonElement element)
    {
        var general = element.Field("informationsGeneralesEGE") ?? element;
        var closed = general.Date("dateFermeture") ?? element.Date("dateFermeture");
        return new FinessPlusSite(
            Finess: general.Text("numFinessEge"),
            Name: general.Text("nomEgeLong") ?? general.Text("nomEgeCourt"),
            Category: element.Text("categorieentiteGeographiqueExercice"),
            Espic: general.Text("espic"),
            OpenedOn: general.Date("dateOuverture"),
            ClosedOn: closed,
            IsOpen: FinessPlusEntity.IsActive(element, closed)
        );
    }
}
