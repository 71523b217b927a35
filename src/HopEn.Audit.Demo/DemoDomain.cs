using System.Text;

namespace HopEn.Audit.Demo;

/// <summary>A software package with patient keys of its own: the same number in two domains is two patients.</summary>
/// <param name="Index">0 or 1.</param>
/// <param name="System">Label of the software.</param>
/// <param name="Name">Domain of its keys in dossier.yml.</param>
/// <param name="IsoDates">Whether its encounters are dated yyyy-MM-dd rather than dd/MM/yyyy.</param>
/// <param name="LineEnd">End of line of its exports.</param>
/// <param name="EncounterEncoding">Encoding of its encounters.</param>
/// <param name="IdentityEncoding">Encoding of its identities.</param>
/// <param name="IdentityFile">Name of its identity file.</param>
/// <param name="Kinds">Letter of the model to code of the software, for kinds of encounters.</param>
/// <param name="Statuses">Canonical status to label of the software.</param>
/// <param name="Reasons">Canonical reason to label of the software.</param>
/// <param name="Attributes">Canonical attribute to label of the software.</param>
internal sealed record DemoDomain(
    int Index,
    string System,
    string Name,
    bool IsoDates,
    string LineEnd,
    Encoding EncounterEncoding,
    Encoding IdentityEncoding,
    string IdentityFile,
    IReadOnlyDictionary<char, string> Kinds,
    IReadOnlyDictionary<string, string> Statuses,
    IReadOnlyDictionary<string, string> Reasons,
    IReadOnlyDictionary<string, string> Attributes
)
{
    public static DemoDomain Gam { get; } =
        new(
            0,
            "GAM",
            "IPP-CH3R",
            false,
            "\r\n",
            DemoEncodings.Windows1252,
            DemoEncodings.Utf8WithMark,
            "identites-gam.csv",
            new Dictionary<char, string>
            {
                ['H'] = "H",
                ['C'] = "C",
                ['U'] = "U",
                ['S'] = "S",
                ['D'] = "HAD",
                ['E'] = "EXT",
            },
            new Dictionary<string, string>
            {
                ["qualified"] = "Identité qualifiée",
                ["retrieved"] = "Identité récupérée",
                ["validated"] = "Identité validée",
                ["provisional"] = "Identité provisoire",
            },
            new Dictionary<string, string>
            {
                ["no-document"] = "Absence de pièce d’identité",
                ["insi-01"] = "INSi 01 aucune identité",
                ["insi-02"] = "INSi 02 plusieurs identités",
                ["trait-mismatch"] = "Traits discordants",
                ["foreign"] = "Patient étranger",
                ["emergency"] = "Admission en urgence",
                ["other"] = "Autre",
            },
            new Dictionary<string, string>
            {
                ["doubtful"] = "Douteuse",
                ["fictitious"] = "Fictive",
                ["homonym"] = "Homonyme",
            }
        );

    public static DemoDomain South { get; } =
        new(
            1,
            "Soins-Sud",
            "IPP-SUD",
            true,
            "\n",
            DemoEncodings.Utf8,
            DemoEncodings.Windows1252,
            "identites-sud.csv",
            new Dictionary<char, string>
            {
                ['H'] = "HOSP",
                ['C'] = "CS",
                ['U'] = "URG",
                ['S'] = "SEANCE",
                ['D'] = "HAD",
                ['E'] = "EXT",
            },
            new Dictionary<string, string>
            {
                ["qualified"] = "QUALIFIÉE",
                ["retrieved"] = "RÉCUPÉRÉE",
                ["validated"] = "VALIDÉE",
                ["provisional"] = "PROVISOIRE",
            },
            new Dictionary<string, string>
            {
                ["no-document"] = "SANS PIÈCE",
                ["insi-01"] = "INSI01",
                ["insi-02"] = "INSI02",
                ["trait-mismatch"] = "TRAITS",
                ["foreign"] = "ÉTRANGER",
                ["emergency"] = "URGENCE",
                ["other"] = "AUTRE",
            },
            new Dictionary<string, string>
            {
                ["doubtful"] = "DOUT",
                ["fictitious"] = "FICT",
                ["homonym"] = "HOMO",
            }
        );

    public static IReadOnlyList<DemoDomain> All { get; } = [Gam, South];

    public IReadOnlyList<DemoUnit> Units(DemoHospital hospital) =>
        [.. hospital.Units.Where(unit => (unit.Site == hospital.South) == (Index == 1))];
}
