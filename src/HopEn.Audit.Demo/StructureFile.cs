namespace HopEn.Audit.Demo;

/// <summary>Writes the structure file: UTF-8, validity dates, and labels that hold line breaks, so that lines and records differ.</summary>
internal static class StructureFile
{
    public const string Name = "structure-uf.csv";

    public static void Write(string folder, DemoHospital hospital, PlantedDefects ledger)
    {
        using var file = new TextFile(Path.Combine(folder, Name), DemoEncodings.Utf8, "\n");
        file.Line("UF;Libellé;Service;Pôle;FINESS géographique;Début validité;Fin validité");
        foreach (var unit in hospital.Units.Append(hospital.ForeignUnit))
        {
            var label = unit.Code is "1103" or "S102" ? $"\"{unit.Label}\n(ancien bâtiment)\"" : unit.Label;
            if (unit.Code == "1206")
            {
                Row(file, unit, "\"Gériatrie \"\"aiguë\"\"\"", "01/01/2020", "31/03/2025");
                Row(file, unit, "Médecine gériatrique", "01/04/2025", string.Empty);
                continue;
            }

            Row(file, unit, label, "01/01/2020", unit.Code == DemoHospital.ClosedUnit ? "31/03/2025" : string.Empty);
        }

        ledger.Reject(Name, file.Line("8802;Mauvais FINESS;Divers;Divers;NORD;01/01/2020;"), "malformed");
    }

    private static void Row(TextFile file, DemoUnit unit, string label, string from, string to)
    {
        var finess = unit.Site.Finess;
        var written = unit.Code == "1108" ? $"{finess[..2]} {finess[2..5]} {finess[5..8]} {finess[8]}" : finess;
        file.Row(unit.Code, label, unit.Service ?? string.Empty, unit.Pole, written, from, to);
    }
}
