using HopEn.Audit.Model;
using HopEn.Audit.Model.ArsEvidence;
using HopEn.Audit.Reports.French;

namespace HopEn.Audit.Reports.ArsEvidence;

/// <summary>The pathways of P1.O8, a sheet for each FINESS PMSI.</summary>
internal static class PathwaysWorkbook
{
    private static readonly string[] Columns =
    [
        "Parcours",
        "Description",
        "Patients par mois en moyenne",
        "Cas d’usage",
        "Validation",
        "BAL dédiée",
    ];

    /// <summary>The sheet of the pathways, as the ARS of Île-de-France asks for it.</summary>
    public static byte[] Of(EvidencePack pack) =>
        WorkbookFile.Bytes([
            .. pack.Parts.Select(part => new SheetContent(
                SheetContent.NameOf("Parcours", part, pack),
                [34, 60, 20, 40, 24, 16],
                [
                    [SheetCell.Of("Cas d’usage et parcours, messagerie de Mon espace santé", SheetStyle.Title)],
                    [SheetCell.Of($"{part.Subject.Name}, FINESS PMSI {part.Subject.FinessPmsi}")],
                    [],
                    [
                        SheetCell.Of("Nombre moyen de séjours clos par mois, hors urgences", SheetStyle.Header),
                        SheetCell.Of(Known(part, part.Activity.Stays), SheetStyle.Decimal),
                    ],
                    [
                        SheetCell.Of("Nombre moyen de consultations par mois, hors urgences", SheetStyle.Header),
                        SheetCell.Of(Known(part, part.Activity.Consultations), SheetStyle.Decimal),
                    ],
                    [
                        SheetCell.Of("Nombre moyen de patients par mois", SheetStyle.Header),
                        SheetCell.Of(Known(part, part.Activity.Patients), SheetStyle.Decimal),
                    ],
                    [SheetCell.Of("Mois complets comptés", SheetStyle.Header), SheetCell.Of(part.Activity.Months)],
                    [],
                    SheetCell.Headers(Columns),
                    .. part.Pathways.Select(sheet => Line(part, sheet)),
                ]
            )),
        ]);

    private static IReadOnlyList<SheetCell> Line(EvidencePart part, PathwaySheet sheet) =>
        [
            SheetCell.Of(sheet.Pathway.Title),
            sheet.Description is { } told ? SheetCell.Of(told) : SheetCell.Of(string.Empty, SheetStyle.ToFill),
            SheetCell.Of(Known(part, sheet.MeanPatients), SheetStyle.Decimal),
            SheetCell.Of(string.Join("\u202f; ", sheet.Pathway.UseCases)),
            SheetCell.Of(
                sheet.Pathway.ValidatedOn is { } day
                    ? $"{(sheet.Pathway.ValidatedBy == "cme" ? "CME" : "direction")}, {FrenchNumbers.Day(day)}"
                    : "à valider"
            ),
            SheetCell.Of(sheet.Pathway.Mailbox ?? "aucune"),
        ];

    private static decimal? Known(EvidencePart part, decimal mean) => part.Activity.Months > 0 ? mean : null;
}
