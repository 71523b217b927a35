namespace HopEn.Audit.Demo;

/// <summary>The declared mailboxes and what the directory publishes of them, faults included.</summary>
internal sealed class DemoMailboxes
{
    private readonly DemoHospital hospital;
    private readonly MailboxList list;

    public DemoMailboxes(DemoHospital hospital, DemoOptions options)
    {
        this.hospital = hospital;
        list = new MailboxList(hospital, DemoRandom.For(options.Seed, 21));
        Services();
        Personal();
        if (options.WithApplicativeMailbox)
            Applicative();
        new MailboxAttachmentFaults(hospital, list).Plant();
        new MailboxDirectoryFaults(hospital, list).Plant();
        new MailboxWordingFaults(hospital, list).Plant();
        Undeclared();
        Unusable();
    }

    public IReadOnlyList<DemoMailbox> Declared => list.Declared;

    public IReadOnlyList<DirectoryEntry> Published => list.Published;

    private void Services()
    {
        foreach (
            var group in hospital
                .Units.GroupBy(unit => unit.ServiceName)
                .Where(group => !hospital.ServicesWithoutMailbox.Contains(group.Key))
        )
        {
            var box = Service(group.First());
            // The declared list doesn't always write a service as the structure file does.
            list.Declare(list.Serial % 5 == 0 ? box with { Service = box.Service.ToUpperInvariant() } : box);
        }

        var north = hospital.North.Finess;
        list.Declare(
            list.Org("Télésecrétariat des consultations") with
            {
                Finess = $"{north[..2]} {north[2..5]} {north[5..8]} {north[8]}",
            },
            north
        );
        list.Declare(list.Org("Bureau des entrées du site Nord") with { Finess = "1" + north }, north);
        list.Declare(
            list.Org("Archives médicales centrales") with
            {
                Address = "archives@interop-mssante.apicrypt.org",
            }
        );
        list.Declare(list.Org("Pharmacie à usage intérieur") with { Type = string.Empty, InCsv = true });
    }

    private void Personal()
    {
        for (var i = 0; i < 24; i++)
            list.Declare(list.Person(i % 3 == 2));
    }

    private void Applicative()
    {
        foreach (
            var (label, finess) in new[]
            {
                ("Dossier patient informatisé", hospital.North.Finess),
                ("Laboratoire, envoi automatique", hospital.Centre.Finess),
                ("Logiciel du site Sud", hospital.South.Finess),
            }
        )
        {
            list.Plant(
                list.Org(label) with
                {
                    Type = "APP",
                    Finess = finess,
                    Sends = list.Sends(2000, 9000),
                },
                "BAL applicative, absente de l’extraction par nature",
                null,
                "mailbox-applicative-verifiability"
            );
        }
    }

    private void Undeclared()
    {
        foreach (
            var (label, site) in new[]
            {
                ("Ancien secrétariat de chirurgie", hospital.North),
                ("Équipe de liaison", hospital.Centre),
                ("Consultation du soir", hospital.South),
            }
        )
        {
            list.Published.Add(list.Entry(list.Org(label), site.Finess) with { Undeclared = true });
        }

        list.Published.Add(list.Entry(list.Person(false), hospital.Centre.Finess) with { Undeclared = true });
        list.Published.Add(list.Entry(list.Org("Standard général"), hospital.Main.Finess) with { Undeclared = true });
    }

    private void Unusable()
    {
        list.Declared.Add(list.Org("Ligne sans adresse") with { Address = string.Empty, Reject = "missing" });
    }

    private DemoMailbox Service(DemoUnit unit) =>
        list.Org("Secrétariat : " + unit.ServiceName) with
        {
            Address = "secretariat." + MailboxList.Slug(unit.ServiceName) + "@" + MailboxList.Domain,
            Finess = unit.Site.Finess,
            Service = unit.ServiceName,
            InCsv = unit.Site == hospital.South,
            Description = $"Courriers et comptes rendus de {unit.ServiceName}, {unit.Site.ShortName}",
        };
}
