using HopEn.Audit.Model;
using HopEn.Audit.Model.ArsEvidence;
using HopEn.Audit.Reports.French;
using HopEn.Audit.Reports.Words;

namespace HopEn.Audit.Reports.ArsEvidence;

/// <summary>The note on the method of calculation, as the page words it.</summary>
internal sealed record EvidenceNoteView(
    EvidencePack Pack,
    string Period,
    string Day,
    string Tool,
    IReadOnlyList<NotePartView> Parts,
    IReadOnlyList<NoteSourceView> Sources,
    IReadOnlyList<NoteQueryView> Queries,
    IReadOnlyList<string> Assumptions
)
{
    private const int HashShown = 16;

    // Beyond, the note would no longer be one printed page: a line per content, the files in the table beside.
    // A FINESS PMSI takes the room of eight files.
    private const int LinesShown = 40;
    private const int LinesOfPart = 8;

    public static EvidenceNoteView Of(EvidencePack pack) =>
        new(
            Pack: pack,
            Period: FrenchNumbers.Period(pack.Period),
            Day: FrenchNumbers.Day(DateOnly.FromDateTime(pack.GeneratedAt.DateTime)),
            Tool: $"{pack.Tool.Name} {pack.Tool.Version}, jeu de règles {pack.Tool.RulePackVersion} ({Short(pack.Tool.RulePackHash)})",
            Parts: [.. pack.Parts.Select(NotePartView.Of)],
            Sources: Shown(pack.Sources, LinesShown - (LinesOfPart * pack.Parts.Count)),
            Queries:
            [
                .. pack.Queries.Select(query => new NoteQueryView(
                    Worded(query.Title),
                    query.File,
                    Short(query.Sha256)
                )),
            ],
            Assumptions:
            [
                .. pack.Assumptions.Select(one =>
                    one.Value is { } value
                        ? $"{Worded(one.Text)}\u202f: {value} ({Worded(one.Origin)})"
                        : Worded(one.Text)
                ),
            ]
        );

    private static string Worded(AuditMessage message) => MessageWords.Of(message, Surface.File);

    private static NoteSourceView[] Shown(IReadOnlyList<SourceInfo> sources, int most) =>
        sources.Count <= most
            ? [.. sources.Select(Of)]
            :
            [
                .. sources
                    .ByKind()
                    .Select(kind => new NoteSourceView(
                        kind.Label,
                        FrenchNumbers.Plural(kind.Files, "fichier", "fichiers"),
                        FrenchNumbers.Count(kind.Rows),
                        FrenchNumbers.Count(kind.LeftOut),
                        kind.Latest is { } day ? FrenchNumbers.Day(day) : "non datés",
                        "—"
                    )),
            ];

    private static NoteSourceView Of(SourceInfo source) =>
        new(
            source.Label,
            source.File,
            FrenchNumbers.Count(source.Rows),
            source.LeftOut() is > 0 and var leftOut ? FrenchNumbers.Count(leftOut) : "—",
            source.Date is { } day ? FrenchNumbers.Day(day) : "non datée",
            Short(source.Sha256)
        );

    private static string Short(string hash) => hash[..Math.Min(HashShown, hash.Length)];
}

/// <summary>The figure of one FINESS PMSI, worded.</summary>
internal sealed record NotePartView(
    string Name,
    string Finess,
    string Headline,
    string Waterfall,
    string Choices,
    string Channels,
    string Weighting,
    string Beside,
    IReadOnlyList<string> Doubts
)
{
    public static NotePartView Of(EvidencePart part) =>
        new(
            Name: part.Subject.Name,
            Finess: part.Subject.FinessPmsi,
            Headline: IndicatorSentences.Headline(part.Indicator),
            Waterfall: IndicatorSentences.Waterfall(part.Indicator),
            Choices: IndicatorSentences.Choices(part.Indicator),
            Channels: string.Join(
                " ",
                new[] { FigureSentences.Channels(part.Indicator), FigureSentences.Reason(part.Indicator) }.Where(text =>
                    text.Length > 0
                )
            ),
            Weighting: FigureSentences.Weighting(part.Indicator),
            Beside: IndicatorSentences.Beside(part.Indicator),
            Doubts: IndicatorSentences.Doubts(part.Indicator)
        );
}

/// <summary>A file the figure rests on.</summary>
internal sealed record NoteSourceView(string Kind, string File, string Rows, string LeftOut, string Date, string Hash);

/// <summary>A query the figure rests on.</summary>
internal sealed record NoteQueryView(string Title, string File, string Hash);
