using HopEn.Audit.Model;
using HopEn.Audit.Model.ArsEvidence;
using HopEn.Audit.Reports.French;

namespace HopEn.Audit.Reports.ArsEvidence;

/// <summary>The response matrix in the tool's own sheet, when the dossier has no copy of the official one.</summary>
internal static class MatrixWorkbook
{
    private static readonly string[] Columns = ["FINESS PMSI", "Mois", "Numérateur", "Dénominateur"];

    private static readonly int[] FigureWidths = [16, 14, 12, 16];

    private static readonly string[] OfFigure = ["atteints", "taux brut", $"taux pondéré ({FigureSentences.Standing})"];

    /// <summary>The response matrix, in the tool's own sheet.</summary>
    public static byte[] Of(EvidencePack pack) =>
        WorkbookFile.Bytes(
            new SheetContent(
                "Matrice",
                [16, 16, 14, 14, 12, .. pack.IsWeighted() ? FigureWidths : [], 70],
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
                    SheetCell.Headers(Headers(pack)),
                    .. pack.Parts.SelectMany(part => part.Rows.Select(row => Line(part, row))),
                ]
            )
        );

    /// <summary>What a line of the matrix says beside its figures.</summary>
    public static string Comment(EvidencePart part, MatrixRow row)
    {
        if (row.Denominator == 0)
            return "Aucune activité comptée ce mois-là\u202f: non applicable.";
        var figures = row.Figures is { Figures: var told }
            ? $" {string.Join("\u202f; ", told.Select(FigureSentences.Line))} ({FigureSentences.Standing})."
            : string.Empty;
        if (part.Pathways.Any(sheet => !sheet.Pathway.IsCounted))
            figures = " Parcours validés seulement.";
        if (!row.IsRetained)
            return (
                    row.IsComplete
                        ? string.Empty
                        : "Mois incomplet dans la période." + (figures.Length > 0 ? " " : string.Empty)
                ) + figures.TrimStart();
        return $"Mois retenu{(row.IsComplete ? string.Empty : ", incomplet")}. Taux arrondi par défaut.{figures} Voir la note de calcul.";
    }

    private static string[] Headers(EvidencePack pack) =>
        [
            .. Columns,
            .. pack.IsWeighted()
                ?
                [
                    "Taux brut",
                    $"Taux pondéré ({FigureSentences.Standing})",
                    .. OfFigure.Select(name => $"{OtherChannel(pack)}\u202f: {name}"),
                ]
                : new[] { "Taux" },
            "Commentaire",
        ];

    private static string OtherChannel(EvidencePack pack) =>
        pack.Parts.SelectMany(part => part.Rows)
            .SelectMany(row => row.Figures?.Figures ?? [])
            .Where(figure => !figure.IsHeadline)
            .Select(FigureSentences.Channel)
            .FirstOrDefault()
        ?? "Autre canal";

    // Raw and weighted, then the same over the other mailboxes.
    private static IEnumerable<SheetCell> Figures(MonthFigures month)
    {
        var other = month.Figures.FirstOrDefault(figure => !figure.IsHeadline);
        yield return Percent(month.Headline()?.Weighted);
        yield return other is null ? SheetCell.Of(string.Empty) : SheetCell.Of(other.Numerator);
        yield return Percent(other?.Raw);
        yield return Percent(other?.Weighted);
    }

    private static SheetCell Percent(decimal? rate) =>
        rate is { } share ? SheetCell.Of(Ratio.RoundedDown(share), SheetStyle.Percent) : SheetCell.Of(string.Empty);

    private static SheetCell[] Line(EvidencePart part, MatrixRow row) =>
        [
            SheetCell.Of(row.Finess),
            SheetCell.Of(FrenchNumbers.Month(row.Month)),
            SheetCell.Of(row.Numerator),
            SheetCell.Of(row.Denominator),
            Percent(row.Rate),
            .. row.Figures is { } figures ? Figures(figures)
            : part.Rows.Any(one => one.Figures is not null) ? Enumerable.Repeat(SheetCell.Of(string.Empty), 4)
            : [],
            SheetCell.Of(Comment(part, row)),
        ];
}
