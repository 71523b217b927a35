using HopEn.Audit.Model;
using HopEn.Audit.Model.ArsEvidence;
using HopEn.Audit.Reports.French;

namespace HopEn.Audit.Reports.ArsEvidence;

/// <summary>The response matrix in the tool's own sheet, when the dossier has no copy of the official one.</summary>
internal static class MatrixWorkbook
{
    private static readonly string[] Columns =
    [
        "FINESS PMSI",
        "Mois",
        "Numérateur",
        "Dénominateur",
        "Taux",
        "Commentaire",
    ];

    /// <summary>The response matrix, in the tool's own sheet.</summary>
    public static byte[] Of(EvidencePack pack) =>
        WorkbookFile.Bytes(
            new SheetContent(
                "Matrice",
                [16, 16, 14, 14, 12, 70],
                [
                    [SheetCell.Of($"{pack.Objective}\u202f: {pack.Title}", SheetStyle.Title)],
                    [
                        SheetCell.Of(
                            "Feuille de l’outil\u202f: le modèle officiel de matrice n’est pas dans le dossier. "
                                + "Les chiffres d’une ligne ne s’ajoutent pas à ceux d’une autre\u202f: "
                                + "un patient vu deux mois compte dans chacun."
                        ),
                    ],
                    [],
                    SheetCell.Headers(Columns),
                    .. pack.Parts.SelectMany(part => part.Rows.Select(row => Line(part, row))),
                ]
            )
        );

    /// <summary>What a line of the matrix says beside its figures.</summary>
    public static string Comment(EvidencePart part, MatrixRow row)
    {
        if (row.Denominator == 0)
            return "Aucune activité comptée ce mois-là\u202f: non applicable.";
        if (!row.IsRetained)
            return row.IsComplete ? string.Empty : "Mois incomplet dans la période.";
        var weighted = part.Indicator.ChosenWeighting();
        var told = weighted is null
            ? string.Empty
            : $" Taux non pondéré\u202f; pondéré ({IndicatorLabels.Strategy(weighted.Strategy)}, hypothèse)\u202f: "
                + $"{FrenchNumbers.Rate(weighted.Rate!.Value)}.";
        return $"Mois retenu{(row.IsComplete ? string.Empty : ", incomplet")}. Taux arrondi par défaut.{told} Voir la note de calcul.";
    }

    private static SheetCell[] Line(EvidencePart part, MatrixRow row) =>
        [
            SheetCell.Of(row.Finess),
            SheetCell.Of(FrenchNumbers.Month(row.Month)),
            SheetCell.Of(row.Numerator),
            SheetCell.Of(row.Denominator),
            row.Rate is { } rate
                ? SheetCell.Of(Ratio.RoundedDown(rate), SheetStyle.Percent)
                : SheetCell.Of(string.Empty),
            SheetCell.Of(Comment(part, row)),
        ];
}
