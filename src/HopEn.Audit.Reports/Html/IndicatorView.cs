using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;

namespace HopEn.Audit.Reports.Html;

/// <summary>A monthly indicator as the page words it.</summary>
internal sealed record IndicatorView(
    string Id,
    string Headline,
    string Lost,
    string Remedy,
    string Waterfall,
    string Choices,
    string Weighting,
    string ChannelReason,
    IReadOnlyList<FigureView> Figures,
    string Share,
    string Beside,
    IReadOnlyList<string> Doubts,
    IReadOnlyList<BoxView> Boxes,
    string Gap,
    IReadOnlyList<BoxGroupView> Services,
    IReadOnlyList<BoxGroupView> Types,
    string NotLookedAt,
    IReadOnlyList<NamedCountView> Correspondents,
    string CorrespondentCount,
    IReadOnlyList<ChannelView> Channels,
    IReadOnlyList<NamedCountView> Remedies,
    string UnknownAttachment,
    IReadOnlyList<PathwayView> Pathways,
    IReadOnlyList<ProjectionView> Outlooks,
    string TypeSentence,
    IReadOnlyList<TypeView> SentTypes
)
{
    public static IndicatorView Of(IndicatorResult indicator)
    {
        var cascade = indicator.Cascade;
        var gap = cascade.Lost();
        return new IndicatorView(
            Id: indicator.RuleId,
            Headline: IndicatorSentences.Headline(indicator),
            Lost: IndicatorSentences.Lost(indicator),
            Remedy: IndicatorSentences.Remedy(indicator),
            Waterfall: IndicatorSentences.Waterfall(indicator),
            Choices: IndicatorSentences.Choices(indicator),
            Weighting: FigureSentences.Weighting(indicator),
            ChannelReason: FigureSentences.Reason(indicator),
            Figures: [.. indicator.Retained()?.Figures.Select(FigureView.Of) ?? []],
            Share: IndicatorSentences.Share(indicator),
            Beside: IndicatorSentences.Beside(indicator),
            Doubts: IndicatorSentences.Doubts(indicator),
            Boxes: [.. cascade.Boxes.Select(box => BoxView.Of(box, gap))],
            Gap: FrenchNumbers.Count(gap),
            Services: [.. cascade.Services.Select(BoxGroupView.Of)],
            Types: [.. cascade.Types.Select(BoxGroupView.Of)],
            NotLookedAt: string.Join(", ", cascade.NotLookedAt.Select(IndicatorLabels.Box)),
            Correspondents:
            [
                .. cascade.Correspondents.Select(one => new NamedCountView(
                    "RPPS " + one.Rpps,
                    FrenchNumbers.Count(one.Patients)
                )),
            ],
            CorrespondentCount: FrenchNumbers.Count(cascade.CorrespondentCount),
            Channels:
            [
                .. indicator.Channels.Select(channel => new ChannelView(
                    IndicatorLabels.Channel(channel.Channel),
                    FrenchNumbers.Count(channel.Messages),
                    FrenchNumbers.Count(channel.Patients)
                )),
            ],
            Remedies:
            [
                .. indicator.AtRisk?.Remedies.Select(one => new NamedCountView(
                    one.Mailbox,
                    FrenchNumbers.Count(one.Patients)
                ))
                    ?? [],
            ],
            UnknownAttachment: indicator.AtRisk is { UnknownPatients: > 0 } risk
                ? FrenchNumbers.Plural(risk.UnknownPatients, "patient", "patients")
                : string.Empty,
            Pathways: [.. indicator.Pathways.Select(PathwayView.Of)],
            Outlooks: ProjectionView.Of(indicator.RuleId, indicator.Outlook, ProjectionSentences.OfPatients),
            TypeSentence: IndicatorSentences.Types(indicator),
            SentTypes: [.. indicator.Types?.Types.Select(TypeView.Of) ?? []]
        );
    }
}

/// <summary>A figure of P1.O7, raw and weighted side by side.</summary>
internal sealed record FigureView(
    string Channel,
    string Counts,
    string Raw,
    string RawLacking,
    string Weighted,
    string WeightedLacking,
    string Sign,
    string Code,
    string Verdict
)
{
    public static FigureView Of(ChannelFigure figure) =>
        new(
            Channel: FigureSentences.Channel(figure) + (figure.IsHeadline ? " (retenu)" : string.Empty),
            Counts: FrenchNumbers.Fraction(figure.Numerator, figure.Denominator),
            Raw: figure.Raw is { } raw ? FrenchNumbers.Rate(raw) : "—",
            RawLacking: Lacking(figure.RawLacking),
            Weighted: figure.Weighted is { } weighted ? FrenchNumbers.Rate(weighted) : "non pondéré",
            WeightedLacking: Lacking(figure.WeightedLacking),
            Sign: ReportView.Sign(figure.Verdict),
            Code: ReportView.Code(figure.Verdict),
            Verdict: figure.Verdict == Model.Verdict.Reservation && figure.IsUnsettled()
                ? "non tranché"
                : FrenchLabels.Of(figure.Verdict)
        );

    private static string Lacking(long? patients) => patients is { } some ? FrenchNumbers.Count(some) : "—";
}

/// <summary>A box of the cascade.</summary>
internal sealed record BoxView(string Label, string Patients, string Share, decimal Percent)
{
    public static BoxView Of(CascadeBox box, long gap) =>
        new(
            $"Patients {IndicatorLabels.Box(box.Code)}",
            FrenchNumbers.Count(box.Patients),
            FrenchNumbers.Rate(Ratio.Of(box.Patients, gap)),
            Ratio.Percent(box.Patients, gap)
        );
}

/// <summary>The boxes of a service or of a type.</summary>
internal sealed record BoxGroupView(string Name, string Patients, string Boxes)
{
    public static BoxGroupView Of(CascadeGroup group) =>
        new(
            group.Name,
            FrenchNumbers.Count(group.Patients),
            string.Join(
                ", ",
                group
                    .Boxes.OrderByDescending(box => box.Patients)
                    .Select(box => $"{FrenchNumbers.Count(box.Patients)} {IndicatorLabels.Box(box.Code)}")
            )
        );
}

/// <summary>A type of document sent, or validated.</summary>
internal sealed record TypeView(string Code, string Label, string Messages, string Listed)
{
    public static TypeView Of(TypeUse type) =>
        new(type.Code, type.Label, FrenchNumbers.Count(type.Messages), type.IsListed ? "oui" : "non");
}

/// <summary>A name with a count of patients.</summary>
internal sealed record NamedCountView(string Name, string Count);

/// <summary>What a channel brings.</summary>
internal sealed record ChannelView(string Name, string Messages, string Patients);

/// <summary>A pathway.</summary>
internal sealed record PathwayView(
    string Title,
    string Result,
    string Validation,
    string Window,
    string Uses,
    string WithoutIns,
    string Mailbox
)
{
    public static PathwayView Of(PathwayResult pathway) =>
        new(
            Title: pathway.Title,
            Result: pathway.Denominator == 0
                ? "aucun patient ce mois-là"
                : $"{FrenchNumbers.Rate(Ratio.Of(pathway.Numerator, pathway.Denominator))} "
                    + $"({FrenchNumbers.Fraction(pathway.Numerator, pathway.Denominator)})",
            Validation: pathway.ValidatedOn is { } day
                ? $"{(pathway.ValidatedBy == "cme" ? "CME" : "direction")}, {FrenchNumbers.Day(day)}"
                : "non validé" + (pathway.IsCounted ? string.Empty : "\u202f: non compté"),
            Window: $"de {pathway.DaysBefore} jours avant à {pathway.DaysAfter} jours après",
            Uses: pathway.UseCases.Count == 0
                ? "aucun cas d’usage déclaré"
                : string.Join(", ", pathway.UseCases)
                    + (pathway.HasQualitativeUse ? string.Empty : " (automatique seulement)"),
            WithoutIns: pathway.WithoutUsableIns is { } without ? FrenchNumbers.Count(without) : "—",
            Mailbox: pathway.Mailbox is null
                ? "pas de BAL dédiée"
                : pathway.Mailbox
                    + (pathway.MailboxIsOrganisational == false ? " (n’est pas une BAL ORG déclarée)" : string.Empty)
                    + (pathway.Reader is { } reader ? $", lue par\u202f: {reader}" : ", lecteur non désigné")
        );
}
