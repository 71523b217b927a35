using System.Globalization;
using HopEn.Audit.Model;

namespace HopEn.Audit.Demo;

/// <summary>Writes the identities of each domain: UTF-8 with its mark for one, Windows-1252 for the other.</summary>
internal sealed class IdentityFiles(
    DemoHospital hospital,
    IdentityFactory factory,
    PlantedDefects ledger,
    IProgress<AuditProgress>? progress,
    CancellationToken cancellation
)
{
    private const double MonthlyDrift = 0.01;
    private const int MiddleMonth = 3;

    /// <summary>Rows written so far, unusable ones included.</summary>
    public long Rows { get; private set; }

    public void Write(string folder, DemoDomain domain, PatientRegistry registry, IReadOnlyList<PlannedPatient> planned)
    {
        using var file = new TextFile(
            Path.Combine(folder, domain.IdentityFile),
            domain.IdentityEncoding,
            domain.LineEnd
        );
        file.Line(
            domain.Index == 0
                ? "IPP;Statut de l’identité;Attribut;OID INS;Matricule INS;Nom de naissance;Prénoms de naissance;"
                    + "Date de naissance;Sexe;COG naissance;Motif"
                : "ID_PATIENT;STATUT;ATTRIBUT;OID;MATRICULE;NOM;PRENOMS;DDN;SEXE;COG;MOTIF"
        );
        var units = domain.Units(hospital);
        var specials = planned
            .Where(patient => patient.Domain == domain)
            .SelectMany(patient => patient.Rows)
            .Select<PlannedIdentity, Action>(identity => () => Planned(file, domain, identity))
            .Concat(Rejects(file, domain))
            .ToArray();
        // Some patients of the active file did not come during the period.
        var total = registry.Count + (registry.Count / 50);
        var next = 0;
        for (var i = 0; i < total; i++)
        {
            if (i % 8192 == 0)
                cancellation.ThrowIfCancellationRequested();
            while (next < specials.Length && (long)next * total <= (long)i * specials.Length)
                specials[next++]();
            Ordinary(file, domain, registry, units, i);
        }

        while (next < specials.Length)
            specials[next++]();
        progress?.Report(new AuditProgress("Écriture des identités", domain.Index + 1, DemoDomain.All.Count));
    }

    /// <summary>The chance that a patient has a qualified identity.</summary>
    public static double Qualification(IReadOnlyList<DemoUnit> units, PatientRegistry registry, int patient)
    {
        var known = patient < registry.Count;
        var unit = units[known ? registry.UnitOf(patient) : 0];
        return Math.Clamp(
            unit.Site.Qualification
                + unit.Quality
                + (((known ? registry.MonthOf(patient) : MiddleMonth) - MiddleMonth) * MonthlyDrift),
            0.05,
            0.98
        );
    }

    private void Ordinary(
        TextFile file,
        DemoDomain domain,
        PatientRegistry registry,
        IReadOnlyList<DemoUnit> units,
        int patient
    )
    {
        var known = patient < registry.Count;
        var row = factory.Draw(domain, patient, Qualification(units, registry, patient));
        var line = Put(file, domain, row);
        if (row.Status == "qualified")
            return;
        if (known && registry.IsCounted(patient))
            ledger.Add(
                "ins-qualification",
                row.Ipp,
                domain.IdentityFile,
                line,
                "Identité non qualifiée d’un patient de la période"
            );
        if (row.Reason.Length == 0)
            ledger.Add("ins-nonqualification-reason", row.Ipp, domain.IdentityFile, line, "Non qualifiée sans motif");
    }

    private void Planned(TextFile file, DemoDomain domain, PlannedIdentity identity)
    {
        var line = Put(file, domain, identity.Row);
        foreach (var rule in identity.Rules)
            ledger.Add(rule, identity.Row.Ipp, domain.IdentityFile, line, identity.Note);
    }

    private IEnumerable<Action> Rejects(TextFile file, DemoDomain domain)
    {
        const string traits = "NOM;PRENOM;01/01/1980;M;75990";
        var status = domain.Statuses["qualified"];
        Action Bad(string code, string row) =>
            () =>
            {
                Rows++;
                ledger.Reject(domain.IdentityFile, file.Line(row), code);
            };
        yield return Bad("missing", $";{status};;;;{traits};");
        yield return Bad("missing", $"8197000001;;;;;{traits};");
        yield return Bad("code", $"8197000012;ARCHIVÉE;;;;{traits};");
        yield return Bad("date", $"8197000056;{status};;;;NOM;PRENOM;00/00/1950;M;75990;");
        if (domain.Index == 1)
            yield return Bad("extra-cells", $"8197000067;{status};;;;{traits};;de trop");
    }

    private long Put(TextFile file, DemoDomain domain, IdentityRow row)
    {
        Rows++;
        string[] cells =
        [
            row.Ipp,
            domain.Statuses[row.Status],
            row.Attribute.Length == 0 ? string.Empty : domain.Attributes[row.Attribute],
            row.Oid,
            row.Matricule,
            row.Family,
            row.Given,
            row.BirthDate?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? string.Empty,
            row.Sex,
            row.BirthPlace,
            row.Reason.Length == 0 ? string.Empty : domain.Reasons[row.Reason],
        ];
        return file.Row(cells);
    }
}
