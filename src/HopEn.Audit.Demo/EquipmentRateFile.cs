namespace HopEn.Audit.Demo;

/// <summary>Writes the rates of equipment of the department, as the ARS tells them.</summary>
internal static class EquipmentRateFile
{
    public static void Write(string folder)
    {
        using var file = new TextFile(Path.Combine(folder, "taux-equipement.csv"), DemoEncodings.Utf8, "\n");
        file.Line("Département;Mois;Taux;Source");
        file.Line("99;12/2024;71 %;ARS, courrier du 15/01/2025");
        file.Line("99;05/2025;74 %;ARS, courrier du 12/06/2025");
        file.Line("99;08/2025;80 %;ARS, courrier du 02/09/2025");
    }
}
