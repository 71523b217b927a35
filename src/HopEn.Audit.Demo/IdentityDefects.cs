using System.Globalization;

namespace HopEn.Audit.Demo;

/// <summary>Plants one identity per way of breaking each rule, twice: once in each software package.</summary>
/// <param name="factory">Makes the faultless identity that each defect then spoils.</param>
internal sealed class IdentityDefects(IdentityFactory factory)
{
    private const long FirstRank = 250_000_000;
    private const string Qualification = "ins-qualification";
    private const string Reason = "ins-nonqualification-reason";

    private readonly List<PlannedPatient> patients = [];
    private long rank;

    /// <summary>IPP of the GAM and of the software of site Sud that are of one person.</summary>
    public List<(string Gam, string South)> Pairs { get; } = [];

    /// <summary>IPP absorbed by a merge and IPP that stays, by domain.</summary>
    public List<(DemoDomain Domain, string Absorbed, string Kept)> Merges { get; } = [];

    /// <summary>The planted patients. Each has one consultation of the period, so that the unqualified ones count.</summary>
    public IReadOnlyList<PlannedPatient> Build()
    {
        foreach (var domain in DemoDomain.All)
        {
            Matricules(domain);
            Oids(domain);
            Traits(domain);
            Statuses(domain);
            Agreement(domain);
            Shared(domain);
            Several(domain);
            Child(domain);
        }

        KnownTwice();
        foreach (var domain in DemoDomain.All)
            Merged(domain);
        return patients;
    }

    private void Matricules(DemoDomain domain)
    {
        Qualified(domain, "Matricule sans sa clé", row => row.Matricule = row.Matricule[..13], "ins-matricule-form");
        Qualified(
            domain,
            "Matricule de quatorze caractères",
            row => row.Matricule = row.Matricule[..14],
            "ins-matricule-form"
        );
        Qualified(
            domain,
            "Lettre dans le matricule",
            row => row.Matricule = row.Matricule[..11] + "O" + row.Matricule[12..],
            "ins-matricule-form"
        );
        Qualified(
            domain,
            "Matricule en notation scientifique",
            row => row.Matricule = "1,8506751234E+14",
            "ins-matricule-form"
        );
        Qualified(
            domain,
            "Derniers chiffres arrondis par un tableur",
            row => row.Matricule = row.Matricule[..6] + "000000000",
            "ins-matricule-form"
        );
        Qualified(
            domain,
            "Clé fausse sous l’OID INS-NIR",
            row => row.Matricule = DemoMatricule.WithWrongKey(row.Matricule),
            "ins-matricule-key"
        );
        Qualified(
            domain,
            "Clé fausse sous l’OID INS-NIA",
            row => (row.Oid, row.Matricule) = (IdentityFactory.Nia, DemoMatricule.WithWrongKey(row.Matricule)),
            "ins-matricule-key"
        );
    }

    private void Oids(DemoDomain domain)
    {
        for (var i = 0; i < 3; i++)
            Qualified(domain, "OID de test", row => row.Oid = IdentityFactory.Test, "ins-test-oid");
        Qualified(domain, "OID de démonstration", row => row.Oid = IdentityFactory.Demonstration, "ins-test-oid");
        Qualified(
            domain,
            "OID de test et clé fausse (la clé n’est pas jugée)",
            row => (row.Oid, row.Matricule) = (IdentityFactory.Test, DemoMatricule.WithWrongKey(row.Matricule)),
            "ins-test-oid"
        );
        Qualified(domain, "Matricule sans OID", row => row.Oid = string.Empty, "ins-oid-presence");
        Qualified(domain, "OID étranger à l’INS", row => row.Oid = "1.2.250.1.71.4.2.2", "ins-oid-presence");
    }

    private void Traits(DemoDomain domain)
    {
        Qualified(domain, "Sans nom de naissance", row => row.Family = string.Empty, "ins-strict-traits");
        Qualified(domain, "Sans prénom", row => row.Given = string.Empty, "ins-strict-traits");
        Qualified(domain, "Sans date de naissance", row => row.BirthDate = null, "ins-strict-traits");
        Qualified(domain, "Sans sexe", row => row.Sex = string.Empty, "ins-strict-traits");
        Qualified(domain, "Sexe inconnu", row => row.Sex = "I", "ins-strict-traits");
        Qualified(domain, "Sans code COG", row => row.BirthPlace = string.Empty, "ins-strict-traits");
        Plant(
            domain,
            "retrieved",
            "Récupérée sans code COG",
            row => row.BirthPlace = string.Empty,
            "ins-strict-traits",
            Qualification
        );
        Plant(
            domain,
            "validated",
            "Validée sans prénom",
            row => row.Given = string.Empty,
            "ins-strict-traits",
            Qualification
        );
    }

    private void Statuses(DemoDomain domain)
    {
        Qualified(
            domain,
            "Qualifiée sans matricule",
            row => row.Matricule = row.Oid = string.Empty,
            "ins-qualified-without-matricule"
        );
        Qualified(
            domain,
            "Qualifiée, OID sans matricule",
            row => row.Matricule = string.Empty,
            "ins-qualified-without-matricule"
        );
        foreach (var status in new[] { "provisional", "validated" })
        {
            Plant(
                domain,
                status,
                "Matricule sans INS récupérée",
                GiveMatricule,
                "ins-provisional-matricule",
                Qualification
            );
        }

        foreach (var status in new[] { "provisional", "retrieved", "validated" })
        {
            Plant(domain, status, "Non qualifiée sans motif", row => row.Reason = string.Empty, Reason, Qualification);
        }

        Qualified(
            domain,
            "Identité douteuse avec matricule",
            row => row.Attribute = "doubtful",
            "ins-barred-attribute"
        );
        Qualified(
            domain,
            "Identité fictive avec matricule",
            row => row.Attribute = "fictitious",
            "ins-barred-attribute"
        );
        Plant(
            domain,
            "retrieved",
            "Identité douteuse, récupérée",
            row => row.Attribute = "doubtful",
            "ins-barred-attribute",
            Qualification
        );
    }

    private void Agreement(DemoDomain domain)
    {
        Qualified(
            domain,
            "Sexe contraire au matricule",
            row => row.Sex = row.Sex == "M" ? "F" : "M",
            "ins-matricule-sex"
        );
        Qualified(
            domain,
            "Mois de naissance contraire au matricule",
            row => row.BirthDate = row.BirthDate!.Value.AddMonths(row.BirthDate.Value.Month == 12 ? -1 : 1),
            "ins-matricule-birth-date"
        );
        Qualified(
            domain,
            "Année de naissance contraire au matricule",
            row => row.BirthDate = row.BirthDate!.Value.AddYears(-1),
            "ins-matricule-birth-date"
        );
        Qualified(
            domain,
            "Code COG contraire au matricule",
            row => row.BirthPlace = row.BirthPlace[..2] + "997",
            "ins-matricule-birth-place"
        );
    }

    // The same person in both software packages: no defect, since the correspondence says so.
    private void KnownTwice()
    {
        for (var i = 0; i < 4; i++)
        {
            var one = Row("qualified", out var shared);
            var two = factory.Clean(NewIpp(), shared, "qualified");
            Plain(one, shared);
            Plain(two, shared);
            patients.Add(new PlannedPatient(DemoDomain.Gam, one.Ipp, [new(one, "Connu des deux logiciels")]));
            patients.Add(new PlannedPatient(DemoDomain.South, two.Ipp, [new(two, "Connu des deux logiciels")]));
            Pairs.Add((one.Ipp, two.Ipp));
        }
    }

    // Stays under a number that a merge absorbed, even twice: the identity is under the number that stays.
    private void Merged(DemoDomain domain)
    {
        var kept = Row("qualified", out var number);
        Plain(kept, number);
        patients.Add(new PlannedPatient(domain, kept.Ipp, [new(kept, "Dossier conservé après fusion")]));
        var (between, absorbed) = (NewIpp(), NewIpp());
        patients.Add(new PlannedPatient(domain, absorbed, []));
        Merges.Add((domain, absorbed, between));
        Merges.Add((domain, between, kept.Ipp));
    }

    private void Shared(DemoDomain domain)
    {
        const string note = "Doublon dans le même logiciel";
        var one = Row("qualified", out var shared);
        var two = factory.Clean(NewIpp(), shared, "qualified");
        Plain(one, shared);
        Plain(two, shared);
        patients.Add(new PlannedPatient(domain, one.Ipp, [new(one, note, "ins-shared-matricule")]));
        patients.Add(new PlannedPatient(domain, two.Ipp, [new(two, note, "ins-shared-matricule")]));
    }

    // A child under the number of a parent: another birth date, and here another sex and birth place.
    private void Child(DemoDomain domain)
    {
        var parent = Row("qualified", out var shared);
        Plain(parent, shared);
        var child = factory.Clean(NewIpp(), shared, "qualified");
        Plain(child, shared);
        child.BirthDate = new DateOnly(2024, child.BirthDate!.Value.Month, 1);
        if (parent.BirthDate!.Value.Year == 2024)
            child.BirthDate = child.BirthDate.Value.AddYears(-1);
        child.Sex = child.Sex == "M" ? "F" : "M";
        child.BirthPlace = child.BirthPlace[..2] + "997";
        patients.Add(
            new PlannedPatient(
                domain,
                parent.Ipp,
                [new(parent, "Parent dont le matricule est sur la fiche de l’enfant", "ins-shared-matricule")]
            )
        );
        patients.Add(
            new PlannedPatient(
                domain,
                child.Ipp,
                [
                    new(
                        child,
                        "Enfant sous le matricule d’un parent",
                        "ins-shared-matricule",
                        "ins-matricule-birth-date",
                        "ins-matricule-sex",
                        "ins-matricule-birth-place"
                    ),
                ]
            )
        );
    }

    private void Several(DemoDomain domain)
    {
        var one = Row("qualified", out var first);
        Plain(one, first);
        var two = factory.Clean(one.Ipp, FirstRank + rank++, "qualified");
        Plain(two, FirstRank + rank - 1);
        const string note = "Deux matricules pour le même IPP";
        patients.Add(
            new PlannedPatient(
                domain,
                one.Ipp,
                [new(one, note, "ins-multiple-matricules"), new(two, note, "ins-multiple-matricules")]
            )
        );
    }

    private void Qualified(DemoDomain domain, string note, Action<IdentityRow> spoil, params string[] rules) =>
        Plant(domain, "qualified", note, spoil, rules);

    private void Plant(DemoDomain domain, string status, string note, Action<IdentityRow> spoil, params string[] rules)
    {
        var row = Row(status, out var number);
        if (status is "qualified" or "retrieved")
            Plain(row, number);
        spoil(row);
        patients.Add(new PlannedPatient(domain, row.Ipp, [new(row, note, rules)]));
    }

    private void GiveMatricule(IdentityRow row) => Plain(row, FirstRank + rank - 1);

    // A NIR without spaces whose month is the month of birth: the defect alone must speak.
    private void Plain(IdentityRow row, long number)
    {
        var matricule = DemoMatricule.Of(factory.Seed, number);
        row.Matricule = matricule.ToString();
        row.Oid = IdentityFactory.Nir;
        row.Attribute = string.Empty;
        row.Sex = matricule.Sex == 1 ? "M" : "F";
        row.BirthPlace = matricule.BirthPlace;
    }

    private IdentityRow Row(string status, out long number)
    {
        number = FirstRank + rank;
        return factory.Clean(NewIpp(), number, status);
    }

    private string NewIpp() => (8_190_000_000 + (rank++ * 11)).ToString(CultureInfo.InvariantCulture);
}
