using System.Globalization;

namespace HopEn.Audit.Demo;

/// <summary>Writes the documents that the hospital receives: most are integrated and opened, some wait, some nobody ever opened.</summary>
internal static class ReceptionFile
{
    public const string Name = "documents-recus.csv";
    private const int Stream = 59;
    private const int Fewest = 40;

    public static void Write(string folder, DemoOptions options, DemoHospital hospital, PlantedDefects ledger)
    {
        using var file = new TextFile(Path.Combine(folder, Name), DemoEncodings.Utf8WithMark, "\r\n");
        file.Line("Reçu le;Provenance;Code LOINC;IPP;UF destinataire;Intégré le;Ouvert le");
        var days = EncounterDates.FirstDay(6) + EncounterDates.Days(6) - EncounterDates.FirstDay(0);
        for (var i = 0; i < Math.Max(Fewest, options.Encounters / 100); i++)
        {
            var random = DemoRandom.For(options.Seed, Stream, i);
            var day = EncounterDates.FirstDay(0) + random.Next(days);
            var fate = random.Next(100);
            var ipp = (8_198_000_000 + i).ToString(CultureInfo.InvariantCulture);
            var isIntegrated = fate >= 12;
            var isOpened = isIntegrated ? fate >= 26 : fate < 4;
            var line = file.Row(
                Day(day),
                fate % 3 == 0 ? "DMP" : "MSSanté",
                random.Pick(["11490-0", "11488-4", "11502-2", "18748-4"]),
                ipp,
                random.Pick(hospital.Units).Code,
                isIntegrated ? Day(day + random.Next(4)) : string.Empty,
                isOpened ? Day(day + random.Next(9)) : string.Empty
            );
            if (!isIntegrated)
                ledger.Add("reception-integration", ipp, Name, line, "Reçu, jamais intégré");
            if (!isOpened)
                ledger.Add("reception-opening", ipp, Name, line, "Reçu, jamais ouvert");
        }

        // Received the day after the period ends: not concerned.
        file.Row(
            Day(EncounterDates.FirstDay(6) + EncounterDates.Days(6)),
            "DMP",
            "11490-0",
            "8197999999",
            string.Empty,
            string.Empty,
            string.Empty
        );
        ledger.Reject(Name, file.Line("31/06/2025;DMP;11490-0;8197999998;;;"), "date");
        ledger.Reject(Name, file.Line(";DMP;11490-0;8197999996;;;"), "missing");
        ledger.Reject(Name, file.Line("03/06/2025;DMP;11490-0;8197999995;;hier;"), "date");
    }

    private static string Day(int rank) =>
        EncounterDates.Day(rank).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
