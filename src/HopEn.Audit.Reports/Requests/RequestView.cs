using HopEn.Audit.Model.Requests;
using HopEn.Audit.Reports.French;
using HopEn.Audit.Reports.Words;

namespace HopEn.Audit.Reports.Requests;

/// <summary>A page of a request, worded.</summary>
internal sealed record RequestView(
    RequestPage Page,
    string Establishment,
    string Period,
    string Programme,
    string Covered,
    string Day,
    string Unlocks,
    IReadOnlyList<string> Warnings,
    IReadOnlyList<RequestItemView> Items
)
{
    public static RequestView Of(RequestPlan plan, RequestPage page) =>
        new(
            Page: page,
            Establishment: plan.Establishment,
            Period: FrenchNumbers.Period(plan.Period),
            Programme: plan.Programme,
            Covered: FrenchNumbers.Number(plan.Covered),
            Day: FrenchNumbers.Day(plan.Day),
            Unlocks: Sentence(page),
            Warnings: [.. page.Warnings.Select(warning => MessageWords.Of(warning, Surface.File))],
            Items: [.. page.Items.Select(RequestItemView.Of)]
        );

    /// <summary>What the page gives, in one sentence.</summary>
    public static string Sentence(RequestPage page)
    {
        if (page.Together == 0)
            return "Ces exports ne donnent aucun point de couverture aujourd’hui.";
        var alone =
            page.Alone == 0
                ? "Ces exports ne donnent aucun point de couverture à eux seuls"
                : $"Ces exports donnent {FrenchNumbers.Points(page.Alone)} de couverture sur 100 à eux seuls";
        return page.Together > page.Alone
            ? $"{alone}, {FrenchNumbers.Number(page.Together)} avec ce qui est demandé aux autres."
            : alone + ".";
    }
}

/// <summary>An export asked for, worded.</summary>
internal sealed record RequestItemView(
    RequestItem Item,
    string State,
    IReadOnlyList<RequestColumnView> Columns,
    IReadOnlyList<RequestGainView> Gains
)
{
    public static RequestItemView Of(RequestItem item) =>
        new(
            item,
            !item.IsRead ? "à conserver"
                : item.IsPresent ? "à compléter"
                : "à demander",
            [.. item.Columns.Select(RequestColumnView.Of)],
            [.. item.Gains.Select(RequestGainView.Of)]
        );
}

/// <summary>A column asked for, worded.</summary>
internal sealed record RequestColumnView(string Header, string Label, string State, string Codes)
{
    public static RequestColumnView Of(RequestColumn column) =>
        new(
            column.Header,
            MessageWords.Of(column.Label, Surface.File),
            column.IsPresent ? "déjà là"
                : column.IsRequired ? "indispensable"
                : "utile",
            string.Join(", ", column.Codes)
        );
}

/// <summary>A rule unlocked, worded.</summary>
internal sealed record RequestGainView(string RuleId, string Title, string Owner, string Points, string With)
{
    public static RequestGainView Of(RequestGain gain) =>
        new(
            gain.RuleId,
            gain.Title,
            gain.Owner,
            gain.Points == 0 ? "0" : FrenchNumbers.Number(gain.Points),
            gain.With.Count == 0
                ? string.Empty
                : "avec " + string.Join(", ", gain.With.Select(one => MessageWords.Of(one, Surface.File)))
        );
}
