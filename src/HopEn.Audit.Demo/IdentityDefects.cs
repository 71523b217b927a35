namespace HopEn.Audit.Demo;

/// <summary>Plants one identity per way of breaking each rule, twice: once in each software package.</summary>
/// <remarks>Each planted patient has one consultation of the period, so that the unqualified ones count.</remarks>
internal sealed class IdentityDefects
{
    private const string Qualification = "ins-qualification";
    private const string Reason = "ins-nonqualification-reason";

    private readonly IdentityPlanner planner;

    public IdentityDefects(IdentityFactory factory)
    {
        planner = new IdentityPlanner(factory);
        Linked = new LinkedIdentities(planner);
        foreach (var domain in DemoDomain.All)
        {
            Matricules(domain);
            Oids(domain);
            Traits(domain);
            Statuses(domain);
            Agreement(domain);
            Linked.Plant(domain);
        }

        Linked.KnownTwice();
        foreach (var domain in DemoDomain.All)
            Linked.Merged(domain);
    }

    /// <summary>The planted patients.</summary>
    public IReadOnlyList<PlannedPatient> Patients => planner.Patients;

    /// <summary>Those of them that the correspondence and the merges name.</summary>
    public LinkedIdentities Linked { get; }

    private void Matricules(DemoDomain domain)
    {
        planner.Qualified(
            domain,
            "Matricule de douze caractères",
            row => row.Matricule = row.Matricule[..12],
            "ins-matricule-form"
        );
        planner.Qualified(
            domain,
            "Matricule de quatorze caractères",
            row => row.Matricule = row.Matricule[..14],
            "ins-matricule-form"
        );
        planner.Qualified(
            domain,
            "Lettre dans le matricule",
            row => row.Matricule = row.Matricule[..11] + "O" + row.Matricule[12..],
            "ins-matricule-form"
        );
        planner.Qualified(
            domain,
            "Matricule en notation scientifique",
            row => row.Matricule = "1,8506751234E+14",
            "ins-matricule-form"
        );
        planner.Qualified(
            domain,
            "Derniers chiffres arrondis par un tableur",
            row => row.Matricule = row.Matricule[..6] + "000000000",
            "ins-matricule-form"
        );
        planner.Qualified(
            domain,
            "Clé fausse sous l’OID INS-NIR",
            row => row.Matricule = DemoMatricule.WithWrongKey(row.Matricule),
            "ins-matricule-key"
        );
        planner.Qualified(
            domain,
            "Clé fausse sous l’OID INS-NIA",
            row => (row.Oid, row.Matricule) = (IdentityFactory.Nia, DemoMatricule.WithWrongKey(row.Matricule)),
            "ins-matricule-key"
        );
    }

    private void Oids(DemoDomain domain)
    {
        for (var i = 0; i < 3; i++)
            planner.Qualified(domain, "OID de test", row => row.Oid = IdentityFactory.Test, "ins-test-oid");
        planner.Qualified(
            domain,
            "OID de démonstration",
            row => row.Oid = IdentityFactory.Demonstration,
            "ins-test-oid"
        );
        planner.Qualified(
            domain,
            "OID de test et clé fausse (la clé n’est pas jugée)",
            row => (row.Oid, row.Matricule) = (IdentityFactory.Test, DemoMatricule.WithWrongKey(row.Matricule)),
            "ins-test-oid"
        );
        planner.Qualified(domain, "Matricule sans OID", row => row.Oid = string.Empty, "ins-oid-presence");
        planner.Qualified(domain, "OID étranger à l’INS", row => row.Oid = "1.2.250.1.71.4.2.2", "ins-oid-presence");
    }

    private void Traits(DemoDomain domain)
    {
        planner.Qualified(domain, "Sans nom de naissance", row => row.Family = string.Empty, "ins-strict-traits");
        planner.Qualified(domain, "Sans prénom", row => row.Given = string.Empty, "ins-strict-traits");
        planner.Qualified(domain, "Sans date de naissance", row => row.BirthDate = null, "ins-strict-traits");
        planner.Qualified(domain, "Sans sexe", row => row.Sex = string.Empty, "ins-strict-traits");
        planner.Qualified(domain, "Sexe inconnu", row => row.Sex = "I", "ins-strict-traits");
        planner.Qualified(domain, "Sans code COG", row => row.BirthPlace = string.Empty, "ins-strict-traits");
        planner.Plant(
            domain,
            "retrieved",
            "Récupérée sans code COG",
            row => row.BirthPlace = string.Empty,
            "ins-strict-traits",
            Qualification
        );
        planner.Plant(
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
        planner.Qualified(
            domain,
            "Qualifiée sans matricule",
            row => row.Matricule = row.Oid = string.Empty,
            "ins-qualified-without-matricule"
        );
        planner.Qualified(
            domain,
            "Qualifiée, OID sans matricule",
            row => row.Matricule = string.Empty,
            "ins-qualified-without-matricule"
        );
        foreach (var status in new[] { "provisional", "validated" })
        {
            planner.Plant(
                domain,
                status,
                "Matricule sans INS récupérée",
                planner.GiveMatricule,
                "ins-provisional-matricule",
                Qualification
            );
        }

        foreach (var status in new[] { "provisional", "retrieved", "validated" })
        {
            planner.Plant(
                domain,
                status,
                "Non qualifiée sans motif",
                row => row.Reason = string.Empty,
                Reason,
                Qualification
            );
        }

        planner.Qualified(
            domain,
            "Identité douteuse avec matricule",
            row => row.Attribute = "doubtful",
            "ins-barred-attribute"
        );
        planner.Qualified(
            domain,
            "Identité fictive avec matricule",
            row => row.Attribute = "fictitious",
            "ins-barred-attribute"
        );
        planner.Plant(
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
        planner.Qualified(
            domain,
            "Sexe contraire au matricule",
            row => row.Sex = row.Sex == "M" ? "F" : "M",
            "ins-matricule-sex"
        );
        planner.Qualified(
            domain,
            "Mois de naissance contraire au matricule",
            row => row.BirthDate = row.BirthDate!.Value.AddMonths(row.BirthDate.Value.Month == 12 ? -1 : 1),
            "ins-matricule-birth-date"
        );
        planner.Qualified(
            domain,
            "Année de naissance contraire au matricule",
            row => row.BirthDate = row.BirthDate!.Value.AddYears(-1),
            "ins-matricule-birth-date"
        );
        planner.Qualified(
            domain,
            "Code COG contraire au matricule",
            row => row.BirthPlace = row.BirthPlace[..2] + "997",
            "ins-matricule-birth-place"
        );
    }
}
