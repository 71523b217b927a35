using System.Globalization;
using System.Text;

namespace HopEn.Audit.Demo;

/// <summary>Makes mailboxes, and keeps those that are declared and those that the directory publishes.</summary>
internal sealed class MailboxList(DemoHospital hospital, DemoRandom random)
{
    public const string Domain = "ch-3rivieres.mssante.fr";

    public List<DemoMailbox> Declared { get; } = [];

    public List<DirectoryEntry> Published { get; } = [];

    /// <summary>How many were made: makes addresses, names and numbers differ.</summary>
    public int Serial { get; private set; }

    /// <summary>An organisational mailbox of site Nord, or of another structure.</summary>
    public DemoMailbox Org(string label, string? finess = null) =>
        new()
        {
            Address = Slug(label) + "." + (100 + Serial++).ToString(CultureInfo.InvariantCulture) + "@" + Domain,
            Type = "ORG",
            Finess = finess ?? hospital.North.Finess,
            Label = label,
            Description = $"Échanges avec les correspondants, {label}, site Nord",
            Responsible = "Cadre " + DemoNames.Professional(Serial),
            Sends = Sends(5, 600),
        };

    /// <summary>A professional's mailbox.</summary>
    public DemoMailbox Person(bool inCsv)
    {
        var name = DemoNames.Professional(Serial);
        return new DemoMailbox
        {
            Address = $"{(char)('a' + (Serial % 26))}.{name}{Serial++}@{Domain}",
            Type = "PER",
            Finess = hospital.Sites[Serial % 3].Finess,
            Label = "Dr " + name,
            Rpps = NewRpps(),
            Sends = Sends(0, 90),
            InCsv = inCsv,
        };
    }

    /// <summary>An address that is a patient's.</summary>
    public static DemoMailbox Patient(string address, string type, bool inCsv) =>
        new()
        {
            Address = address,
            Type = type,
            InCsv = inCsv,
            IsPatient = true,
        };

    /// <summary>Declares and publishes one address twice.</summary>
    public void Twice(DemoMailbox box, bool inCsv)
    {
        const string rule = "mailbox-duplicate-address";
        Add(box, "Déclarée deux fois", rule);
        Add(
            box with
            {
                Address = box.Address.ToUpperInvariant(),
                Finess = hospital.Centre.Finess,
                Description = $"Seconde ligne de la même adresse, {box.Label}, site Centre",
                InCsv = inCsv,
            },
            "Déclarée deux fois",
            rule
        );
        Published.Add(Entry(box, hospital.North.Finess));
        Published.Add(Entry(box, hospital.Centre.Finess));
    }

    /// <summary>Declares a right mailbox, and publishes it.</summary>
    public void Declare(DemoMailbox box, string? finess = null)
    {
        Declared.Add(box);
        Published.Add(Entry(box, finess ?? box.Finess));
    }

    /// <summary>Declares a mailbox that rules must fault; publishes it under a structure, or not at all.</summary>
    public void Plant(DemoMailbox box, string note, string? publishedUnder, params string[] rules)
    {
        Add(box, note, rules);
        if (publishedUnder is not null)
            Published.Add(Entry(box, publishedUnder));
    }

    /// <summary>Declares a mailbox that rules must fault, and leaves its publication to the caller.</summary>
    public void Add(DemoMailbox box, string note, params string[] rules) =>
        Declared.Add(box with { Note = note, Rules = rules });

    /// <summary>What the directory publishes of a mailbox, under a structure.</summary>
    public DirectoryEntry Entry(DemoMailbox box, string finess) =>
        new()
        {
            Type = box.Type.Length == 0 ? "ORG" : box.Type,
            Address = box.Address,
            Rpps = box.Type == "PER" && box.Rpps.Length == 0 ? NewRpps() : box.Rpps,
            StructureKind = "FINESS",
            Structure = finess,
            Service = box.Service,
            Name = hospital.AllSites.FirstOrDefault(site => site.Finess == finess)?.ShortName
                ?? hospital.Entities.FirstOrDefault(entity => entity.Finess == finess)?.ShortName
                ?? string.Empty,
        };

    /// <summary>An RPPS that nobody has.</summary>
    public string NewRpps() =>
        "99" + (100_000_000 + (Serial * 1009L) + random.Next(1000)).ToString(CultureInfo.InvariantCulture);

    /// <summary>A number of messages sent, as the console exports it.</summary>
    public string Sends(int fewest, int most) => random.Between(fewest, most).ToString(CultureInfo.InvariantCulture);

    /// <summary>A label as it is written in an address.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(letter);
            else if (letter is 'œ')
                slug.Append("oe");
            else if (letter is ' ' or '’' or '-' && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().Trim('-');
    }
}
