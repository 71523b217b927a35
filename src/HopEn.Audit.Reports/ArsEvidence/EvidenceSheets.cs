using HopEn.Audit.Model;
using HopEn.Audit.Model.ArsEvidence;
using HopEn.Audit.Reports.French;

namespace HopEn.Audit.Reports.ArsEvidence;

/// <summary>The workbooks of the evidence file.</summary>
internal static class EvidenceSheets
{
    private static readonly string[] MatrixHeaders =
    [
        "FINESS PMSI",
        "Mois",
        "Numérateur",
        "Dénominateur",
        "Taux",
        "Commentaire",
    ];

    private static readonly string[] TypeHeaders =
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

    private static readonly string[] PathwayHeaders =
    [
        "Parcours",
        "Description",
        "Patients par mois en moyenne",
        "Cas d’usage",
        "Validation",
        "BAL dédiée",
    ];

    /// <summary>The response matrix, in the tool's own sheet.</summary>
    public static byte[] Matrix(EvidencePack pack) =>
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
                    Headers(MatrixHeaders),
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
        var weighted = part.Indicator.Weightings.FirstOrDefault(one =>
            one is { IsChosen: true, Rate: not null, Strategy: not "aucune" }
        );
        var told = weighted is null
            ? string.Empty
            : $" Taux non pondéré\u202f; pondéré ({IndicatorLabels.Strategy(weighted.Strategy)}, hypothèse)\u202f: "
                + $"{FrenchNumbers.Rate(weighted.Rate!.Value)}.";
        return $"Mois retenu{(row.IsComplete ? string.Empty : ", incomplet")}. Taux arrondi par défaut.{told} Voir la note de calcul.";
    }

    /// <summary>The types of documents sent, with the columns that the CME fills in.</summary>
    public static byte[] Types(EvidencePack pack) =>
        WorkbookFile.Bytes([
            .. pack.Parts.Select(part => new SheetContent(
                SheetName("Types", part, pack),
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
                    Headers(TypeHeaders),
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

    /// <summary>The sheet of the pathways, as the ARS of Île-de-France asks for it.</summary>
    public static byte[] Pathways(EvidencePack pack) =>
        WorkbookFile.Bytes([
            .. pack.Parts.Select(part => new SheetContent(
                SheetName("Parcours", part, pack),
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
                    Headers(PathwayHeaders),
                    .. part.Pathways.Select(sheet => Line(part, sheet)),
                ]
            )),
        ]);

    private static SheetCell[] Headers(string[] texts) =>
        [.. texts.Select(text => SheetCell.Of(text, SheetStyle.Header))];

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

    private static string State(SentType type) =>
        type switch
        {
            { Code: null } => "Type non dit dans le journal",
            { Label: null } => "Code hors des listes lues",
            { State: "retired" } => "Code retiré",
            { State: "not-dmp" } => "N’est pas un type du DMP",
            _ => string.Empty,
        };

    private static decimal? Known(EvidencePart part, decimal mean) => part.Activity.Months > 0 ? mean : null;

    private static string SheetName(string start, EvidencePart part, EvidencePack pack) =>
        pack.Parts.Count == 1 ? start : $"{start} {part.Subject.FinessPmsi}";
}
