using HopEn.Audit.Model;
using HopEn.Audit.Model.ArsEvidence;
using HopEn.Audit.Reports.French;

namespace HopEn.Audit.Reports.ArsEvidence;

/// <summary>The types of documents sent, a sheet for each FINESS PMSI.</summary>
internal static class TypesWorkbook
{
    private static readonly string[] Columns =
    [
        "Type (code)",
        "Document",
        "Envois",
        "Dont CDA",
        "Patients",
        "À savoir",
        "Validé par la CME",
        "Date de validation",
    ];

    /// <summary>The types of documents sent, with the columns that the CME fills in.</summary>
    public static byte[] Of(EvidencePack pack) =>
        WorkbookFile.Bytes([
            .. pack.Parts.Select(part => new SheetContent(
                SheetContent.NameOf("Types", part, pack),
                [16, 62, 12, 14, 12, 30, 18, 18],
                [
                    [
                        SheetCell.Of(
                            $"Types de documents envoyés, {FrenchNumbers.Period(pack.Period)}",
                            SheetStyle.Title
                        ),
                    ],
                    [
                        SheetCell.Of(
                            $"{part.Subject.Name}, FINESS PMSI {part.Subject.FinessPmsi}. "
                                + $"Envois non rejetés aux patients comptés. {Validation(part.Indicator.Types)}"
                        ),
                    ],
                    [],
                    SheetCell.Headers(Columns),
                    .. part.Types.Select(type => Line(type, part.Indicator.Types)),
                    .. part.ValidatedNeverSent()
                        .Select(type =>
                            Line(new SentType(type.Code, type.Label, "dmp", 0, 0, 0), part.Indicator.Types)
                        ),
                    .. part.Types.Count > 0
                        ? Array.Empty<IReadOnlyList<SheetCell>>()
                        :
                        [
                            [
                                SheetCell.Of(
                                    "Aucun type\u202f: le journal des envois n’en donne pas (colonne «\u202ftype de document\u202f»)."
                                ),
                            ],
                        ],
                    [],
                    [SheetCell.Of("Séance de la CME du\u202f:"), SheetCell.Of(string.Empty, SheetStyle.ToFill)],
                    [SheetCell.Of("Président de la CME\u202f:"), SheetCell.Of(string.Empty, SheetStyle.ToFill)],
                ]
            )),
        ]);

    private static string Validation(ValidatedTypes? list) =>
        list?.ValidatedOn is { } day
            ? $"Liste validée par {IndicatorLabels.Validator(list)} le {FrenchNumbers.Day(day)}, d’après le dossier\u202f: "
                + "ce qui n’y est pas reste à lui soumettre."
            : "À soumettre à la CME (ou à l’instance équivalente), qui remplit les deux dernières colonnes.";

    private static IReadOnlyList<SheetCell> Line(SentType type, ValidatedTypes? list) =>
        [
            SheetCell.Of(type.Code ?? "non dit"),
            SheetCell.Of(type.Label ?? string.Empty),
            SheetCell.Of(type.Sent),
            SheetCell.Of(type.SentAsCda),
            SheetCell.Of(type.Patients),
            SheetCell.Of(State(type)),
            .. list?.ValidatedOn is { } day && list.Validates(type.Code)
                ? new[] { SheetCell.Of("oui"), SheetCell.Of(FrenchNumbers.Day(day)) }
                :
                [
                    SheetCell.Of(list?.ValidatedOn is null ? string.Empty : "hors de la liste", SheetStyle.ToFill),
                    SheetCell.Of(string.Empty, SheetStyle.ToFill),
                ],
        ];

    private static string State(SentType type) =>
        type switch
        {
            { Code: null } => "Type non dit dans le journal",
            { Label: null } => "Code hors des listes lues",
            { State: "retired" } => "Code retiré",
            { State: "not-dmp" } => "N’est pas un type du DMP",
            _ => string.Empty,
        };
}
