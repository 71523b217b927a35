using System.Text;

namespace HopEn.Audit.Demo;

/// <summary>A software package with patient keys of its own: the same number in two domains is two patients.</summary>
internal sealed record DemoDomain
{
    public static DemoDomain Gam { get; } =
        new()
        {
            Index = 0,
            System = "GAM",
            Name = "IPP-CH3R",
            IsoDates = false,
            LineEnd = "\r\n",
            EncounterEncoding = DemoEncodings.Windows1252,
            IdentityEncoding = DemoEncodings.Utf8WithMark,
            IdentityFile = "identites-gam.csv",
            Kinds = new Dictionary<char, string>
            {
                ['H'] = "H",
                ['C'] = "C",
                ['U'] = "U",
                ['S'] = "S",
                ['D'] = "HAD",
                ['E'] = "EXT",
            },
            Statuses = new Dictionary<string, string>
            {
                ["qualified"] = "Identité qualifiée",
                ["retrieved"] = "Identité récupérée",
                ["validated"] = "Identité validée",
                ["provisional"] = "Identité provisoire",
            },
            Reasons = new Dictionary<string, string>
            {
                ["no-document"] = "Absence de pièce d’identité",
                ["insi-01"] = "INSi 01 aucune identité",
                ["insi-02"] = "INSi 02 plusieurs identités",
                ["trait-mismatch"] = "Traits discordants",
                ["foreign"] = "Patient étranger",
                ["emergency"] = "Admission en urgence",
                ["other"] = "Autre",
            },
            Attributes = new Dictionary<string, string>
            {
                ["doubtful"] = "Douteuse",
                ["fictitious"] = "Fictive",
                ["homonym"] = "Homonyme",
            },
        };

    public static DemoDomain South { get; } =
        new()
        {
            Index = 1,
            System = "Soins-Sud",
            Name = "IPP-SUD",
            IsoDates = true,
            LineEnd = "\n",
            EncounterEncoding = DemoEncodings.Utf8,
            IdentityEncoding = DemoEncodings.Windows1252,
            IdentityFile = "identites-sud.csv",
            Kinds = new Dictionary<char, string>
            {
                ['H'] = "HOSP",
                ['C'] = "CS",
                ['U'] = "URG",
                ['S'] = "SEANCE",
                ['D'] = "HAD",
                ['E'] = "EXT",
            },
            Statuses = new Dictionary<string, string>
            {
                ["qualified"] = "QUALIFIÉE",
                ["retrieved"] = "RÉCUPÉRÉE",
                ["validated"] = "VALIDÉE",
                ["provisional"] = "PROVISOIRE",
            },
            Reasons = new Dictionary<string, string>
            {
                ["no-document"] = "SANS PIÈCE",
                ["insi-01"] = "INSI01",
                ["insi-02"] = "INSI02",
                ["trait-mismatch"] = "TRAITS",
                ["foreign"] = "ÉTRANGER",
                ["emergency"] = "URGENCE",
                ["other"] = "AUTRE",
            },
            Attributes = new Dictionary<string, string>
            {
                ["doubtful"] = "DOUT",
                ["fictitious"] = "FICT",
                ["homonym"] = "HOMO",
            },
        };

    public static IReadOnlyList<DemoDomain> All { get; } = [Gam, South];

    /// <summary>0 or 1.</summary>
    public required int Index { get; init; }

    /// <summary>Label of the software.</summary>
    public required string System { get; init; }

    /// <summary>Domain of its keys in dossier.yml.</summary>
    public required string Name { get; init; }

    /// <summary>Whether its encounters are dated yyyy-MM-dd rather than dd/MM/yyyy.</summary>
    public required bool IsoDates { get; init; }

    /// <summary>End of line of its exports.</summary>
    public required string LineEnd { get; init; }

    /// <summary>Encoding of its encounters.</summary>
    public required Encoding EncounterEncoding { get; init; }

    /// <summary>Encoding of its identities.</summary>
    public required Encoding IdentityEncoding { get; init; }

    /// <summary>Name of its identity file.</summary>
    public required string IdentityFile { get; init; }

    /// <summary>Letter of the model to code of the software, for kinds of encounters.</summary>
    public required IReadOnlyDictionary<char, string> Kinds { get; init; }

    /// <summary>Canonical status to label of the software.</summary>
    public required IReadOnlyDictionary<string, string> Statuses { get; init; }

    /// <summary>Canonical reason to label of the software.</summary>
    public required IReadOnlyDictionary<string, string> Reasons { get; init; }

    /// <summary>Canonical attribute to label of the software.</summary>
    public required IReadOnlyDictionary<string, string> Attributes { get; init; }

    public IReadOnlyList<DemoUnit> Units(DemoHospital hospital) =>
        [.. hospital.Units.Where(unit => (unit.Site == hospital.South) == (Index == 1))];
}
