using System.Globalization;

namespace HopEn.Audit.Demo;

/// <summary>
/// The rows of the encounter files that are not ordinary: carriers of planted defects, traps that are no defect, rows to reject.
/// </summary>
internal sealed class SpecialEncounters(DemoHospital hospital, DemoDomain domain, PlantedDefects ledger)
{
    private const long FirstStranger = 8_195_000_000;
    private readonly EncounterDates dates = new(domain.IsoDates);
    private readonly IReadOnlyList<DemoUnit> units = domain.Units(hospital);
    private int strangers;

    /// <summary>Builds them for a domain.</summary>
    /// <param name="planned">Patients whose identity carries a defect.</param>
    public IReadOnlyList<SpecialEncounter> Build(IReadOnlyList<PlannedPatient> planned)
    {
        var consulting = units.Where(unit => unit.Kinds.Contains('C', StringComparison.Ordinal)).ToArray();
        var rows = new List<SpecialEncounter>();
        foreach (var (patient, rank) in planned.Where(p => p.Domain == domain).Select((p, i) => (p, i)))
        {
            rows.Add(new(rank % 7, Consultation(patient.Ipp, rank % 7, consulting[rank % consulting.Length])));
        }

        rows.AddRange(Strangers(consulting));
        rows.AddRange(Uncovered());
        rows.AddRange(domain.Index == 0 ? GamUnits() : SouthUnits());
        rows.AddRange(OutOfPeriod());
        rows.AddRange(domain.Index == 0 ? GamRejects(consulting[0]) : SouthRejects(consulting[0]));
        return rows;
    }

    private IEnumerable<SpecialEncounter> Strangers(DemoUnit[] consulting)
    {
        for (var i = 0; i < 5; i++)
        {
            var ipp = Stranger();
            yield return new(i, Consultation(ipp, i, consulting[i % consulting.Length]))
            {
                Plant = (file, line) =>
                    ledger.Add("encounter-identity", ipp, file, line, "Patient absent des fichiers d’identités"),
            };
        }
    }

    private IEnumerable<SpecialEncounter> Uncovered() =>
        units
            .Where(unit => hospital.ServicesWithoutMailbox.Contains(unit.ServiceName))
            .Select(unit => Counted(5, Row(string.Empty, 'H', dates.Of(2025, 6, 3), dates.Of(2025, 6, 9), unit), unit));

    private IEnumerable<SpecialEncounter> GamUnits()
    {
        var closed = units.Single(unit => unit.Code == DemoHospital.ClosedUnit);
        foreach (var day in new[] { 2, 9, 24 })
        {
            var row = Row(string.Empty, 'H', dates.Of(2025, 3, 28), dates.Of(2025, 4, day), closed);
            yield return Counted(3, row, closed);
        }

        foreach (var (uf, month) in new[] { ("9998", 1), ("9998", 4), ("9999", 2) })
        {
            var row = Row(string.Empty, 'C', dates.Of(2025, month + 1, 14), string.Empty, units[1]);
            yield return Counted(month, row with { Uf = uf }, units[1]);
        }

        for (var month = 0; month < 7; month++)
        {
            var row = Row(Stranger(), 'C', dates.Of(2025, month + 1, 18), string.Empty, hospital.ForeignUnit);
            yield return Unseen(month, row);
        }

        var twoLines = Row(string.Empty, 'C', dates.Of(2025, 2, 20), string.Empty, units[3]);
        yield return Counted(1, twoLines with { Label = "\"Bilan\r\nŒdème – suite\"" }, units[3]);
    }

    private IEnumerable<SpecialEncounter> SouthUnits()
    {
        var unknownUnit = Row(string.Empty, 'C', dates.Of(2025, 3, 12), string.Empty, units[2]) with { Uf = "S999" };
        yield return Counted(2, unknownUnit, units[2]);
        for (var i = 0; i < 3; i++)
        {
            var row = Row(Stranger(), 'C', dates.Of(2025, i + 1, 21), string.Empty, units[2]);
            yield return Unseen(i, row with { Finess = hospital.NeighbourSite.Finess });
        }
    }

    // Outside the period, or not closed: filtered without being faults, even for patients without identity.
    private IEnumerable<SpecialEncounter> OutOfPeriod()
    {
        yield return Unseen(0, Row(Stranger(), 'H', dates.Of(2024, 12, 20), dates.Of(2024, 12, 30), units[0]));
        yield return Unseen(6, Row(Stranger(), 'H', dates.Of(2025, 7, 25), dates.Of(2025, 8, 2), units[0]));
        yield return Unseen(6, Row(Stranger(), 'H', dates.Of(2025, 7, 28), string.Empty, units[0]));
    }

    private IEnumerable<SpecialEncounter> GamRejects(DemoUnit unit)
    {
        var row = Consultation("8196000001", 2, unit);
        yield return Bad(2, row with { Start = "31/02/2025" }, "date");
        yield return Bad(2, row with { End = "32/03/2025" }, "date");
        yield return Bad(3, row with { Ipp = string.Empty }, "missing");
        yield return Bad(3, row with { Kind = "XX" }, "code");
        yield return Bad(3, row with { Kind = string.Empty }, "missing");
        yield return Bad(4, row with { Start = string.Empty }, "missing");
        yield return Bad(4, row, "extra-cells", line => line + ";de trop");
        yield return Bad(4, row, "missing-cells", line => line[..line.IndexOf(';', 12)]);
        yield return Bad(5, row, "quote", line => line[..(line.LastIndexOf(';') + 1)] + "\"Bilan jamais refermé");
    }

    private IEnumerable<SpecialEncounter> SouthRejects(DemoUnit unit)
    {
        var row = Consultation("8196000001", 1, unit);
        yield return Bad(1, row with { Start = "2025-02-30" }, "date");
        yield return Bad(1, row with { Start = "bientôt" }, "date");
        yield return Bad(2, row with { Kind = "ZZ" }, "code");
    }

    private static SpecialEncounter Counted(int month, EncounterRow row, DemoUnit unit) =>
        new(month, row) { Unit = unit, IsCounted = true };

    private static SpecialEncounter Unseen(int month, EncounterRow row) => new(month, row) { IsInView = false };

    private static SpecialEncounter Bad(
        int month,
        EncounterRow row,
        string code,
        Func<string, string>? damage = null
    ) => Unseen(month, row) with { Reject = code, Damage = damage };

    private EncounterRow Consultation(string ipp, int month, DemoUnit unit) =>
        Row(ipp, 'C', dates.Of(2025, month + 1, 10), string.Empty, unit);

    private EncounterRow Row(string ipp, char kind, string start, string end, DemoUnit unit) =>
        new()
        {
            Ipp = ipp,
            Kind = domain.Kinds[kind],
            Start = start,
            End = end,
            Uf = unit.Code,
            Finess = unit.Site.Finess,
            Service = unit.ServiceName,
        };

    private string Stranger() => (FirstStranger + (strangers++ * 13)).ToString(CultureInfo.InvariantCulture);
}
