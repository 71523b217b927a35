using System.Globalization;

namespace HopEn.Audit.Cli.Demo;

/// <summary>Stays and consultations of the GAM, one Windows-1252 file per month, and the passages of the emergency software.</summary>
internal sealed class EncounterFiles(string folder, DemoRandom random, IReadOnlyList<DemoIdentity> patients, PlantedDefects planted)
{
    private static readonly DemoUnit[] Emergency = [.. DemoHospital.Units.Where(unit => unit.Service == "Urgences")];
    private static readonly ILookup<string, DemoUnit> Units = DemoHospital.Units.Where(unit => unit.Service != "Urgences").ToLookup(unit => unit.Site.Finess);
    private readonly int days = DemoHospital.End.DayNumber - DemoHospital.Start.DayNumber + 1;
    private int number;

    /// <summary>Patients with a closed stay or a consultation of the period: those whom the qualification rate counts.</summary>
    public HashSet<string> Counted { get; } = new(StringComparer.Ordinal);

    public void Write(int count, IProgress<int>? progress, CancellationToken cancellation)
    {
        var emergencies = count / 5;
        for (var month = 1; month <= 7; month++)
        {
            cancellation.ThrowIfCancellationRequested();
            Month(month, ((count - emergencies) / 7) + (month <= (count - emergencies) % 7 ? 1 : 0));
            progress?.Report(number);
        }

        Emergencies(emergencies);
    }

    private void Month(int month, int count)
    {
        using var file = new LineWriter(Path.Combine(folder, $"venues-gam-2025-{month:00}.csv"), LineWriter.Windows1252);
        file.Write("IPP;N° VENUE;TYPE;DATE ENTRÉE;DATE SORTIE;UF;LIBELLÉ UF");
        for (var i = 0; i < count; i++) file.Write(Stay(month, i));
        Plant(file, month);
    }

    private string Stay(int month, int index)
    {
        var patient = patients[random.Next(patients.Count)];
        var site = random.Chance(85) ? patient.Site : random.Pick(DemoHospital.Sites);
        var unit = random.Pick([.. Units[site.Finess]]);
        var start = Day(month);
        var stay = unit.Activity == "hospitalisation";
        DateOnly? end = stay ? random.Chance(1) ? null : start.AddDays(random.Next(9)) : start;
        var type = stay ? random.Chance(6) ? "S" : "H" : random.Chance(4) ? "EXT" : "C";
        if ((type == "H" && end <= DemoHospital.End) || type == "C") Counted.Add(patient.Ipp);
        var label = $"{unit.Service} – {unit.Activity}";
        return Record(patient.Ipp, type, start, end, unit.Code, month == 3 && index % 400 == 7 ? $"\"{unit.Service}\n({unit.Site.Name})\"" : label);
    }

    private void Plant(LineWriter file, int month)
    {
        var day = new DateOnly(2025, month, 12);
        if (month is 1 or 4)
        {
            for (var i = 0; i < 3; i++)
            {
                var ipp = $"7000000{month}{i}";
                planted.Add("encounter-identity", ipp, file.Name, file.Write(Record(ipp, "C", day, day, DemoHospital.Units[1 + (2 * i)].Code, "Consultation d’avis")));
            }
        }

        if (month == 2)
        {
            var qualified = patients.Where(patient => patient is { Status: "Qualifiée", Planted.Count: 0 }).Take(3).ToArray();
            var first = file.Line;
            foreach (var patient in qualified) file.Write(Record(patient.Ipp, "C", day, day, DemoHospital.UnknownUnit, "Unité créée hier"));
            planted.Add("encounter-unit", DemoHospital.UnknownUnit, file.Name, first);
        }

        if (month == 5)
        {
            for (var i = 0; i < 25; i++) file.Write(Record($"6000000{i:00}", "C", day, day, DemoHospital.ForeignUnit, "Laboratoire du groupement"));
            planted.Reject("date", file.Name, file.Write($"{patients[0].Ipp};V9000001;C;31/02/2025;;UF1001;Cardiologie"));
            planted.Reject("missing", file.Name, file.Write(";V9000002;C;12/05/2025;12/05/2025;UF1001;Cardiologie"));
            planted.Reject("code", file.Name, file.Write($"{patients[0].Ipp};V9000003;ZZ;12/05/2025;12/05/2025;UF1001;Cardiologie"));
        }

        if (month == 6)
        {
            planted.Reject("extra-cells", file.Name, file.Write($"{patients[0].Ipp};V9000004;C;12/06/2025;12/06/2025;UF1001;Cardiologie;en trop"));
            planted.Reject("missing-cells", file.Name, file.Write($"{patients[0].Ipp};V9000005;C;12/06/2025"));
        }
    }

    private void Emergencies(int count)
    {
        using var file = new LineWriter(Path.Combine(folder, "urgences.csv"), LineWriter.Utf8, "\n");
        file.Write("ipp,passage,nature,debut,fin,uf");
        for (var i = 0; i < count; i++)
        {
            var patient = patients[random.Next(patients.Count)];
            var start = DemoHospital.Start.AddDays(random.Next(days));
            file.Write(string.Create(CultureInfo.InvariantCulture, $"{patient.Ipp},P{++number:0000000},U,{start:yyyy-MM-dd} {random.Next(24):00}:{random.Next(60):00},{start:yyyy-MM-dd} 23:59,{random.Pick(Emergency).Code}"));
        }
    }

    private string Record(string ipp, string type, DateOnly start, DateOnly? end, string unit, string label) =>
        string.Create(CultureInfo.InvariantCulture, $"{ipp};V{++number:0000000};{type};{start:dd/MM/yyyy};{end:dd/MM/yyyy};{unit};{label}");

    private DateOnly Day(int month) => new(2025, month, 1 + random.Next(DateTime.DaysInMonth(2025, month)));
}
