using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace HopEn.Audit.Cli.Demo;

/// <summary>FINESS in both its forms, the white list, and the structure file.</summary>
internal static class PublicFiles
{
    public const string FinessCsv = "etalab-cs1100502-stock-20250804-0339.csv";
    public const string FinessJson = "finess-structures-20250804.json.gz";
    public const string Whitelist = "listeblanchemssante.xml";
    public const string Structure = "structure.csv";

    public static void Write(string folder)
    {
        WriteFinessCsv(folder);
        WriteFinessJson(folder);
        WriteWhitelist(folder);
        WriteStructure(folder);
    }

    private static void WriteFinessCsv(string folder)
    {
        using var file = new LineWriter(Path.Combine(folder, FinessCsv), LineWriter.Windows1252, "\n");
        file.Write("finess;etalab;104;2025-08-04");
        foreach (var site in DemoHospital.Sites) file.Write(Record(site.Finess, DemoFiness.LegalEntity, "CH DES TROIS-RIVIÈRES " + site.Name.ToUpperInvariant(), "1"));
        file.Write(Record(DemoFiness.OtherSite, DemoFiness.OtherEntity, "LABORATOIRE DU GROUPEMENT", "1"));
        for (var i = 0; i < 100; i++) file.Write(Record(DemoFiness.Number(99_100_000 + i), DemoFiness.Number(99_200_000 + i), $"CLINIQUE FICTIVE {i}", ""));
    }

    private static string Record(string site, string entity, string name, string sph) => string.Join(';',
        "structureet", site, entity, name, name, "", "", "1", "R", "DU MOULIN", "", "", "001", "99", "EXEMPLE", "99100 TROIS-RIVIERES", "0100000000", "", "355", "Centre Hospitalier (C.H.)", "1102",
        "Centres Hospitaliers", "99999999900011", "8610Z", "03", "ARS", sph, "Etablissement public de santé", "2001-01-01", "2001-01-01", "2024-01-01", "");

    private static void WriteFinessJson(string folder)
    {
        var document = new JsonObject
        {
            ["schemaVersion"] = "v1.0.0", ["generatedAt"] = "2025-08-04T03:49:37.6156113Z",
            ["gcc"] = new JsonArray(new JsonObject
            {
                ["gccId"] = "1", ["nomGcc"] = "GHT DES RIVIÈRES", ["typeGcc"] = "001",
                ["pmejDuGcc"] = new JsonArray(new JsonObject { ["pmSmsseId"] = "1001", ["typeRoleEntiteGroupe"] = "S" }, new JsonObject { ["pmSmsseId"] = "1002", ["typeRoleEntiteGroupe"] = "M" }),
            }),
            ["gco"] = new JsonArray(),
            ["pmej"] = new JsonArray(
                Entity("1001", DemoFiness.LegalEntity, "CENTRE HOSPITALIER DES TROIS-RIVIERES   ", "13",
                    [.. DemoHospital.Sites.Select(site => Site(site.Finess, "CH DES TROIS-RIVIERES " + site.Name.ToUpperInvariant() + "  ", null)), Site(DemoFiness.Closed, "LONG SEJOUR DU MOULIN", "2023-12-31")]),
                Entity("1002", DemoFiness.OtherEntity, "GCS LABORATOIRE DU GROUPEMENT", "29", [Site(DemoFiness.OtherSite, "LABORATOIRE DU GROUPEMENT", null)])),
        };
        var json = document.ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });
        using var file = File.Create(Path.Combine(folder, FinessJson));
        using var packed = new GZipStream(file, CompressionLevel.Optimal);
        packed.Write(Encoding.UTF8.GetBytes(json));
    }

    private static JsonObject Entity(string id, string finess, string name, string status, JsonObject[] sites) => new()
    {
        ["informationsGeneralesPMEJ"] = new JsonObject { ["pmSmsseId"] = id, ["numFinessPm"] = finess, ["denominationPm"] = name, ["statutJuridique"] = status, ["dateCreation"] = "2001-01-01" },
        ["adresse"] = new JsonArray(), ["ege"] = new JsonArray([.. sites]), ["etatObjet"] = "A",
    };

    private static JsonObject Site(string finess, string name, string? closed)
    {
        var general = new JsonObject { ["numFinessEge"] = finess, ["nomEgeLong"] = name, ["dateOuverture"] = "2001-01-01", ["espic"] = new JsonArray("1") };
        if (closed is not null) general["dateFermeture"] = closed;
        return new JsonObject { ["informationsGeneralesEGE"] = general, ["categorieentiteGeographiqueExercice"] = "355", ["etatObjet"] = closed is null ? "A" : "I" };
    }

    private static void WriteWhitelist(string folder)
    {
        string[] domains = ["ch3r.mssante.fr", "medecin.mssante.fr", "autre-hopital.mssante.fr", "patient.mssante.fr", "interop-mssante.apicrypt.org"];
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ListeBlanche>\n  <DateDeGeneration>2025-08-04T02:00:00+02:00</DateDeGeneration>\n");
        foreach (var domain in domains) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"  <Domaine>\n    <Nom>{domain}</Nom>\n    <Description>Domaine fictif</Description>\n  </Domaine>\n");
        File.WriteAllText(Path.Combine(folder, Whitelist), text.Append("</ListeBlanche>\n").ToString());
    }

    private static void WriteStructure(string folder)
    {
        using var file = new LineWriter(Path.Combine(folder, Structure), LineWriter.Utf8);
        file.Write("Code UF;Libellé;Service;Pôle;FINESS géographique;Début;Fin");
        foreach (var unit in DemoHospital.Units)
        {
            var label = unit.Activity == "consultations" ? $"\"{unit.Service}\n(consultations externes)\"" : $"{unit.Service}, hospitalisation";
            file.Write($"{unit.Code};{label};{unit.Service};Pôle {unit.Site.Name};{unit.Site.Finess};01/01/2020;");
        }

        file.Write($"{DemoHospital.ForeignUnit};Laboratoire;Laboratoire du groupement;Groupement;{DemoFiness.OtherSite};01/01/2020;");
    }
}
