namespace HopEn.Audit.Sources.Cells;

/// <summary>What says nothing in a cell, as files write it: words by where they can be no value, and the shapes of zeros.</summary>
internal static class NullWords
{
    /// <summary>Nobody is called so, and no code is written so.</summary>
    public static readonly string[] Everywhere =
    [
        "null",
        "(null)",
        "<null>",
        "[null]",
        "{null}",
        "\\n",
        "n/a",
        "<na>",
        "<n/a>",
        "undefined",
        "#n/a",
        "#na",
        "#n/d",
        "#ref!",
        "#ref",
        "#value!",
        "#div/0!",
        "#name?",
        "#num!",
        "#null!",
        "#spill!",
        "#calc!",
        "#valeur!",
        "#valeur",
        "#nom?",
        "#nombre!",
        "#nul!",
        "#propagation!",
        "#erreur!",
        "#error!",
        "-",
        "--",
        "---",
        "–",
        "—",
        "néant",
        "(néant)",
        "(vide)",
        "<vide>",
        "(blank)",
        "<empty>",
    ];

    /// <summary>Family names and given names too.</summary>
    public static readonly string[] NotNames = ["none", "nan", "nil", "nul", "nat"];

    /// <summary>Neither names nor codes, but words of a text.</summary>
    public static readonly string[] NotValues =
    [
        "na",
        "n.a.",
        "n.a",
        "n/d",
        "n.d.",
        "n/c",
        "n/r",
        "n.r.",
        "n.c.",
        "s/o",
        "s.o.",
        "sans objet",
        "sans",
        "non renseigné",
        "non renseignée",
        "non communiqué",
        "non communiquée",
        "non défini",
        "non définie",
        "non disponible",
        "non applicable",
        "non connu",
        "non connue",
        "inconnu",
        "inconnue",
        "unknown",
        "aucun",
        "aucune",
        "vide",
        "empty",
        "absent",
        "?",
        "??",
        "???",
        ".",
        "..",
        "...",
        "*",
        "**",
        "***",
        "_",
        "__",
        "/",
    ];

    /// <summary>Codes of units and letters, where no figure and no day is written so.</summary>
    public static readonly string[] NotNumbers = ["nd", "nc", "nr", "ns", "so", "x", "xx", "xxx"];

    /// <summary>What stands for a day that has not come.</summary>
    public static readonly string[] NotDays =
    [
        "en cours",
        "encours",
        "en-cours",
        "présent",
        "présente",
        "hospitalisé",
        "hospitalisée",
        "non sorti",
        "non sortie",
        "pas de sortie",
        "à venir",
        "ce jour",
        "à ce jour",
        "non clos",
        "non close",
        "ouvert",
        "ouverte",
        "indéterminé",
        "indéterminée",
        "illimité",
        "illimitée",
        "jj/mm/aaaa",
    ];

    /// <summary>The zeros of numbers.</summary>
    public const string Zero = "0+([.,]0+)?";

    /// <summary>Those of days: 00/00/0000, 0000-00-00 00:00:00, and the day that a spreadsheet or a database makes of zero.</summary>
    public const string ZeroDay =
        @"0{1,4}[-/. ]0{1,2}[-/. ]0{1,4}([ T]0?0[:hH]00(:00([.,]0+)?)?)?"
        + @"|(00/01/190[0]|0?1/0?1/190[0]|1900-01-0[01]|1899-12-3[01]|3[01]/12/189[9]|0001-01-01|01/01/000[1])"
        + @"([ T]0?0[:hH]00(:00([.,]0+)?)?)?"
        + @"|00:00(:00)?";

    /// <summary>A day of which only the strokes are written.</summary>
    public const string EmptyDay = @"[ _]*[-/.][ _]*[-/.][ _]*([ _]*:[ _]*(:[ _]*)?)?";
}
