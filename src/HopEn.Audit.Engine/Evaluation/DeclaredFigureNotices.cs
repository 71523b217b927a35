using System.Globalization;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Evaluation;

/// <summary>Declared figures that answer nothing, told with their lines: a figure left aside in silence would pass for taken.</summary>
internal static class DeclaredFigureNotices
{
    private const int LinesShown = 5;

    /// <summary>Tells the figures of the dossier that no objective or no establishment can use.</summary>
    public static void Add(Dataset dataset, Dossier dossier, RulePack pack)
    {
        var known = pack
            .Programmes.SelectMany(programme => programme.Objectives)
            .Select(objective => objective.Id[(objective.Id.LastIndexOf('/') + 1)..])
            .Concat(pack.Rules.Select(rule => (string)rule.Id))
            .ToHashSet(StringComparer.Ordinal);
        var whole = DeclaredFigures.OfWhole(dossier.Establishment);
        var (first, last) = (Month.Of(dossier.Period.Start), Month.Of(dossier.Period.End));
        var sites = dossier
            .Establishment.Sites.Concat(dossier.Establishment.LegalEntities)
            .Select(one => one.Finess)
            .ToHashSet();
        var figures = dataset.Query(
            "SELECT row_id, objective, finess, month, numerator, denominator FROM indicator ORDER BY row_id",
            reader => new FigureRow(
                Row: reader.GetInt64(0),
                Objective: reader.GetString(1),
                Finess: Finess.Parse(reader.GetString(2)),
                Month: Month.TryParse(reader.GetString(3), out var month) ? month : default,
                Numerator: reader.GetInt64(4),
                Denominator: reader.GetInt64(5)
            )
        );
        string? Refusal(FigureRow figure)
        {
            if (!known.Contains(figure.Objective))
                return MessageCodes.DeclaredObjectiveUnknown;
            if (!whole.Contains(figure.Finess))
                return sites.Contains(figure.Finess) ? MessageCodes.DeclaredOfSite : MessageCodes.DeclaredFinessUnknown;
            return figure.Month < first || figure.Month > last ? MessageCodes.DeclaredOutsidePeriod : null;
        }

        foreach (var group in figures.GroupBy(Refusal))
        {
            if (group.Key is { } code)
                dataset.Notices.Add(
                    AuditMessage.Of(code, [group.Count(), .. Lines(dataset, group.Select(one => one.Row))])
                );
            else
                NoticeContradictions(dataset, group);
        }
    }

    private static void NoticeContradictions(Dataset dataset, IEnumerable<FigureRow> figures)
    {
        var contradictory = figures
            .GroupBy(one => (one.Objective, one.Finess, one.Month))
            .Where(same => same.Select(one => (one.Numerator, one.Denominator)).Distinct().Count() > 1);
        foreach (var group in contradictory)
        {
            var (objective, finess, month) = group.Key;
            dataset.Notices.Add(
                AuditMessage.Of(
                    MessageCodes.DeclaredContradictory,
                    [objective, month, finess, .. Lines(dataset, group.Select(one => one.Row))]
                )
            );
        }
    }

    // Of each file its name, its first lines, how many lines; of what is no file, its name alone.
    private static IEnumerable<object> Lines(Dataset dataset, IEnumerable<long> rows) =>
        rows.Select(row => dataset.Locate(row))
            .OfType<Origin>()
            .GroupBy(Holder, StringComparer.Ordinal)
            .SelectMany(OfHolder);

    private static string Holder(Origin origin) =>
        origin switch
        {
            FileOrigin file => file.File,
            ResourceOrigin resource => resource.Address,
            MessageOrigin message => message.Id,
            _ => throw new ArgumentOutOfRangeException(nameof(origin), origin, "Unknown origin."),
        };

    private static object[] OfHolder(IGrouping<string, Origin> holder)
    {
        var lines = holder.Select(one => (one as FileOrigin)?.Line).OfType<long>().ToArray();
        var shown = lines.Take(LinesShown).Select(line => line.ToString(CultureInfo.InvariantCulture));
        return [holder.Key, string.Join(' ', shown), lines.Length];
    }

    // A figure as its file gives it.
    private sealed record FigureRow(
        long Row,
        string Objective,
        Finess Finess,
        Month Month,
        long Numerator,
        long Denominator
    );
}
