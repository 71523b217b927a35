using System.Globalization;
using HopEn.Audit.Model;

namespace HopEn.Audit.Demo;

/// <summary>Writes the encounters: one Windows-1252 file per month for the GAM, one UTF-8 file for the software of site Sud.</summary>
internal sealed class EncounterFiles(
    DemoHospital hospital,
    DemoOptions options,
    PlantedDefects ledger,
    ExchangeFiles exchanges,
    IProgress<AuditProgress>? progress,
    CancellationToken cancellation
)
{
    private const int Months = 7;
    private const int Stream = 1;
    private const double SouthShare = 0.25;

    private static readonly string[] Labels =
    [
        "Bilan programmé",
        "Œdème – contrôle",
        "Retour d’examen",
        "Forfait 24 €",
        "Cœur – suivi",
        string.Empty,
    ];

    private readonly DemoOptions options = options;
    private readonly PlantedDefects ledger = ledger;
    private readonly ExchangeFiles exchanges = exchanges;
    private readonly IProgress<AuditProgress>? progress = progress;
    private readonly CancellationToken cancellation = cancellation;
    private readonly Dictionary<string, (string File, long Line)> firstOfUnit = new(StringComparer.Ordinal);
    private long written;

    /// <summary>Rows written so far, unusable ones included.</summary>
    public long Rows => written;

    /// <summary>Writes the files of a domain and returns its ordinary patients.</summary>
    public PatientRegistry Write(string folder, DemoDomain domain, IReadOnlyList<PlannedPatient> planned)
    {
        var registry = new PatientRegistry();
        var specials = new SpecialEncounters(hospital, domain, ledger).Build(planned);
        var share =
            domain.Index == 0
                ? options.Encounters - (int)(options.Encounters * SouthShare)
                : (int)(options.Encounters * SouthShare);
        exchanges.Open(folder, domain);
        var writer = new MonthWriter(this, domain, registry, domain.Units(hospital));
        if (domain.Index == 1)
        {
            const string name = "sejours-sud.csv";
            using var file = Open(folder, name, domain);
            for (var month = 0; month < Months; month++)
                writer.Write(file, name, month, Rank(share, month), [.. specials.Where(s => s.Month == month)]);
        }
        else
        {
            for (var month = 0; month < Months; month++)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"gam-venues-2025-{month + 1:00}.csv");
                using var file = Open(folder, name, domain);
                writer.Write(file, name, month, Rank(share, month), [.. specials.Where(s => s.Month == month)]);
            }
        }

        exchanges.Close();
        return registry;
    }

    /// <summary>Plants the units that stays name and the structure file does not know, at the first row that names each.</summary>
    public void PlantUnits()
    {
        foreach (var unit in new[] { "9998", "9999", "S999", DemoHospital.ClosedUnit })
        {
            var (file, line) = firstOfUnit[unit];
            ledger.Add(
                "encounter-unit",
                unit,
                file,
                line,
                unit == DemoHospital.ClosedUnit
                    ? "Unité fermée le 31/03/2025, encore utilisée en avril"
                    : "Unité absente du fichier de structure"
            );
        }
    }

    private static TextFile Open(string folder, string name, DemoDomain domain)
    {
        var file = new TextFile(Path.Combine(folder, name), domain.EncounterEncoding, domain.LineEnd);
        file.Line(
            domain.Index == 0
                ? "IPP;NDA;TYPE;ENTREE;SORTIE;UF;LIBELLÉ"
                : "ID_PATIENT;VENUE;NATURE;DEBUT;FIN;UF;FINESS;SERVICE"
        );
        return file;
    }

    private static int Rank(int total, int month) =>
        (int)((long)total * (month + 1) / Months) - (int)((long)total * month / Months);

    private sealed class MonthWriter(
        EncounterFiles owner,
        DemoDomain domain,
        PatientRegistry registry,
        IReadOnlyList<DemoUnit> units
    )
    {
        private readonly EncounterDates dates = new(domain.IsoDates);
        private readonly DemoRandom random = DemoRandom.For(owner.options.Seed, Stream + domain.Index);

        public void Write(TextFile file, string name, int month, int rows, SpecialEncounter[] specials)
        {
            var active = Enumerable.Range(0, units.Count).Where(unit => month <= units[unit].LastMonth).ToArray();
            var ordinary = Math.Max(0, rows - specials.Length);
            var next = 0;
            for (var i = 0; i < ordinary; i++)
            {
                if (i % 8192 == 0)
                    owner.cancellation.ThrowIfCancellationRequested();
                while (next < specials.Length && (long)next * ordinary <= (long)i * specials.Length)
                    Special(file, name, specials[next++]);
                Ordinary(file, name, month, active);
            }

            while (next < specials.Length)
                Special(file, name, specials[next++]);
            owner.progress?.Report(
                new AuditProgress(
                    "Écriture des venues",
                    Math.Min(owner.written, owner.options.Encounters),
                    owner.options.Encounters
                )
            );
        }

        private void Ordinary(TextFile file, string name, int month, int[] active)
        {
            var rank = random.Pick(active);
            var unit = units[rank];
            var kind = unit.Kinds[random.Next(unit.Kinds.Length)];
            var patient =
                registry.Count > 0 && random.Chance(0.42) ? random.Next(registry.Count) : registry.Add(rank, month);
            var day = EncounterDates.FirstDay(month) + random.Next(EncounterDates.Days(month));
            var start = kind == 'H' ? day - random.Between(1, 9) : day;
            if (kind is 'H' or 'C')
                registry.MarkCounted(patient);
            var row = new EncounterRow
            {
                Ipp = IdentityFactory.Ipp(patient),
                Kind = domain.Kinds[kind],
                Start = dates[start],
                End = kind is 'C' or 'E' ? string.Empty : dates[day],
                Uf = unit.Code,
                Finess = unit.Site.Finess,
                Service = unit.ServiceName,
                Label = random.Pick(Labels),
            };
            Put(file, name, row, true, null);
            owner.exchanges.WriteOf(
                new DemoEncounter
                {
                    Ipp = row.Ipp,
                    Number = Number(owner.written - 1),
                    Kind = kind,
                    Unit = unit,
                    Start = start,
                    End = day,
                    Patient = patient,
                    Qualification = IdentityFiles.Qualification(units, registry, patient),
                }
            );
        }

        private static string Number(long rank) => (7_000_000_000 + (rank * 7)).ToString(CultureInfo.InvariantCulture);

        private void Special(TextFile file, string name, SpecialEncounter special)
        {
            var row = special.Row;
            if (row.Ipp.Length == 0 && special.Reject is null)
            {
                var patient = registry.Add(units.Index().First(unit => unit.Item == special.Unit).Index, special.Month);
                if (special.IsCounted)
                    registry.MarkCounted(patient);
                row = row with { Ipp = IdentityFactory.Ipp(patient) };
            }

            var line = Put(file, name, row, special.IsInView, special.Damage);
            if (special.Reject is { } code)
                owner.ledger.Reject(name, line, code);
            special.Plant?.Invoke(name, line);
        }

        private long Put(TextFile file, string name, EncounterRow row, bool inView, Func<string, string>? damage)
        {
            var number = Number(owner.written++);
            var text =
                domain.Index == 0
                    ? string.Join(';', row.Ipp, number, row.Kind, row.Start, row.End, row.Uf, row.Label)
                    : string.Join(';', row.Ipp, number, row.Kind, row.Start, row.End, row.Uf, row.Finess, row.Service);
            var line = file.Line(damage is null ? text : damage(text));
            if (inView)
                owner.firstOfUnit.TryAdd(row.Uf, (name, line));
            return line;
        }
    }
}
