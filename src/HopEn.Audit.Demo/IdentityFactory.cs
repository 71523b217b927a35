using System.Globalization;

namespace HopEn.Audit.Demo;

/// <summary>Makes identities that no rule can fault, whatever their status.</summary>
/// <param name="seed">Seed of the demo.</param>
internal sealed class IdentityFactory(int seed)
{
    public int Seed => seed;

    public const string Nir = "1.2.250.1.213.1.4.8";
    public const string Nia = "1.2.250.1.213.1.4.9";
    public const string Test = "1.2.250.1.213.1.4.10";
    public const string Demonstration = "1.2.250.1.213.1.4.11";

    private const int Stream = 11;

    // Statuses other than qualified, with the reasons each can have.
    private static readonly string[] Unqualified =
    [
        "retrieved",
        "retrieved",
        "retrieved",
        "retrieved",
        "validated",
        "validated",
        "provisional",
        "provisional",
        "provisional",
    ];
    private static readonly Dictionary<string, string[]> Reasons = new(StringComparer.Ordinal)
    {
        ["retrieved"] = ["no-document", "no-document", "no-document", "other"],
        ["validated"] = ["insi-01", "insi-01", "insi-02", "trait-mismatch", "foreign"],
        ["provisional"] = ["emergency", "emergency", "no-document", "foreign", "insi-02"],
    };

    /// <summary>The IPP of a rank: the two domains use the same numbers on purpose.</summary>
    public static string Ipp(long rank) => (8_100_000_000 + (rank * 3)).ToString(CultureInfo.InvariantCulture);

    /// <summary>An identity of a status drawn with a chance of being qualified.</summary>
    public IdentityRow Draw(DemoDomain domain, long rank, double qualification)
    {
        var random = DemoRandom.For(seed, Stream + domain.Index, rank);
        var status = random.Chance(qualification) ? "qualified" : random.Pick(Unqualified);
        var row = Make(random, Ipp(rank), (rank * 2) + domain.Index, status);
        if (status != "qualified" && random.Chance(0.05))
            row.Reason = string.Empty;
        return row;
    }

    /// <summary>A faultless identity.</summary>
    public IdentityRow Clean(string ipp, long matriculeRank, string status) =>
        Make(DemoRandom.For(seed, Stream + 2, matriculeRank), ipp, matriculeRank, status);

    private IdentityRow Make(DemoRandom random, string ipp, long matriculeRank, string status)
    {
        var number = DemoMatricule.Of(seed, matriculeRank);
        var row = new IdentityRow
        {
            Ipp = ipp,
            Status = status,
            Family = DemoNames.Family(random),
            Given = DemoNames.Given(random),
            BirthDate = new DateOnly(number.Year, number.Month, random.Between(1, 28)),
            Sex = number.Sex == 1 ? "M" : "F",
            BirthPlace = number.BirthPlace,
        };
        if (status is "qualified" or "retrieved")
            Certify(row, number, random);
        if (status == "provisional" && random.Chance(0.5))
            row.BirthPlace = string.Empty;
        if (status == "provisional" && random.Chance(0.1))
            row.Sex = "I";
        if (random.Chance(0.01))
            row.Attribute = "homonym";
        if (Reasons.TryGetValue(status, out var reasons))
            row.Reason = random.Pick(reasons);
        return row;
    }

    // One in fifty has a NIA; one in sixty an incomplete civil record (months 20 to 32); some exports print groups of digits.
    private static void Certify(IdentityRow row, DemoMatricule number, DemoRandom random)
    {
        var temporary = random.Chance(0.02);
        var month = random.Chance(1.0 / 60) ? number.Month + 20 : number.Month;
        var body = number.Body(temporary ? number.Sex + 6 : number.Sex, month);
        row.Oid = temporary ? Nia : Nir;
        row.Matricule = DemoMatricule.WithKey(body);
        if (random.Chance(0.01))
            row.Matricule = Grouped(row.Matricule);
    }

    // As it is printed on a card: sex, year, month, department, commune, order, key.
    private static string Grouped(string number) =>
        string.Join(' ', new[] { 0..1, 1..3, 3..5, 5..7, 7..10, 10..13, 13..15 }.Select(digits => number[digits]));
}
