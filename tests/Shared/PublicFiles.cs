namespace HopEn.Audit.Testing;

/// <summary>
/// The public files of a very small country: CH Exemple (EJ 990000010, sites 990000028, 990000036, and 990000044 that closed)
/// and a private clinic (EJ 990000077, site 990000051). Mailboxes stand on known lines of the extraction.
/// </summary>
internal static class PublicFiles
{
    public const string Extraction = "Extraction_Correspondance_MSSante_202508180312.txt";
    public const string Finess = "finess-structures-20250818.json";
    public const string FinessCsv = "etalab-cs1100502-stock-20250512-0339.csv";
    public const string Whitelist = "listeblanchemssante.xml";

    private static readonly string[] Headers =
    [
        "Type de BAL",
        "Adresse BAL",
        "Type Identifiant PP",
        "Identifiant PP",
        "Identification nationale PP",
        "Type identifiant structure",
        "Identification Structure",
        "Service de rattachement",
        .. Enumerable.Range(9, 10).Select(i => "Colonne " + i),
        "Raison Sociale structure BAL",
        .. Enumerable.Range(20, 12).Select(i => "Colonne " + i),
    ];

    /// <summary>Writes the files in a folder and gives the paths of the extraction, FINESS+ and the white list.</summary>
    public static string[] Write(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(
            Path.Combine(folder, Extraction),
            string.Join(
                '\n',
                [
                    string.Join('|', Headers),
                    Box("ORG", "secretariat.cardio@ch-exemple.mssante.fr", "990000028", service: "Cardiologie"),
                    Box("ORG", "accueil@ch-exemple.mssante.fr", "990000010"),
                    Box("ORG", "ancien@ch-exemple.mssante.fr", "990000044"),
                    Box("PER", "m.durand@ch-exemple.mssante.fr", "990000028", "8", "10001234567"),
                    Box("PER", "j.petit@ch-exemple.mssante.fr", "990000036", "0", "991234567"),
                    Box("PER", "l.martin@ch-exemple.mssante.fr", "", "8", "10001234568"),
                    Box("ORG", "partage@ch-exemple.mssante.fr", "990000028"),
                    Box("ORG", "partage@ch-exemple.mssante.fr", "990000051"),
                    Box("ORG", "bloc@ch-exemple.mssante.fr", "990000051"),
                    Box("ORG", "hors@ch-exemple.fr", "990000028"),
                    Box("ORG", "accueil@clinique.mssante.fr", "990000051"),
                    Box("PER", "k.moreau@medecin.mssante.fr", "990000051", "8", "10001234569"),
                    "cassée|x",
                    string.Empty,
                ]
            )
        );
        File.WriteAllText(
            Path.Combine(folder, Finess),
            "{\"schemaVersion\":\"v1.0.0\",\"generatedAt\":\"2025-08-18T03:49:37Z\",\"gcc\":[],\"gco\":[],\"pmej\":[\n"
                + Entity("1", "990000010", "CH EXEMPLE", "13")
                + "[\n    "
                + Site("990000028", "SITE NORD", null)
                + ","
                + Site("990000036", "SITE SUD", null)
                + ","
                + Site("990000044", "ANCIEN SITE", "2023-12-31")
                + "]},\n"
                + Entity("2", "990000077", "CLINIQUE DU LAC", "73")
                + "["
                + Site("990000051", "CLINIQUE DU LAC", null)
                + "]}]}"
        );
        File.WriteAllText(
            Path.Combine(folder, FinessCsv),
            "finess;etalab;104;2025-05-12\n"
                + string.Concat(
                    new[] { "990000028", "990000036" }.Select(site =>
                        string.Join(
                            ';',
                            [
                                "structureet",
                                site,
                                "990000010",
                                "CH",
                                "CH " + site,
                                .. Enumerable.Repeat("", 13),
                                "355",
                                .. Enumerable.Repeat("", 9),
                                "2001-01-01",
                                "",
                                "",
                                "",
                            ]
                        ) + "\n"
                    )
                )
        );
        File.WriteAllText(
            Path.Combine(folder, Whitelist),
            """
            <ListeBlanche><DateDeGeneration>2025-08-18T02:00:00Z</DateDeGeneration>
            <Domaine><Nom>ch-exemple.mssante.fr</Nom></Domaine>
            <Domaine><Nom>clinique.mssante.fr</Nom></Domaine>

            <Domaine><Nom>medecin.mssante.fr</Nom></Domaine>
            </ListeBlanche>
            """
        );
        return [Path.Combine(folder, Extraction), Path.Combine(folder, Finess), Path.Combine(folder, Whitelist)];
    }

    private static string Box(
        string type,
        string address,
        string finess,
        string rppsKind = "",
        string rpps = "",
        string service = ""
    ) =>
        string.Join(
            '|',
            [
                type,
                address,
                rppsKind,
                rpps,
                "",
                finess.Length > 0 ? "1" : "",
                finess,
                service,
                .. Enumerable.Repeat("", 10),
                "STRUCTURE",
                .. Enumerable.Repeat("", 12),
            ]
        );

    private static string Entity(string id, string finess, string name, string status) =>
        $$"""  {"informationsGeneralesPMEJ":{"pmSmsseId":"{{id}}","numFinessPm":"{{finess}}","denominationPm":"{{name}}","""
        + $"\"statutJuridique\":\"{status}\"}},\"etatObjet\":\"A\",\"ege\":";

    private static string Site(string finess, string name, string? closed) =>
        $$"""{"informationsGeneralesEGE":{"numFinessEge":"{{finess}}","nomEgeLong":"{{name}}","""
        + "\"dateOuverture\":\"2001-01-01\""
        + (closed is null ? string.Empty : $",\"dateFermeture\":\"{closed}\"")
        + "},\"categorieentiteGeographiqueExercice\":\"355\","
        + $"\"etatObjet\":\"{(closed is null ? "A" : "I")}\"}}";
}
