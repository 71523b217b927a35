namespace HopEn.Audit.Demo;

/// <summary>
/// The invented hospital: two legal entities under one direction, three sites, and the neighbours that national files show.
/// </summary>
internal sealed class DemoHospital
{
    /// <summary>Code of a unit closed on 31/03/2025 that stays go on naming.</summary>
    public const string ClosedUnit = "1107";

    public DemoHospital()
    {
        Main = new DemoEntity(
            "1001",
            DemoFiness.Of(1),
            "CH DES TROIS-RIVIERES",
            "CENTRE HOSPITALIER DES TROIS-RIVIÈRES",
            "14"
        );
        Second = new DemoEntity(
            "1002",
            DemoFiness.Of(10),
            "HOPITAL DE SAINTE-ORME",
            "HÔPITAL INTERCOMMUNAL DE SAINTE-ORME",
            "14"
        );
        Neighbour = new DemoEntity(
            "1003",
            DemoFiness.Of(20),
            "CH DU VAL-PERDU",
            "CENTRE HOSPITALIER DU VAL-PERDU",
            "13"
        );
        Imaging = new DemoEntity(
            "1004",
            DemoFiness.Of(30),
            "GCS IMAGERIE DES RIVIERES",
            "GCS IMAGERIE DES RIVIÈRES",
            "29"
        );
        Closed = new DemoEntity(
            "1005",
            DemoFiness.Of(40),
            "MATERNITE DE BELLE-AURORE",
            "MATERNITÉ DE BELLE-AURORE",
            "14",
            ClosedOn: "2019-12-31"
        );
        Entities = [Main, Second, Neighbour, Imaging, Closed];
        North = new DemoSite(DemoFiness.Of(2), Main.Finess, "CH3R SITE NORD", "CH DES TROIS-RIVIÈRES SITE NORD", "355")
        {
            Qualification = 0.91,
        };
        Centre = new DemoSite(
            DemoFiness.Of(3),
            Main.Finess,
            "CH3R SITE CENTRE",
            "CH DES TROIS-RIVIÈRES SITE CENTRE",
            "355"
        )
        {
            Qualification = 0.86,
        };
        South = new DemoSite(DemoFiness.Of(11), Second.Finess, "CH3R SITE SUD", "CH DES TROIS-RIVIÈRES SITE SUD", "355")
        {
            Qualification = 0.71,
        };
        ClosedSite = new DemoSite(
            DemoFiness.Of(4),
            Main.Finess,
            "ANCIEN SITE DES TILLEULS",
            "CH DES TROIS-RIVIÈRES ANCIEN SITE DES TILLEULS",
            "355"
        )
        {
            ClosedOn = "2022-06-30",
            IsOpen = false,
        };
        InactiveSite = new DemoSite(
            DemoFiness.Of(5),
            Main.Finess,
            "ANNEXE DU MOULIN",
            "CH DES TROIS-RIVIÈRES ANNEXE DU MOULIN",
            "355"
        )
        {
            IsOpen = false,
        };
        NeighbourSite = new DemoSite(
            DemoFiness.Of(21),
            Neighbour.Finess,
            "CH DU VAL-PERDU",
            "CH DU VAL-PERDU SITE PRINCIPAL",
            "355"
        );
        ImagingSite = new DemoSite(
            DemoFiness.Of(31),
            Imaging.Finess,
            "GCS IMAGERIE",
            "GCS IMAGERIE DES RIVIÈRES PLATEAU",
            "698"
        );
        Sites = [North, Centre, South];
        AllSites = [North, Centre, South, ClosedSite, InactiveSite, NeighbourSite, ImagingSite];
        Units =
        [
            new("1101", "Cardiologie, hospitalisation", "Cardiologie", "Cœur et poumon", North, "H") { Quality = 0.02 },
            new("1102", "Cardiologie, consultations", "Cardiologie", "Cœur et poumon", North, "C") { Quality = 0.01 },
            new("1103", "Chirurgie ambulatoire", "Chirurgie ambulatoire", "Chirurgie", North, "H") { Quality = 0.04 },
            new("1104", "Pneumologie", "Pneumologie", "Cœur et poumon", North, "HC"),
            new("1105", "Hémodialyse", "Néphrologie", "Médecine", North, "SC") { Quality = 0.05 },
            new("1106", "Urgences adultes", "Urgences", "Urgences", North, "U") { Quality = -0.15 },
            new(ClosedUnit, "Soins de suite", "Soins de suite", "Gériatrie", North, "H")
            {
                Quality = -0.02,
                LastMonth = 2,
            },
            new("1108", "Maternité", "Maternité", "Femme et enfant", North, "HC") { Quality = -0.03 },
            new("1201", "Médecine polyvalente", "Médecine polyvalente", "Médecine", Centre, "H"),
            new("1202", "Consultations spécialisées", "Consultations spécialisées", "Médecine", Centre, "C")
            {
                Quality = 0.02,
            },
            new("1203", "Pédiatrie", "Pédiatrie", "Femme et enfant", Centre, "HC") { Quality = -0.04 },
            new("1204", "Psychiatrie de l’adulte", "Psychiatrie de l’adulte", "Psychiatrie", Centre, "HC")
            {
                Quality = -0.12,
            },
            new("1205", "Hospitalisation à domicile", "Hospitalisation à domicile", "Gériatrie", Centre, "D"),
            new("1206", "Gériatrie", "Gériatrie", "Gériatrie", Centre, "H") { Quality = -0.01 },
            new("1207", "Centre de planification", null, "Femme et enfant", Centre, "C") { Quality = -0.06 },
            new("1208", "Laboratoire, actes externes", "Laboratoire", "Plateau technique", Centre, "E"),
            new("S101", "Médecine interne", "Médecine interne", "Site Sud", South, "H"),
            new("S102", "Chirurgie viscérale", "Chirurgie viscérale", "Site Sud", South, "HC") { Quality = 0.03 },
            new("S103", "Consultations avancées", "Consultations avancées", "Site Sud", South, "C") { Quality = 0.02 },
            new("S104", "Urgences de proximité", "Urgences de proximité", "Site Sud", South, "U") { Quality = -0.15 },
            new("S105", "Soins palliatifs", "Soins palliatifs", "Site Sud", South, "H") { Quality = -0.05 },
        ];
        ForeignUnit = new DemoUnit("1901", "Imagerie en coupe", "Imagerie", "Hors établissement", ImagingSite, "C");
    }

    public DemoEntity Main { get; }

    public DemoEntity Second { get; }

    public DemoEntity Neighbour { get; }

    public DemoEntity Imaging { get; }

    public DemoEntity Closed { get; }

    public IReadOnlyList<DemoEntity> Entities { get; }

    public DemoSite North { get; }

    public DemoSite Centre { get; }

    public DemoSite South { get; }

    public DemoSite ClosedSite { get; }

    public DemoSite InactiveSite { get; }

    public DemoSite NeighbourSite { get; }

    public DemoSite ImagingSite { get; }

    public IReadOnlyList<DemoSite> Sites { get; }

    public IReadOnlyList<DemoSite> AllSites { get; }

    public IReadOnlyList<DemoUnit> Units { get; }

    /// <summary>A unit of another entity that the same software serves: its rows are filtered, not faults.</summary>
    public DemoUnit ForeignUnit { get; }

    /// <summary>Well-formed FINESS that no registry of the dossier knows.</summary>
    public string UnknownFiness { get; } = DemoFiness.Of(77777);

    /// <summary>Services that no ORG mailbox serves.</summary>
    public IReadOnlyList<string> ServicesWithoutMailbox { get; } = ["Pneumologie", "Soins palliatifs"];
}
