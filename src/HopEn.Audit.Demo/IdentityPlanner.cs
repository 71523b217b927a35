using System.Globalization;

namespace HopEn.Audit.Demo;

/// <summary>Makes the identities that carry a defect, each with a number and an IPP of its own.</summary>
/// <param name="factory">Makes the faultless identity that each defect then spoils.</param>
internal sealed class IdentityPlanner(IdentityFactory factory)
{
    private const long FirstRank = 250_000_000;
    private long rank;

    /// <summary>The patients planted so far.</summary>
    public List<PlannedPatient> Patients { get; } = [];

    /// <summary>Plants a qualified identity that one change spoils.</summary>
    public void Qualified(DemoDomain domain, string note, Action<IdentityRow> spoil, params string[] rules) =>
        Plant(domain, "qualified", note, spoil, rules);

    /// <summary>Plants an identity of a status that one change spoils.</summary>
    public void Plant(DemoDomain domain, string status, string note, Action<IdentityRow> spoil, params string[] rules)
    {
        var row = Row(status, out var number);
        if (status is "qualified" or "retrieved")
            Plain(row, number);
        spoil(row);
        Patients.Add(new PlannedPatient(domain, row.Ipp, [new(row, note, rules)]));
    }

    /// <summary>Writes the last number on an identity that must have none.</summary>
    public void GiveMatricule(IdentityRow row) => Plain(row, FirstRank + rank - 1);

    /// <summary>Gives a NIR without spaces whose month is the month of birth: the defect alone must speak.</summary>
    public void Plain(IdentityRow row, long number)
    {
        var matricule = DemoMatricule.Of(factory.Seed, number);
        row.Matricule = matricule.ToString();
        row.Oid = IdentityFactory.Nir;
        row.Attribute = string.Empty;
        row.Sex = matricule.Sex == 1 ? "M" : "F";
        row.BirthPlace = matricule.BirthPlace;
    }

    /// <summary>A faultless identity of a new person, and the rank of its matricule.</summary>
    public IdentityRow Row(string status, out long number)
    {
        number = FirstRank + rank;
        return factory.Clean(NewIpp(), number, status);
    }

    /// <summary>An IPP that nobody had.</summary>
    public string NewIpp() => (8_190_000_000 + (rank++ * 11)).ToString(CultureInfo.InvariantCulture);

    /// <summary>A second qualified identity of the same number, under another IPP.</summary>
    public IdentityRow Twin(long number) => factory.Clean(NewIpp(), number, "qualified");

    /// <summary>A second qualified identity of the same IPP, with another number.</summary>
    public IdentityRow OtherNumber(string ipp)
    {
        var number = FirstRank + rank++;
        var row = factory.Clean(ipp, number, "qualified");
        Plain(row, number);
        return row;
    }
}
