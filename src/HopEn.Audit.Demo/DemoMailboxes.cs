using System.Globalization;
using System.Text;

namespace HopEn.Audit.Demo;

/// <summary>The declared mailboxes and what the directory publishes of them, faults included.</summary>
internal sealed class DemoMailboxes
{
    public const string Domain = "ch-3rivieres.mssante.fr";

    private readonly DemoHospital hospital;
    private readonly DemoRandom random;
    private readonly List<DemoMailbox> declared = [];
    private readonly List<DirectoryEntry> published = [];
    private int serial;

    public DemoMailboxes(DemoHospital hospital, DemoOptions options)
    {
        this.hospital = hospital;
        random = DemoRandom.For(options.Seed, 21);
        Services();
        Personal();
        if (options.WithApplicativeMailbox)
            Applicative();
        Structures();
        Numbers();
        Visibility();
        Addresses();
        Wording();
        Undeclared();
        Unusable();
    }

    public IReadOnlyList<DemoMailbox> Declared => declared;

    public IReadOnlyList<DirectoryEntry> Published => published;

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
            Declare(serial % 5 == 0 ? box with { Service = box.Service.ToUpperInvariant() } : box);
        }

        var north = hospital.North.Finess;
        Declare(
            Org("Télésecrétariat des consultations") with
            {
                Finess = $"{north[..2]} {north[2..5]} {north[5..8]} {north[8]}",
            },
            north
        );
        Declare(Org("Bureau des entrées du site Nord") with { Finess = "1" + north }, north);
        Declare(Org("Archives médicales centrales") with { Address = "archives@interop-mssante.apicrypt.org" });
        Declare(Org("Pharmacie à usage intérieur") with { Type = string.Empty, InCsv = true });
    }

    private void Personal()
    {
        for (var i = 0; i < 24; i++)
            Declare(Person(i % 3 == 2));
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
            Plant(
                Org(label) with
                {
                    Type = "APP",
                    Finess = finess,
                    Sends = random.Between(2000, 9000).ToString(CultureInfo.InvariantCulture),
                },
                "BAL applicative, absente de l’extraction par nature",
                null,
                "mailbox-applicative-verifiability"
            );
        }
    }

    private void Structures()
    {
        Plant(
            Org("Direction des soins") with
            {
                Finess = hospital.Main.Finess,
            },
            "Rattachée à l’entité juridique",
            hospital.Main.Finess,
            "mailbox-site-attachment"
        );
        Plant(
            Org("Commission médicale d’établissement") with
            {
                Finess = hospital.Main.Finess,
                InCsv = true,
            },
            "Rattachée à l’entité juridique",
            hospital.Main.Finess,
            "mailbox-site-attachment"
        );
        Plant(
            Org("Accueil de Sainte-Orme") with
            {
                Finess = hospital.Second.Finess,
            },
            "Rattachée à une entité juridique qui n’a qu’un site",
            hospital.Second.Finess,
            "mailbox-site-attachment"
        );
        Plant(
            Org("Équipe mobile du Val-Perdu") with
            {
                Finess = hospital.NeighbourSite.Finess,
            },
            "Rattachée au site d’un autre hôpital",
            hospital.NeighbourSite.Finess,
            "mailbox-outside-perimeter"
        );
        Plant(
            Org("Coordination du Val-Perdu") with
            {
                Finess = hospital.Neighbour.Finess,
            },
            "Rattachée à une autre entité juridique",
            hospital.Neighbour.Finess,
            "mailbox-outside-perimeter"
        );
        Plant(
            Org("Plateau d’imagerie partagé") with
            {
                Finess = hospital.ImagingSite.Finess,
                InCsv = true,
            },
            "Rattachée au GCS d’imagerie",
            hospital.ImagingSite.Finess,
            "mailbox-outside-perimeter"
        );
        Plant(
            Org("Centre de dépistage") with
            {
                Finess = hospital.UnknownFiness,
            },
            "FINESS bien formé, inconnu des répertoires",
            hospital.UnknownFiness,
            "mailbox-outside-perimeter"
        );
        Plant(
            Org("Secrétariat des Tilleuls") with
            {
                Finess = hospital.ClosedSite.Finess,
            },
            "Rattachée à un site fermé",
            hospital.ClosedSite.Finess,
            "mailbox-closed-site"
        );
        Plant(
            Org("Accueil de l’annexe du Moulin") with
            {
                Finess = hospital.InactiveSite.Finess,
            },
            "Rattachée à un site inactif sans date de fermeture",
            hospital.InactiveSite.Finess,
            "mailbox-closed-site"
        );
        Plant(
            Org("Maternité de Belle-Aurore") with
            {
                Finess = hospital.Closed.Finess,
            },
            "Rattachée à une entité juridique fermée",
            hospital.Closed.Finess,
            "mailbox-closed-site",
            "mailbox-outside-perimeter"
        );
    }

    private void Numbers()
    {
        Plant(
            Org("Service social hospitalier") with
            {
                Finess = string.Empty,
            },
            "Sans FINESS",
            hospital.North.Finess,
            "mailbox-finess-form"
        );
        Plant(
            Org("Unité de diététique") with
            {
                Finess = "99000",
            },
            "FINESS trop court",
            hospital.North.Finess,
            "mailbox-finess-form"
        );
        Plant(
            Org("Rééducation fonctionnelle") with
            {
                Finess = "SITE NORD",
                InCsv = true,
            },
            "Un nom à la place du FINESS",
            hospital.North.Finess,
            "mailbox-finess-form"
        );
        Plant(
            Org("Équipe d’hygiène hospitalière") with
            {
                Finess = DemoFiness.WithWrongKey(hospital.North.Finess),
            },
            "Clé du FINESS fausse",
            hospital.North.Finess,
            "mailbox-finess-form",
            "mailbox-outside-perimeter",
            "mailbox-directory-agreement"
        );
    }

    private void Visibility()
    {
        foreach (var label in new[] { "Consultation de la douleur", "Centre du sommeil", "Éducation thérapeutique" })
            Plant(Org(label), "Absente de l’extraction", null, "mailbox-directory-visibility");
        Plant(Person(false), "Absente de l’extraction", null, "mailbox-directory-visibility");
        Plant(
            Org("Hôpital de jour de gériatrie"),
            "Publiée sous un autre site",
            hospital.South.Finess,
            "mailbox-directory-agreement"
        );
        var typed = Org("Équipe mobile de soins");
        Add(typed, "Déclarée ORG, publiée PER", "mailbox-directory-agreement");
        published.Add(Entry(typed with { Type = "PER", Rpps = NewRpps() }, typed.Finess));
        Twice(Org("Accueil des urgences"), inCsv: false);
        Twice(Org("Bloc opératoire central"), inCsv: true);
        Plant(
            Person(false) with
            {
                Finess = hospital.North.Finess,
                Rpps = string.Empty,
            },
            "PER sans RPPS",
            hospital.North.Finess,
            "mailbox-personal-rpps"
        );
        Plant(
            Person(true) with
            {
                Finess = hospital.North.Finess,
                Rpps = "12345",
            },
            "RPPS trop court",
            hospital.North.Finess,
            "mailbox-personal-rpps"
        );
        var loose = Person(false);
        Add(loose, "PER publiée sans structure", "mailbox-personal-structure");
        published.Add(
            Entry(loose, loose.Finess) with
            {
                StructureKind = string.Empty,
                Structure = string.Empty,
                Name = string.Empty,
            }
        );
    }

    private void Addresses()
    {
        Plant(
            Org("Secrétariat de radiologie") with
            {
                Address = "secretariat.radiologie",
            },
            "Adresse sans « @ »",
            null,
            "mailbox-domain",
            "mailbox-directory-visibility"
        );
        Plant(
            Org("Secrétariat d’ophtalmologie") with
            {
                Address = "ophtalmologie@@" + Domain,
            },
            "Adresse à deux « @ »",
            null,
            "mailbox-domain",
            "mailbox-directory-visibility"
        );
        Plant(
            Org("Secrétariat de dermatologie") with
            {
                Address = "derm atologie@" + Domain,
            },
            "Espace dans l’adresse",
            null,
            "mailbox-domain",
            "mailbox-directory-visibility"
        );
        Plant(
            Org("Secrétariat de rhumatologie") with
            {
                Address = "rhumatologie@ancien-3rivieres.mssante.fr",
            },
            "Domaine absent de la liste blanche",
            null,
            "mailbox-domain",
            "mailbox-directory-visibility"
        );
        Plant(
            Org("Secrétariat d’urologie") with
            {
                Address = "urologie@ch-3rivieres.example",
                InCsv = true,
            },
            "Domaine hors MSSanté",
            null,
            "mailbox-domain",
            "mailbox-directory-visibility"
        );
        Add(
            Patient(DemoMatricule.Of(7, 260_000_001) + "@patient.mssante.fr", "CAB", false),
            "Adresse d’un patient (Mon espace santé)",
            "mailbox-patient-address"
        );
        Add(
            Patient(DemoMatricule.Of(7, 260_000_002).ToString()[..13] + "@" + Domain, string.Empty, true),
            "Matricule en guise d’adresse",
            "mailbox-patient-address"
        );
    }

    private void Wording()
    {
        Plant(
            Org("Unité d’addictologie") with
            {
                Description = string.Empty,
            },
            "Sans description",
            hospital.North.Finess,
            "mailbox-description"
        );
        Plant(
            Org("Consultation de tabacologie") with
            {
                Description = "Consultation de tabacologie",
            },
            "Description égale au libellé",
            hospital.North.Finess,
            "mailbox-description"
        );
        Plant(
            Org("Unité de coordination gériatrique") with
            {
                Description = "Description-MSS",
            },
            "Description de remplissage",
            hospital.North.Finess,
            "mailbox-description"
        );
        Plant(
            Org("Centre de vaccination") with
            {
                Description = "Vaccins",
            },
            "Description trop courte",
            hospital.North.Finess,
            "mailbox-description"
        );
        var same = Org("Consultation de génétique");
        Plant(
            same with
            {
                Description = "Adresse générale du service, comptes rendus",
            },
            "Description partagée",
            hospital.North.Finess,
            "mailbox-description"
        );
        Plant(
            Org("Consultation mémoire") with
            {
                Description = "Adresse générale du service, comptes rendus",
                InCsv = true,
            },
            "Description partagée",
            hospital.North.Finess,
            "mailbox-description"
        );
        var copied = Org("Consultation de nutrition");
        Plant(
            copied with
            {
                Description = copied.Address,
            },
            "Description égale à l’adresse",
            hospital.North.Finess,
            "mailbox-description"
        );
        Plant(
            Org("Unité de pharmacologie") with
            {
                Label = string.Empty,
            },
            "Sans libellé",
            hospital.North.Finess,
            "mailbox-label"
        );
        Plant(
            Org("Unité de toxicologie") with
            {
                Label = "UF-1187-SEC",
            },
            "Un code pour libellé",
            hospital.North.Finess,
            "mailbox-label"
        );
        var named = Org("Unité d’allergologie");
        Plant(named with { Label = named.Address }, "L’adresse pour libellé", hospital.North.Finess, "mailbox-label");
        Plant(
            Org("Centre antidouleur") with
            {
                Responsible = string.Empty,
            },
            "Sans responsable",
            hospital.North.Finess,
            "mailbox-responsible"
        );
        Plant(
            Org("Hospitalisation de semaine") with
            {
                Responsible = string.Empty,
                InCsv = true,
            },
            "Sans responsable",
            hospital.North.Finess,
            "mailbox-responsible"
        );
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
            published.Add(Entry(Org(label), site.Finess) with { Undeclared = true });
        }

        published.Add(Entry(Person(false), hospital.Centre.Finess) with { Undeclared = true });
        published.Add(Entry(Org("Standard général"), hospital.Main.Finess) with { Undeclared = true });
    }

    private void Unusable()
    {
        declared.Add(Org("Ligne sans adresse") with { Address = string.Empty, Reject = "missing" });
        declared.Add(Org("Boîte générique") with { Type = "GEN", InCsv = true, Reject = "code" });
    }

    private DemoMailbox Service(DemoUnit unit) =>
        Org("Secrétariat : " + unit.ServiceName) with
        {
            Address = "secretariat." + Slug(unit.ServiceName) + "@" + Domain,
            Finess = unit.Site.Finess,
            Service = unit.ServiceName,
            InCsv = unit.Site == hospital.South,
            Description = $"Courriers et comptes rendus de {unit.ServiceName}, {unit.Site.ShortName}",
        };

    private DemoMailbox Org(string label) =>
        new()
        {
            Address = Slug(label) + "." + (100 + serial++).ToString(CultureInfo.InvariantCulture) + "@" + Domain,
            Type = "ORG",
            Finess = hospital.North.Finess,
            Label = label,
            Description = $"Échanges avec les correspondants, {label}, site Nord",
            Responsible = "Cadre " + DemoNames.Professional(serial),
            Sends = random.Between(5, 600).ToString(CultureInfo.InvariantCulture),
        };

    private DemoMailbox Person(bool inCsv)
    {
        var name = DemoNames.Professional(serial);
        return new DemoMailbox
        {
            Address = $"{(char)('a' + (serial % 26))}.{name}{serial++}@{Domain}",
            Type = "PER",
            Finess = hospital.Sites[serial % 3].Finess,
            Label = "Dr " + name,
            Rpps = NewRpps(),
            Sends = random.Between(0, 90).ToString(CultureInfo.InvariantCulture),
            InCsv = inCsv,
        };
    }

    private static DemoMailbox Patient(string address, string type, bool inCsv) =>
        new()
        {
            Address = address,
            Type = type,
            InCsv = inCsv,
            IsPatient = true,
        };

    private void Twice(DemoMailbox box, bool inCsv)
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
        published.Add(Entry(box, hospital.North.Finess));
        published.Add(Entry(box, hospital.Centre.Finess));
    }

    private void Declare(DemoMailbox box, string? finess = null)
    {
        declared.Add(box);
        published.Add(Entry(box, finess ?? box.Finess));
    }

    private void Plant(DemoMailbox box, string note, string? publishedUnder, params string[] rules)
    {
        Add(box, note, rules);
        if (publishedUnder is not null)
            published.Add(Entry(box, publishedUnder));
    }

    private void Add(DemoMailbox box, string note, params string[] rules) =>
        declared.Add(box with { Note = note, Rules = rules });

    private DirectoryEntry Entry(DemoMailbox box, string finess) =>
        new(
            box.Type.Length == 0 ? "ORG" : box.Type,
            box.Address,
            box.Type == "PER" && box.Rpps.Length == 0 ? NewRpps() : box.Rpps,
            "FINESS",
            finess,
            box.Service,
            hospital.AllSites.FirstOrDefault(site => site.Finess == finess)?.ShortName
                ?? hospital.Entities.FirstOrDefault(entity => entity.Finess == finess)?.ShortName
                ?? string.Empty
        );

    private string NewRpps() =>
        "99" + (100_000_000 + (serial * 1009L) + random.Next(1000)).ToString(CultureInfo.InvariantCulture);

    private static string Slug(string text)
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
