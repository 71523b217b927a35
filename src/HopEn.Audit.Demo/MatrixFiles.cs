namespace HopEn.Audit.Demo;

/// <summary>Writes a response matrix per objective, empty, as a hospital would put its copy in the dossier.</summary>
/// <remarks>
/// Nobody has read the official sheets: these are invented, say so in their first line, and have other headers, order and blank lines
/// than the tool's own.
/// </remarks>
internal static class MatrixFiles
{
    public const string Professional = "matrice-p1-o7.xlsx";
    public const string Citizen = "matrice-p1-o8.xlsx";
    private const string Notice = "Matrice inventée pour la démonstration\u202f: ce n’est pas le modèle du ministère.";

    public static void Write(string folder, DemoHospital hospital)
    {
        DemoWorkbook.Write(
            Path.Combine(folder, Professional),
            "Réponse P1.O7",
            [
                (1, [Notice]),
                (3, ["Raison sociale", "CH des Trois-Rivières"]),
                (
                    6,
                    [
                        "Mois de référence",
                        "N° FINESS PMSI",
                        "Patients avec un document envoyé (numérateur)",
                        "Patients du mois (dénominateur)",
                        "Taux obtenu",
                        "Commentaires",
                    ]
                ),
                (7, ["juin 2025", hospital.Main.Finess]),
                (8, ["juillet 2025", hospital.Main.Finess]),
            ]
        );
        DemoWorkbook.Write(
            Path.Combine(folder, Citizen),
            "Réponse P1.O8",
            [
                (1, [Notice]),
                (4, ["FINESS PMSI", "Dénominateur", "Numérateur", "Période", "Observations"]),
                (5, [hospital.Main.Finess, "", "", "07/2025"]),
            ]
        );
    }
}
