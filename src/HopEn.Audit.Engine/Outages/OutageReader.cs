using System.Globalization;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Preparation;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Outages;

/// <summary>Lays the known interruptions over a sealed dataset, in proportion: what falls inside, and the most it can change.</summary>
/// <remarks>
/// Exports rarely tell hours: a day that an interruption touches is possible, a day wholly inside is certain. A document is placed by
/// the days it was produced and validated, a stay by its end. Of a closed DMP, only what was refused or never sent can be its doing; of a
/// closed messaging, any patient of these days who was not reached. INSi and the directory have no such row: no rate is given for them.
/// </remarks>
internal sealed class OutageReader(Dataset dataset, Dossier dossier, RulePack pack, Programme programme)
{
    private const int DaysAhead = 60;

    private static readonly OutageService[] Placed =
    [
        OutageService.Dmp,
        OutageService.Mes,
        OutageService.MailboxOperator,
    ];

    /// <summary>Reads the section of the report.</summary>
    /// <param name="rules">Results of the rules: only those evaluated are laid over.</param>
    /// <param name="now">Moment of the audit.</param>
    public OutageSection Read(IReadOnlyList<RuleResult> rules, DateTimeOffset now)
    {
        var known = dataset.Outages;
        if (known.Outages.Count == 0)
            return OutageSection.None with { Sources = known.Sources };
        var (start, end) = (
            ParisTime.At(dossier.Period.Start, TimeOnly.MinValue),
            ParisTime.At(dossier.Period.End.AddDays(1), TimeOnly.MinValue)
        );
        var inside = known.Outages.Where(outage => !outage.Cancelled && outage.When.Concerns(start, end)).ToArray();
        var evaluated = rules
            .Where(rule => rule.Denominator > 0)
            .Select(rule => rule.Id)
            .ToHashSet(StringComparer.Ordinal);
        var upcoming = OutageBulletin
            .Of(known.Outages, known.Sources, now, null, null)
            .Upcoming.Where(outage => outage.When.Start <= now.AddDays(DaysAhead))
            .ToArray();
        return new OutageSection(
            upcoming,
            [.. inside.Select(outage => Finding(outage, evaluated))],
            Feeds(inside),
            known.Sources
        );
    }

    private OutageFinding Finding(Outage outage, HashSet<string> evaluated)
    {
        var spans = outage
            .When.Retained.Windows.Select(window => (May: LocalSpan.Possible(window), Sure: LocalSpan.Sure(window)))
            .Where(pair => pair.May is not null)
            .Select(pair => (May: pair.May!, pair.Sure))
            .ToArray();
        if (spans.Length == 0 || OutageTables.StopsNothing(outage) || !Placed.Contains(outage.Service))
            return new OutageFinding(outage, [], []);
        return new OutageFinding(outage, Counts(outage, spans), Rates(outage, spans, evaluated));
    }

    private List<OutageCount> Counts(Outage outage, (LocalSpan May, LocalSpan? Sure)[] spans)
    {
        string Sure(string column) => Any(spans.Select(span => WholeDays(span.Sure, column)));
        string May(string column) => Any(spans.Select(span => Touched(span.May, column)));
        var own = string.Join(", ", spans.Select(span => OutageTables.Moment(span.May.From)));
        var columns = new List<(string What, string Least, string Most)>();
        if (dataset.Columns.Meet("encounter"))
            columns.Add(
                (
                    "encounters",
                    $"(SELECT count(*) FROM raw.population WHERE exclusion IS NULL AND {Sure("end_date")})",
                    $"(SELECT count(*) FROM raw.population WHERE exclusion IS NULL AND {May("end_date")})"
                )
            );
        if (outage.Service == OutageService.Dmp)
        {
            if (dataset.Columns.Meet("document"))
            {
                string Documents(string days) =>
                    $"(SELECT count(*) FROM raw.document_state s JOIN raw.document d ON d.rowid = record_of(s.row_id) WHERE {days})";
                columns.Add(("documents", Documents(Sure("d.produced_on")), Documents(May("d.produced_on"))));
            }

            if (dataset.Columns.Meet("dmp_submission"))
            {
                string Sends(string result, string certain) =>
                    "(SELECT count(*) FROM raw.closure_send "
                    + $"WHERE channel = 'dmp' AND result = '{result}' AND outage_from IN ({own}){certain})";
                foreach (var (what, result) in new[] { ("accepted", "accepted"), ("refused", "rejected") })
                    columns.Add((what, Sends(result, " AND is_certain"), Sends(result, string.Empty)));
                string Fate(string fate, string certain) =>
                    $"(SELECT count(*) FROM raw.closure_document WHERE fate {fate} AND outage_from IN ({own}){certain})";
                foreach (
                    var (what, fate) in new[]
                    {
                        ("sent-again", "= 'sent'"),
                        ("not-sent-again", "IN ('missing', 'withdrawn')"),
                    }
                )
                    columns.Add((what, Fate(fate, " AND is_certain"), Fate(fate, string.Empty)));
            }
        }
        else if (dataset.Columns.Meet("send") && OutageTables.StopsMessaging(outage))
        {
            columns.Add(
                (
                    "messages",
                    $"(SELECT count(*) FROM raw.closure_send WHERE channel = 'mssante' AND outage_from IN ({own}) AND is_certain)",
                    $"(SELECT count(*) FROM raw.closure_send WHERE channel = 'mssante' AND outage_from IN ({own}))"
                )
            );
        }

        if (columns.Count == 0)
            return [];
        return dataset.Query(
            "SELECT " + string.Join(", ", columns.Select(column => $"{column.Least}, {column.Most}")),
            reader =>
                columns
                    .Select(
                        (column, index) =>
                            new OutageCount(column.What, reader.GetInt64(2 * index), reader.GetInt64((2 * index) + 1))
                    )
                    .ToList()
        )[0];
    }

    // One statement for all the rules: the query of each gives its rows, and a subject keeps those that are outside.
    private List<OutageRate> Rates(Outage outage, (LocalSpan May, LocalSpan? Sure)[] spans, HashSet<string> evaluated)
    {
        var touched = outage
            .Objectives.Select(objective =>
                (
                    objective,
                    Rule: programme
                        .Objectives.FirstOrDefault(one => one.Id == objective.Id)
                        ?.Rules.Select(pack.Find)
                        .FirstOrDefault()
                )
            )
            .Where(pair =>
                pair.Rule is { Kind: RuleKind.Ratio } rule
                && rule.Sql.Contains("period", StringComparison.Ordinal)
                && evaluated.Contains(pair.Rule.Id)
            )
            .ToArray();
        var months = outage.Impacts.Select(impact => impact.Month).ToArray();
        if (touched.Length == 0 || months.Length == 0)
            return [];
        string May(string column) => Any(spans.Select(span => Touched(span.May, column)));
        var own = string.Join(", ", spans.Select(span => OutageTables.Moment(span.May.From)));
        var (produced, validated) = (May("produced_on"), May("validated_on"));
        var place =
            outage.Service == OutageService.Dmp
                ? $"""
                    SELECT row_id, bool_or(is_stopped) AS is_stopped FROM (
                        SELECT document_row_id(rowid) AS row_id, false AS is_stopped FROM raw.document
                        WHERE reject IS NULL AND ({produced} OR {validated})
                        UNION ALL
                        SELECT document_row, true FROM raw.closure_document
                        WHERE fate <> 'sent' AND document_row IS NOT NULL AND outage_from IN ({own})
                    ) GROUP BY row_id
                    """
                : $"SELECT DISTINCT row_id, true AS is_stopped FROM raw.population WHERE {May("end_date")}";
        var rows = string.Join(
            "\nUNION ALL ",
            touched.Select(pair =>
                $"SELECT {Sql.Text(pair.Rule!.Id)} AS rule, subject::VARCHAR AS subject, "
                + $"conforming::BOOLEAN AS conforming, period, \"row\"::BIGINT AS row_id FROM (\n{pair.Rule.Sql}\n)"
            )
        );
        var periods = string.Join(", ", months.Select(Sql.Text));
        var sql = $"""
            WITH place AS ({place}), answer AS ({rows}), subject AS (
                SELECT rule, period, subject, bool_or(conforming) AS reached,
                    coalesce(bool_or(p.is_stopped), false) AS may_be_stopped,
                    bool_or(p.row_id IS NULL) AS has_outside,
                    coalesce(bool_or(conforming) FILTER (p.row_id IS NULL), false) AS reached_outside
                FROM answer LEFT JOIN place p USING (row_id)
                WHERE conforming IS NOT NULL AND period IN ({periods}) GROUP BY ALL
            )
            SELECT rule, period,
                count(*) FILTER (reached), count(*),
                count(*) FILTER (reached_outside), count(*) FILTER (has_outside),
                count(*) FILTER (NOT reached AND may_be_stopped)
            FROM subject GROUP BY ALL
            """;
        var found = dataset.Query(sql, reader =>
            (
                Rule: reader.GetString(0),
                Month: reader.GetString(1),
                Counts: Enumerable.Range(2, 5).Select(reader.GetInt64).ToArray()
            )
        );
        return
        [
            .. touched.SelectMany(pair =>
                found
                    .Where(one => one.Rule == pair.Rule!.Id)
                    .OrderBy(one => one.Month, StringComparer.Ordinal)
                    .Select(one =>
                        OutageOverlay.Rate(
                            pair.objective,
                            pair.Rule!.Id,
                            one.Month,
                            numerator: one.Counts[0],
                            denominator: one.Counts[1],
                            numeratorWithout: one.Counts[2],
                            denominatorWithout: one.Counts[3],
                            failingInside: one.Counts[4]
                        )
                    )
            ),
        ];
    }

    private List<FeedMonth> Feeds(Outage[] inside)
    {
        var months = inside
            .Where(OutageTables.StopsFeeding)
            .SelectMany(outage => outage.Impacts.Select(impact => impact.Month))
            .Distinct(StringComparer.Ordinal)
            .Select(month => DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture))
            .Where(month => month.AddMonths(1) > dossier.Period.Start && month <= dossier.Period.End)
            .Order()
            .ToArray();
        if (months.Length == 0 || !dataset.Columns.Meet("dmp_submission"))
            return [];
        var condition = string.Join(
            " OR ",
            months.Select(month =>
                $"submitted_on BETWEEN {Sql.Date(month)} AND {Sql.Date(month.AddMonths(1).AddDays(-1))}"
            )
        );
        var days = dataset
            .Query(
                "SELECT submitted_on, count(*) FILTER (result = 'accepted'), count(*) FILTER (result = 'rejected') "
                    + $"FROM raw.dmp_submission WHERE reject IS NULL AND ({condition}) GROUP BY submitted_on",
                reader => new FeedDay(reader.GetFieldValue<DateOnly>(0), reader.GetInt64(1), reader.GetInt64(2))
            )
            .ToDictionary(day => day.Day);
        return
        [
            .. months.Select(month => new FeedMonth(
                month.ToString("yyyy-MM", CultureInfo.InvariantCulture),
                [
                    .. Enumerable
                        .Range(0, DateTime.DaysInMonth(month.Year, month.Month))
                        .Select(month.AddDays)
                        .Select(day => days.GetValueOrDefault(day) ?? new FeedDay(day, 0, 0)),
                ]
            )),
        ];
    }

    private static string Any(IEnumerable<string> conditions) => "(" + string.Join(" OR ", conditions) + ")";

    private static string Touched(LocalSpan span, string column) =>
        $"{column} BETWEEN {Sql.Date(DateOnly.FromDateTime(span.From))} AND {Sql.Date(DateOnly.FromDateTime(span.To.AddTicks(-1)))}";

    // The days that are wholly inside, from the first midnight on.
    private static string WholeDays(LocalSpan? span, string column)
    {
        if (span is null)
            return "false";
        var (first, last) = (
            DateOnly.FromDateTime(span.From.AddDays(1).AddTicks(-1)),
            DateOnly.FromDateTime(span.To).AddDays(-1)
        );
        return first <= last ? $"{column} BETWEEN {Sql.Date(first)} AND {Sql.Date(last)}" : "false";
    }
}
