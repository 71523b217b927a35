using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;

namespace HopEn.Audit.Reports.Words;

/// <summary>Words how the numbers of patients of several software were brought together, and the sites of several entities.</summary>
internal static class PatientNoticeWords
{
    /// <summary>The wording of each code.</summary>
    public static IReadOnlyDictionary<string, Wording> All { get; } =
        new Dictionary<string, Wording>
        {
            [MessageCodes.PatientsShared] = (told, _) =>
                $"{Matched(told)} sont aussi connus sous «\u202f{told[6]}\u202f» ({Means(told)})\u202f; "
                + "les autres comptent comme des patients distincts.",
            [MessageCodes.PatientsMatched] = (told, _) =>
                $"{Matched(told)} rapprochés des venues ({Means(told)})\u202f; {Unmatched(told)}.",
            [MessageCodes.ZerosDropped] = (told, _) =>
                $"«\u202f{told[2]}\u202f» n’a pas les zéros de tête que «\u202f{told[3]}\u202f» a, sans doute retirés par un tableur\u202f: "
                + $"{Numbers(told)} {(told.Number(1) == 1 ? "a été rapproché" : "ont été rapprochés")} sans en tenir compte.",
            [MessageCodes.ZerosAmbiguous] = (told, _) =>
                $"{Numbers(told)} {(told.Number(1) == 1 ? "figure" : "figurent")} dans un même fichier avec et sans zéros de tête\u202f: "
                + "chaque écriture compte comme un numéro distinct.",
            [MessageCodes.StaysShared] = (told, _) =>
                $"{told[0]}\u202f: "
                + $"{(told.Number(1) == 1 ? "un numéro de venue est partagé" : $"{told.Count(1)} numéros de venue sont partagés")} "
                + $"par plusieurs patients ({Rows(told, 2)})\u202f: rien n’est rapproché par "
                + $"{(told.Number(1) == 1 ? "ce numéro" : "ces numéros")}, seulement par le patient.",
            [MessageCodes.StaysContradicted] = (told, _) =>
                $"{told[0]}\u202f: {Rows(told, 1)} {(told.Number(1) == 1 ? "donne" : "donnent")} le numéro de venue d’un autre patient "
                + "que le leur\u202f: le patient est cru, et rien n’est rapproché par ce numéro.",
            [MessageCodes.RareTextsHidden] = (told, _) =>
                $"{told[0]}, {told[1]}\u202f: "
                + (
                    told.Number(2) == 1
                        ? "une valeur qu’aucune liste du dossier ne donne pourrait désigner un patient, "
                            + "et un numéro comme […1] la remplace"
                        : $"{told.Count(2)} valeurs qu’aucune liste du dossier ne donne pourraient désigner un patient, "
                            + "et des numéros comme […1] les remplacent"
                )
                + $" ({Rows(told, 3)}). Vérifiez que cette colonne est la bonne.",
            [MessageCodes.MergesContradictory] = Contradictory,
            [MessageCodes.MergesCircular] = (told, _) =>
                $"La liste des fusions tourne en rond pour {told.Count(0)} numéros de patient\u202f: "
                + "ils n’ont pas été fusionnés.",
            [MessageCodes.MergesUseless] = (_, surface) =>
                "Aucun des numéros absorbés par une fusion ne figure dans les venues ni dans les identités\u202f: "
                + (
                    surface == Surface.Page
                        ? "vérifiez de quel logiciel sont les numéros de la liste des fusions."
                        : "vérifiez le «\u202fdomaine\u202f» de la liste des fusions."
                ),
            [MessageCodes.SiteWithoutEntity] = (told, surface) =>
                $"Le site {told[0]} n’est rattaché à aucune entité juridique du dossier\u202f: "
                + "il compte dans l’ensemble, dans aucune partie. "
                + (
                    surface == Surface.Page
                        ? "Indiquez son entité juridique."
                        : "Indiquez «\u202fej\u202f» à côté de son FINESS dans dossier.yml."
                ),
        };

    private static string Rows(MessageParameters told, int index) =>
        told.Number(index) == 1 ? "1 ligne" : $"{told.Count(index)} lignes";

    private static string Numbers(MessageParameters told) =>
        $"{told.Count(1)} {(told.Number(1) == 1 ? "numéro" : "numéros")} de "
        + told[0] switch
        {
            "patient" => "patient",
            "encounter" => "venue",
            _ => "document",
        };

    private static string Matched(MessageParameters told) =>
        $"Identifiants «\u202f{told[0]}\u202f»\u202f: {told.Count(1)} patients sur {told.Count(2)}";

    private static string Means(MessageParameters told) =>
        $"{told.Count(3)} par la venue, {told.Count(4)} par l’IPP, {told.Count(5)} par l’INS";

    private static string Unmatched(MessageParameters told) =>
        $"{told.Count(6)} ne l’ont pas été ({FrenchNumbers.Number(told.Decimal(7))}\u202f%)";

    private static string Contradictory(MessageParameters told, Surface surface)
    {
        var absorbed =
            told.Number(0) == 1
                ? "numéro absorbé, qui n’a pas été fusionné"
                : "numéros absorbés, qui n’ont pas été fusionnés";
        return $"La liste des fusions donne plusieurs numéros conservés à {told.Count(0)} {absorbed}\u202f: "
            + "gardez une seule ligne par numéro absorbé.";
    }
}
