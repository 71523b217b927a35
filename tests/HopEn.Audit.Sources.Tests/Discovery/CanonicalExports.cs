namespace HopEn.Audit.Sources.Tests.Discovery;

/// <summary>One small hospital, in canonical words. Every dialect says the same thing in its own.</summary>
internal static class CanonicalExports
{
    /// <summary>Kinds with their columns; dates are ISO, codes canonical.</summary>
    public static readonly IReadOnlyDictionary<string, (string[] Columns, string[][] Rows)> Tables = new Dictionary<
        string,
        (string[], string[][])
    >
    {
        ["encounter"] = (
            ["patient", "encounter", "kind", "start", "end", "uf"],
            [
                ["100001", "S1", "inpatient", "2025-01-06", "2025-01-09", "1101"],
                ["100002", "S2", "consultation", "2025-01-07", "2025-01-07", "1102"],
                ["100003", "S3", "emergency", "2025-01-12", "2025-01-12", "1103"],
                ["100004", "S4", "session", "2025-01-20", "2025-01-20", "1101"],
                ["100005", "S5", "inpatient", "2025-02-03", "2025-02-11", "1101"],
                ["100006", "S6", "consultation", "2025-02-14", "2025-02-14", "1102"],
                ["100001", "S7", "consultation", "2025-02-15", "2025-02-15", "1102"],
                ["100007", "S8", "emergency", "2025-02-20", "2025-02-21", "1103"],
                ["100008", "S9", "inpatient", "2025-03-01", "2025-03-04", "1101"],
                ["100002", "S10", "inpatient", "2025-03-05", "2025-03-08", "1101"],
                ["100009", "S11", "consultation", "2025-03-10", "2025-03-10", "1102"],
                ["100010", "S12", "session", "2025-03-31", "2025-03-31", "1101"],
            ]
        ),
        ["identity"] = (
            ["patient", "status", "oid", "matricule", "birth-name", "given-names", "birth-date", "sex", "birth-place"],
            [
                [
                    "100001",
                    "qualified",
                    "1.2.250.1.213.1.4.8",
                    Matricule("1850578006084"),
                    "LEFÈVRE",
                    "Noël",
                    "1985-05-14",
                    "M",
                    "78006",
                ],
                [
                    "100002",
                    "qualified",
                    "1.2.250.1.213.1.4.8",
                    Matricule("2900175056012"),
                    "GARÇON",
                    "Anaïs",
                    "1990-01-02",
                    "F",
                    "75056",
                ],
                ["100003", "validated", "", "", "MÜLLER", "Eva", "1971-11-30", "F", "99109"],
                ["100004", "provisional", "", "", "NGUYEN", "", "1960-01-01", "M", ""],
                [
                    "100005",
                    "qualified",
                    "1.2.250.1.213.1.4.8",
                    Matricule("1550233063210"),
                    "DUPRÉ",
                    "Jean",
                    "1955-02-17",
                    "M",
                    "33063",
                ],
                [
                    "100006",
                    "retrieved",
                    "1.2.250.1.213.1.4.8",
                    Matricule("2781269123044"),
                    "PETIT",
                    "Zoé",
                    "1978-12-24",
                    "F",
                    "69123",
                ],
                ["100007", "provisional", "", "", "X", "", "1980-01-01", "unknown", ""],
                [
                    "100008",
                    "qualified",
                    "1.2.250.1.213.1.4.8",
                    Matricule("1990613055007"),
                    "ROUX",
                    "Malo",
                    "1999-06-01",
                    "M",
                    "13055",
                ],
            ]
        ),
        ["mailbox"] = (
            ["address", "type", "finess", "service", "label", "responsible", "rpps"],
            [
                [
                    "secretariat.medecine@ch.mssante.fr",
                    "ORG",
                    "990000028",
                    "Médecine",
                    "Secrétariat de médecine",
                    "Mme Été",
                    "",
                ],
                ["urgences@ch.mssante.fr", "ORG", "990000036", "Urgences", "Service des urgences", "", ""],
                ["a.martin@ch.mssante.fr", "PER", "990000028", "Médecine", "Dr Martin", "", "10001234567"],
                ["dpi@ch.mssante.fr", "APP", "990000010", "", "Envoi automatique du DPI", "DSI", ""],
            ]
        ),
        ["unit"] = (
            ["uf", "label", "service", "pole", "finess"],
            [
                ["1101", "Médecine A", "Médecine", "Pôle 1", "990000028"],
                ["1102", "Consultations", "Médecine", "Pôle 1", "990000028"],
                ["1103", "Accueil urgences", "Urgences", "Pôle 2", "990000036"],
            ]
        ),
    };

    /// <summary>What the dataset must hold, whatever the dialect.</summary>
    public static readonly IReadOnlyList<string> Figures =
    [
        "SELECT kind, month_of(encounter_counted_on(kind, start_date, end_date)) AS month, uf, "
            + "count(*), count(DISTINCT patient_id), count(DISTINCT encounter_id) "
            + "FROM raw.encounter WHERE reject IS NULL GROUP BY ALL ORDER BY ALL",
        "SELECT status, oid_class, matricule_form_valid, matricule_key_valid, sex_agrees, birth_agrees, "
            + "birth_place_agrees, has_given_names, has_birth_place, count(*) FROM raw.identity "
            + "WHERE reject IS NULL GROUP BY ALL ORDER BY ALL",
        "SELECT status, count(DISTINCT e.patient_id) "
            + "FROM raw.encounter e JOIN raw.identity i USING (patient_id) "
            + "WHERE e.reject IS NULL AND i.reject IS NULL GROUP BY ALL ORDER BY ALL",
        "SELECT address, type, finess, service, rpps_state, has_responsible, label_length "
            + "FROM raw.mailbox WHERE reject IS NULL ORDER BY ALL",
        "SELECT uf, label, service, pole, finess FROM raw.unit WHERE reject IS NULL ORDER BY ALL",
    ];

    private static string Matricule(string body) =>
        $"{body}{97 - (long.Parse(body, System.Globalization.CultureInfo.InvariantCulture) % 97):00}";
}
