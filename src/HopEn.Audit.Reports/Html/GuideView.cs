using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.Html;

/// <summary>A part of the guide of a programme, as pages word it.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Items">Its lines.</param>
internal sealed record GuideView(string Title, IReadOnlyList<GuideItem> Items)
{
    /// <summary>The parts that the report has, in the order in which they are read.</summary>
    public static IReadOnlyList<GuideView> Of(AuditReport report) =>
        [
            .. Enum.GetValues<GuideKind>()
                .Select(kind => new GuideView(Named(kind), Of(report, kind)))
                .Where(view => view.Items.Count > 0),
        ];

    /// <summary>The lines of one kind.</summary>
    public static IReadOnlyList<GuideItem> Of(AuditReport report, GuideKind kind) =>
        [.. report.Guide.Where(item => item.Kind == kind)];

    private static string Named(GuideKind kind) =>
        kind switch
        {
            GuideKind.Calendar => "Calendrier",
            GuideKind.Fact => "À savoir",
            GuideKind.Step => "Étapes d’un accompagnement",
            GuideKind.Resource => "Ressources",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
        };
}
