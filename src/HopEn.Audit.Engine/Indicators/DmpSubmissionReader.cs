using System.Globalization;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Indicators;

/// <summary>Reads the feeding of the DMP in detail, in three questions whatever the number of families.</summary>
internal sealed class DmpSubmissionReader(Dataset dataset, Dossier dossier, DateOnly today)
{
    private const string Prefix = "dmp-";
    private const int Shown = 20;

    private static readonly string[] Order = ["not-validated", "none", "rejected", "withdrawn"];

    private static readonly (int? From, int? To)[] Spans =
    [
        (null, -1),
        (0, 0),
        (1, 1),
        (2, 3),
        (4, 7),
        (8, 30),
        (31, null),
    ];

    /// <summary>The families whose rule had its data; null when none had.</summary>
    public DmpSubmissions? Read(IReadOnlyList<RuleResult> rules)
    {
        var families = rules
            .Where(rule =>
                rule.Id.ToString().StartsWith(Prefix, StringComparison.Ordinal)
                && rule.Identity.Objective is not null
                && rule.Outcome.RawVerdict is not (Verdict.NotAssessable or Verdict.Error)
            )
            .OrderBy(rule => rule.Identity.Objective, StringComparer.Ordinal)
            .ToArray();
        if (families.Length == 0)
            return null;
        var month = RetainedMonth.Of(dossier, today).Month;
        var states = States(month);
        var delays = Delays();
        var stays = StayFeedingReader.Read(dataset);
        return new DmpSubmissions(
            [
                .. families.Select(rule =>
                    Family(rule, month, states, delays) with
                    {
                        Stays = stays.GetValueOrDefault(FamilyOf(rule)),
                    }
                ),
            ],
            Rejections()
        );
    }

    private DmpFamily Family(
        RuleResult rule,
        Month month,
        ILookup<string, State> states,
        ILookup<string, SubmissionDelay> delays
    )
    {
        var family = FamilyOf(rule);
        var all = states[family].ToArray();
        var lost = all.Where(state => state.Box is not ("fed" or "opposed")).ToArray();
        var own = delays[family].ToArray();
        return new DmpFamily
        {
            RuleId = rule.Id,
            Objective = rule.Identity.Objective!,
            Documents = Count(all.Where(state => state.Box != "opposed")),
            Fed = Count(all.Where(state => state.Box == "fed")),
            Opposed = Count(all.Where(state => state.Box == "opposed")),
            Target = rule.Outcome.Target,
            Boxes = Boxes(lost),
            Services = Groups(lost, state => state.Service ?? CascadeReader.UnknownService),
            Types = Groups(lost, state => state.Type),
            ValidationIsKnown = dataset.Columns.Meet("document.validated-on"),
            Delay = own.FirstOrDefault(delay => delay.Name is null),
            Delays =
            [
                .. own.Where(delay => delay.Name is not null)
                    .OrderByDescending(delay => delay.Documents)
                    .ThenBy(delay => delay.Name, StringComparer.Ordinal),
            ],
            Outlook = Projection(rule, month, all),
        };
    }

    private static string FamilyOf(RuleResult rule) => rule.Id.ToString()[Prefix.Length..];

    private TargetProjection? Projection(RuleResult rule, Month month, State[] all)
    {
        if (rule.Outcome.Target is not { } target)
            return null;
        var retained = all.Where(state => state.IsRetained && state.Box != "opposed").ToArray();
        var lost = retained.Where(state => state.Box != "fed").ToArray();
        return ProjectionArithmetic.Of(
            month: month,
            numerator: Count(retained.Where(state => state.Box == "fed")),
            denominator: Count(retained),
            goal: target,
            period: dossier.Period,
            months: rule.Evidence.Series,
            boxes: [.. Boxes(lost).Select(Neutral)],
            services:
            [
                .. Groups(lost, state => state.Service ?? CascadeReader.UnknownService)
                    .Select(group => new CascadeGroup(group.Name, [.. group.Boxes.Select(Neutral)])),
            ]
        );
    }

    private ILookup<string, State> States(Month month) =>
        dataset
            .Query(
                $"""
                SELECT d.family,
                       coalesce(t.label, d.type_code, 'Type inconnu'),
                       d.service,
                       CASE WHEN d.dmp_state <> 'none' THEN d.dmp_state
                            WHEN d.is_validated THEN 'none'
                            ELSE 'not-validated'
                       END,
                       coalesce(d.month = {SqlLiteral.Text(month)}, false),
                       count(*)
                FROM document d
                LEFT JOIN document_type t ON t.code = d.type_code
                GROUP BY ALL
                """,
                reader =>
                    (
                        Family: reader.GetString(0),
                        State: new State(
                            reader.GetString(1),
                            reader.IsDBNull(2) ? null : reader.GetString(2),
                            reader.GetString(3),
                            reader.GetBoolean(4),
                            reader.GetInt64(5)
                        )
                    )
            )
            .ToLookup(row => row.Family, row => row.State);

    private ILookup<string, SubmissionDelay> Delays()
    {
        var bySpan = string.Join(", ", Spans.Select(span => $"count(*) FILTER ({Within(span.From, span.To)})"));
        return dataset
            .Query(
                $"""
                SELECT family, label, count(*), median(days), quantile_disc(days, 0.9), {bySpan}
                FROM (
                    SELECT d.family,
                           coalesce(t.label, d.type_code, 'Type inconnu') AS label,
                           d.fed_after AS days
                    FROM raw.document_state d
                    LEFT JOIN document_type t ON t.code = d.type_code
                    WHERE d.dmp_state = 'fed' AND d.fed_after IS NOT NULL
                )
                GROUP BY GROUPING SETS ((family), (family, label))
                """,
                reader =>
                    (
                        Family: reader.GetString(0),
                        Delay: new SubmissionDelay(
                            reader.IsDBNull(1) ? null : reader.GetString(1),
                            reader.GetInt64(2),
                            (decimal)reader.GetDouble(3),
                            reader.GetInt32(4),
                            [.. Spans.Select((span, i) => new DelayStep(span.From, span.To, reader.GetInt64(5 + i)))]
                        )
                    )
            )
            .ToLookup(row => row.Family, row => row.Delay);
    }

    private static string Within(int? from, int? to)
    {
        string?[] bounds =
        [
            from is { } first ? $"days >= {Text(first)}" : null,
            to is { } last ? $"days <= {Text(last)}" : null,
        ];
        return string.Join(" AND ", bounds.OfType<string>());
    }

    private IReadOnlyList<SubmissionRejection> Rejections() =>
        dataset.Query(
            """
            SELECT r.error_code, count(*), count(*) FILTER (a.last_on >= r.submitted_on)
            FROM dmp_submission r
            CROSS JOIN establishment e
            LEFT JOIN (
                SELECT document_id, max(submitted_on) AS last_on
                FROM dmp_submission
                WHERE result = 'accepted' AND document_id IS NOT NULL
                GROUP BY document_id
            ) a ON a.document_id = r.document_id
            WHERE r.result = 'rejected' AND r.submitted_on BETWEEN e.period_start AND e.period_end
            GROUP BY r.error_code
            ORDER BY 2 DESC, 1
            """,
            reader => new SubmissionRejection(
                reader.IsDBNull(0) ? null : reader.GetString(0),
                reader.GetInt64(1),
                reader.GetInt64(2)
            )
        );

    private static DmpBox[] Boxes(IEnumerable<State> states) =>
        [
            .. states
                .GroupBy(state => state.Box)
                .Select(group => new DmpBox(group.Key, Count(group)))
                .OrderBy(box => Array.IndexOf(Order, box.Code)),
        ];

    private static DmpGroup[] Groups(IEnumerable<State> states, Func<State, string> name) =>
        [
            .. states
                .GroupBy(name)
                .Select(group => new DmpGroup(group.Key, Boxes(group)))
                .OrderByDescending(group => group.Documents)
                .ThenBy(group => group.Name, StringComparer.Ordinal)
                .Take(Shown),
        ];

    private static CascadeBox Neutral(DmpBox box) => new(box.Code, box.Documents);

    private static long Count(IEnumerable<State> states) => states.Sum(state => state.Count);

    private static string Text(int days) => days.ToString(CultureInfo.InvariantCulture);

    private sealed record State(string Type, string? Service, string Box, bool IsRetained, long Count);
}
