namespace HopEn.Audit.Demo;

/// <summary>Names put together from syllables: none is meant to be anybody's. Patients and professionals never share one.</summary>
internal static class DemoNames
{
    private static readonly string[] Heads =
    [
        "VÉRAN",
        "LŒUVR",
        "D’AUBRE",
        "MIRAND",
        "TORQU",
        "CHÊNEV",
        "QUILL",
        "BRAÏZ",
        "OSTREV",
        "FLAGN",
        "SÉGOL",
        "HARDEV",
        "PLUVIN",
        "GRÉZOL",
        "ZÉPHIR",
        "NŒMIR",
    ];
    private static readonly string[] Tails =
    [
        "DOULLE",
        "AYRAC",
        "MERAULT",
        "IGNOLET",
        "ENDRAY",
        "OUSSAINT",
        "ABRELLE",
        "EVRIOT",
        "ANGUILLE",
        "ORIVAL",
        "UZENAC",
        "ELLIAUD",
    ];
    private static readonly string[] Givens =
    [
        "ÉLOVANE",
        "TANGUIR",
        "MAŸLISSE",
        "ORÉVAN",
        "SOLÉANNE",
        "GAËVIN",
        "CŒLIANE",
        "YSORIN",
        "LUDOVANE",
        "BÉRÉLIE",
        "ARZHELIN",
        "NOLWANE",
    ];
    private static readonly string[] Professionals =
    [
        "valdremont",
        "esterblay",
        "corvizier",
        "mondrelay",
        "jaubrenat",
        "pellorgue",
        "saintonval",
        "rochambrel",
        "dargentet",
        "villorbe",
    ];

    public static string Family(DemoRandom random) => random.Pick(Heads) + random.Pick(Tails);

    public static string Given(DemoRandom random) =>
        random.Chance(0.3) ? random.Pick(Givens) + " " + random.Pick(Givens) : random.Pick(Givens);

    public static string Professional(int rank) => Professionals[rank % Professionals.Length];
}
