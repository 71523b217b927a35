namespace HopEn.Audit.Demo;

/// <summary>Writes the figures that the hospital was given by its vendors, without the rows behind them.</summary>
internal static class IndicatorFile
{
    public const string Name = "indicateurs.csv";

    public static void Write(string folder, DemoHospital hospital)
    {
        using var file = new TextFile(Path.Combine(folder, Name), DemoEncodings.Utf8WithMark, "\r\n");
        file.Line("FINESS;Mois;Objectif;Numérateur;Dénominateur;Source");
        file.Row(hospital.Main.Finess, "05/2025", "P1.02", "640", "1 212", "Tableau de bord de la plateforme");
        file.Row(hospital.Main.Finess, "06/2025", "P1.O2", "701", "1 254", "Tableau de bord de la plateforme");
        file.Row(hospital.Main.Finess, "2025-06", "ins-qualification", "905", "1 010", "Statistiques de la GAM");
    }
}
