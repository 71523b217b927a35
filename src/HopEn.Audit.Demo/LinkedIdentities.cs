namespace HopEn.Audit.Demo;

/// <summary>Identities that are a defect together, or that only a correspondence or a merge explains.</summary>
internal sealed class LinkedIdentities(IdentityPlanner planner)
{
    /// <summary>IPP of the GAM and of the software of site Sud that are of one person.</summary>
    public List<(string Gam, string South)> Pairs { get; } = [];

    /// <summary>IPP absorbed by a merge and IPP that stays, by domain.</summary>
    public List<(DemoDomain Domain, string Absorbed, string Kept)> Merges { get; } = [];

    /// <summary>Plants what is wrong inside one software package.</summary>
    public void Plant(DemoDomain domain)
    {
        Shared(domain);
        Several(domain);
        Child(domain);
    }

    /// <summary>The same person in both software packages: no defect, since the correspondence says so.</summary>
    public void KnownTwice()
    {
        for (var i = 0; i < 4; i++)
        {
            var one = planner.Row("qualified", out var shared);
            var two = planner.Twin(shared);
            planner.Plain(one, shared);
            planner.Plain(two, shared);
            planner.Patients.Add(new PlannedPatient(DemoDomain.Gam, one.Ipp, [new(one, "Connu des deux logiciels")]));
            planner.Patients.Add(new PlannedPatient(DemoDomain.South, two.Ipp, [new(two, "Connu des deux logiciels")]));
            Pairs.Add((one.Ipp, two.Ipp));
        }
    }

    /// <summary>Stays under a number that a merge absorbed, even twice: the identity is under the number that stays.</summary>
    public void Merged(DemoDomain domain)
    {
        var kept = planner.Row("qualified", out var number);
        planner.Plain(kept, number);
        planner.Patients.Add(new PlannedPatient(domain, kept.Ipp, [new(kept, "Dossier conservé après fusion")]));
        var (between, absorbed) = (planner.NewIpp(), planner.NewIpp());
        planner.Patients.Add(new PlannedPatient(domain, absorbed, []));
        Merges.Add((domain, absorbed, between));
        Merges.Add((domain, between, kept.Ipp));
    }

    private void Shared(DemoDomain domain)
    {
        const string note = "Doublon dans le même logiciel";
        var one = planner.Row("qualified", out var shared);
        var two = planner.Twin(shared);
        planner.Plain(one, shared);
        planner.Plain(two, shared);
        planner.Patients.Add(new PlannedPatient(domain, one.Ipp, [new(one, note, "ins-shared-matricule")]));
        planner.Patients.Add(new PlannedPatient(domain, two.Ipp, [new(two, note, "ins-shared-matricule")]));
    }

    // A child under the number of a parent: another birth date, and here another sex and birth place.
    private void Child(DemoDomain domain)
    {
        var parent = planner.Row("qualified", out var shared);
        planner.Plain(parent, shared);
        var child = planner.Twin(shared);
        planner.Plain(child, shared);
        child.BirthDate = new DateOnly(2024, child.BirthDate!.Value.Month, 1);
        if (parent.BirthDate!.Value.Year == 2024)
            child.BirthDate = child.BirthDate.Value.AddYears(-1);
        child.Sex = child.Sex == "M" ? "F" : "M";
        child.BirthPlace = child.BirthPlace[..2] + "997";
        planner.Patients.Add(
            new PlannedPatient(
                domain,
                parent.Ipp,
                [new(parent, "Parent dont le matricule est sur la fiche de l’enfant", "ins-shared-matricule")]
            )
        );
        planner.Patients.Add(
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
        var one = planner.Row("qualified", out var first);
        planner.Plain(one, first);
        var two = planner.OtherNumber(one.Ipp);
        const string note = "Deux matricules pour le même IPP";
        planner.Patients.Add(
            new PlannedPatient(
                domain,
                one.Ipp,
                [new(one, note, "ins-multiple-matricules"), new(two, note, "ins-multiple-matricules")]
            )
        );
    }
}
