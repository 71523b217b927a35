using System.Globalization;

namespace HopEn.Audit.Cli.Demo;

/// <summary>The invented patients: one identity each, but for what is planted.</summary>
internal sealed class DemoPatients
{
    private static readonly string[] Names = ["Aubépin", "Bréval", "Cadoret", "Delaunay-Roc", "Éloïc", "Fougeret", "Guélan", "Hautclair", "Islemont", "Jarnoux", "Kervallon", "L’Hermine", "Mourières", "Nœudville"];
    private static readonly string[] Women = ["Armelle", "Blandine", "Célestine", "Dorothée", "Éléonore", "Faustine"];
    private static readonly string[] Men = ["Anselme", "Barnabé", "Côme", "Désiré", "Élie", "Gédéon"];
    private static readonly string[] Reasons = ["Pas de pièce", "INSi 01", "INSi 02", "Traits discordants", "Patient étranger", "Urgence"];
    private readonly DemoRandom random;
    private readonly Dictionary<string, int> orders = new(StringComparer.Ordinal);

    public DemoPatients(DemoRandom random, int count)
    {
        this.random = random;
        All = [.. Enumerable.Range(0, count).Select(Create)];
    }

    public IReadOnlyList<DemoIdentity> All { get; }

    public static string Key(string body)
    {
        var digits = body[5..7] switch { "2A" => body[..5] + "19" + body[7..], "2B" => body[..5] + "18" + body[7..], _ => body };
        return (97 - (long.Parse(digits, CultureInfo.InvariantCulture) % 97)).ToString("00", CultureInfo.InvariantCulture);
    }

    private DemoIdentity Create(int index)
    {
        var site = DemoHospital.Sites[index % 10 < 5 ? 0 : index % 10 < 8 ? 1 : 2];
        var woman = random.Next(2) == 0;
        var born = new DateOnly(1930, 1, 1).AddDays(random.Next(33_000));
        var place = random.Chance(3) ? (random.Next(2) == 0 ? "2A" : "2B") + Digits(random.Next(300) + 1, 3)
            : random.Chance(5) ? "99" + Digits(random.Next(400) + 100, 3) : Digits(random.Next(89) + 1, 2).Replace("20", "21", StringComparison.Ordinal) + Digits(random.Next(500) + 1, 3);
        var head = (woman ? "2" : "1") + Digits(born.Year % 100, 2) + Digits(born.Month, 2) + place;
        ref var births = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(orders, head, out _);
        var body = head + Digits(++births, 3);
        var status = Status(site, index);
        var retrieved = status is "Qualifiée" or "Récupérée";
        return new DemoIdentity
        {
            Ipp = "8" + Digits(index + 1, 8), Site = site, Status = status,
            Oid = !retrieved ? "" : place.StartsWith("99", StringComparison.Ordinal) && index % 4 == 0 ? "1.2.250.1.213.1.4.9" : "1.2.250.1.213.1.4.8",
            Matricule = retrieved ? body + Key(body) : "", BirthName = random.Pick(Names).ToUpperInvariant(), GivenNames = random.Pick(woman ? Women : Men),
            BirthDate = born.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), Sex = woman ? "F" : "M", BirthPlace = place, Reason = status == "Qualifiée" ? "" : random.Pick(Reasons),
        };
    }

    // The later a patient was created, the better the reception desk checks identities: the rate climbs over the months.
    private string Status(DemoSite site, int index)
    {
        var draw = random.Next(100);
        if (draw < site.QualifiedPercent) return "Qualifiée";
        var rest = index % 10;
        return rest < 5 ? "Récupérée" : rest < 7 ? "Validée" : "Provisoire";
    }

    private static string Digits(int value, int width) => value.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');
}

/// <summary>A row of the identity exports.</summary>
internal sealed record DemoIdentity
{
    public required string Ipp { get; init; }

    public required DemoSite Site { get; init; }

    public required string Status { get; init; }

    public required string Oid { get; init; }

    public required string Matricule { get; init; }

    public required string BirthName { get; init; }

    public required string GivenNames { get; init; }

    public required string BirthDate { get; init; }

    public required string Sex { get; init; }

    public required string BirthPlace { get; init; }

    public required string Reason { get; init; }

    public string Attribute { get; init; } = "";

    /// <summary>Rules that this row must make fail, ins-qualification aside.</summary>
    public IReadOnlyList<string> Planted { get; init; } = [];
}
