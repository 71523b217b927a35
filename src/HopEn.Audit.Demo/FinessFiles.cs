using System.Globalization;
using System.Text.Json.Nodes;
using HopEn.Audit.Reports.Archives;

namespace HopEn.Audit.Demo;

/// <summary>
/// Writes the two FINESS files: the historic CSV (open sites of its day) and the FINESS+ structures, closed sites included.
/// </summary>
internal static class FinessFiles
{
    public const string Csv = "etalab-cs1100502-stock-20250512-0339.csv";
    public const string Json = "finess-structures-20250804.json.gz";

    private const int Strangers = 120;

    /// <summary>32 positions, no header. The inactive annex is still there: FINESS+ knows better.</summary>
    public static void WriteCsv(string folder, DemoHospital hospital)
    {
        using var file = new TextFile(Path.Combine(folder, Csv), DemoEncodings.Windows1252, "\n");
        file.Line("finess;etalab;93;2025-05-12");
        var sites = hospital
            .AllSites.Where(site => site.ClosedOn is null)
            .Concat(Enumerable.Range(0, Strangers).Select(Stranger));
        foreach (var site in sites)
        {
            file.Line(
                $"structureet;{site.Finess};{site.Entity};{site.ShortName};{site.Name};;;1;R;DE L'EXEMPLE;;;999;99;DÉPARTEMENT INVENTÉ;"
                    + $"99000 TROIS-RIVIÈRES;;;{site.Category};Centre Hospitalier;1102;Centres Hospitaliers;;8610Z;"
                    + "03;ARS établissements Publics de santé dotation globale;1;Etablissement public de santé;"
                    + "2001-01-01;1900-01-01;2024-10-18;"
            );
        }
    }

    public static void WriteJson(string folder, DemoHospital hospital)
    {
        var strangers = Enumerable
            .Range(0, Strangers)
            .Select(Stranger)
            .GroupBy(site => site.Entity)
            .Select(
                (group, i) =>
                    Entity(
                        new DemoEntity(
                            (5000 + i).ToString(CultureInfo.InvariantCulture),
                            group.Key,
                            "HOPITAL INVENTE",
                            "HÔPITAL INVENTÉ",
                            "13"
                        ),
                        group
                    )
            );
        var document = new JsonObject
        {
            ["schemaVersion"] = "v1.0.0",
            ["generatedAt"] = "2025-08-04T03:49:37.6156113Z",
            ["gcc"] = new JsonArray(
                new JsonObject
                {
                    ["gccId"] = "1",
                    ["nomGcc"] = "GHT DES RIVIERES",
                    ["typeGcc"] = "001",
                    ["gccIdentifiantExterne"] = "99999",
                    ["engagement"] = new JsonArray(),
                    ["evenement"] = new JsonArray(),
                    ["pmejDuGcc"] = new JsonArray(
                        Member(hospital.Main, "S"),
                        Member(hospital.Second, "M"),
                        Member(hospital.Neighbour, "M")
                    ),
                    ["egeDuGcc"] = new JsonArray(),
                    ["etatObjet"] = "A",
                    ["dateDerniereMaj"] = "2025-01-21 19:19:05",
                }
            ),
            ["gco"] = new JsonArray(),
            ["pmej"] = new JsonArray([
                .. hospital.Entities.Select(entity =>
                    Entity(entity, hospital.AllSites.Where(site => site.Entity == entity.Finess))
                ),
                .. strangers,
            ]),
        };
        File.WriteAllBytes(
            Path.Combine(folder, Json),
            StoredZip.Gzip(DemoEncodings.Utf8.GetBytes(document.ToJsonString()))
        );
    }

    private static DemoSite Stranger(int rank) =>
        new(
            DemoFiness.Of(60000 + rank),
            DemoFiness.Of(50000 + (rank / 2)),
            "HOPITAL INVENTE " + rank.ToString(CultureInfo.InvariantCulture),
            "HÔPITAL INVENTÉ",
            "355"
        );

    private static JsonObject Member(DemoEntity entity, string role) =>
        new() { ["pmSmsseId"] = entity.Id, ["typeRoleEntiteGroupe"] = role };

    // Names come padded with spaces in the real file.
    private static JsonNode Entity(DemoEntity entity, IEnumerable<DemoSite> sites)
    {
        var general = new JsonObject
        {
            ["pmSmsseId"] = entity.Id,
            ["codeApe"] = "86.10Z",
            ["numFinessPm"] = entity.Finess,
            ["denominationPm"] = entity.ShortName.PadRight(40),
            ["denominationLonguePmSmsse"] = entity.Name.PadRight(60),
            ["siren"] = "999999999",
            ["statutJuridique"] = entity.LegalStatus,
            ["fonctionPublique"] = "01",
            ["typePersonneMorale"] = "01",
            ["dateCreation"] = "2001-01-01",
        };
        if (entity.ClosedOn is { } closed)
            general["dateFermeture"] = closed;
        return new JsonObject
        {
            ["informationsGeneralesPMEJ"] = general,
            ["adresse"] = new JsonArray(),
            ["contact"] = new JsonArray(),
            ["engagement"] = new JsonArray(),
            ["evenement"] = new JsonArray(),
            ["ege"] = new JsonArray([.. sites.Select(Site)]),
            ["etatObjet"] = entity.ClosedOn is null ? "A" : "I",
            ["dateDerniereMaj"] = "2024-10-18 00:00:00",
        };
    }

    private static JsonNode Site(DemoSite site)
    {
        var general = new JsonObject
        {
            ["egeId"] = site.Finess[3..8],
            ["numFinessEge"] = site.Finess,
            ["nomEgeCourt"] = site.ShortName.PadRight(40),
            ["nomEgeLong"] = site.Name.PadRight(60),
            ["dateOuverture"] = "2001-01-01",
            ["datePremiereAutorisation"] = "2001-01-01",
            ["espic"] = new JsonArray("1"),
            ["siret"] = "99999999900011",
        };
        if (site.ClosedOn is { } closed)
            general["dateFermeture"] = closed;
        return new JsonObject
        {
            ["informationsGeneralesEGE"] = general,
            ["categorieentiteGeographiqueExercice"] = site.Category,
            ["modefixationtarifaire"] = "03",
            ["typeBudget"] = new JsonArray("01"),
            ["adresse"] = new JsonArray(),
            ["contact"] = new JsonArray(),
            ["engagement"] = new JsonArray(),
            ["evenement"] = new JsonArray(),
            ["roleEge"] = new JsonArray(),
            ["etatObjet"] = site.IsOpen ? "A" : "I",
            ["dateDerniereMaj"] = "2024-10-18 00:00:00",
        };
    }
}
