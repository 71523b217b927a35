using System.Globalization;
using CsCheck;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Evaluation;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Tests.Evaluation;

public sealed class GroupMasksTests : IDisposable
{
    private static readonly string[] Months = ["2025-01", "2025-02", "2025-03"];
    private static readonly string[] Sites = ["990000028", "990000036", "750712184"];

    // An apostrophe: services are what hospitals write.
    private static readonly string[] Few = ["Médecine", "Chirurgie", "Service de l'accueil"];
    private static readonly string[] Many = [.. Enumerable.Range(0, 150).Select(n => $"UF {n:000}")];

    private static readonly string[][] Offered =
    [
        ["period"],
        ["site"],
        ["service"],
        ["period", "site"],
        ["period", "service"],
        ["period", "site", "service"],
    ];

    private static readonly Gen<Answer[]> Answers = Pick(Few, Many)
        .SelectMany(services =>
            Gen.Select(
                Gen.Int[0, 12],
                Pick<bool?>(true, false, null),
                Pick<string?>([null, .. Months]),
                Pick<string?>([null, .. Sites]),
                Pick<string?>([null, .. services]),
                (subject, conforming, period, site, service) =>
                    new Answer(subject == 12 ? null : subject, conforming, period, site, service)
            ).Array[0, 120]
        );

    private readonly Dataset dataset = Dataset.Open(
        new DatasetOptions(new byte[32], Path.GetTempPath(), null),
        new DateOnly(2025, 8, 20),
        HopEn.Audit.Sources.Kinds.ShippedKinds.All
    );

    private bool isOpen;

    [Fact]
    public void One_pass_counts_what_one_grouping_after_the_other_counts() =>
        Gen.Select(Answers, Pick(Offered), Pick(Combine.Any, Combine.All), Pick<string?>([null, .. Months]))
            .Sample(
                (answers, columns, combine, month) =>
                {
                    var judged = month is null || !columns.Contains("period") ? (Month?)null : Month.Parse(month);
                    Fill(answers, columns);
                    var queries = new GroupQueries(dataset.Main, columns, judged).Subjects(
                        combine,
                        CancellationToken.None
                    );
                    var masks = new GroupMasks(dataset.Main, columns, judged).Subjects(combine, CancellationToken.None);
                    if (masks is null)
                        answers.ShouldBeEmpty();
                    else
                        Shown(masks).ShouldBe(Shown(queries), ignoreOrder: true);
                },
                iter: 200,
                threads: 1
            );

    [Fact]
    public void Volumes_and_answers_of_one_group_only_are_left_to_the_queries()
    {
        Fill([new Answer(1, true, Months[0], null, null)], ["period"]);
        new GroupMasks(dataset.Main, ["period", "measure"], null)
            .Subjects(Combine.Any, CancellationToken.None)
            .ShouldBeNull();
        new GroupMasks(dataset.Main, [], null).Subjects(Combine.Any, CancellationToken.None).ShouldBeNull();
    }

    [Fact]
    public void More_groups_than_a_few_words_hold_are_left_to_the_queries()
    {
        Fill([.. Enumerable.Range(0, 300).Select(n => new Answer(n, true, null, null, $"UF {n}"))], ["service"]);
        new GroupMasks(dataset.Main, ["service"], null).Subjects(Combine.Any, CancellationToken.None).ShouldBeNull();
    }

    public void Dispose() => dataset.Dispose();

    private static Gen<T> Pick<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    private void Fill(IReadOnlyList<Answer> answers, IReadOnlyList<string> columns)
    {
        string Text(string name, string? text) =>
            text is null || !columns.Contains(name) ? "NULL" : SqlLiteral.Text(text);
        var rows = answers.Select(answer =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"({answer.Subject?.ToString(CultureInfo.InvariantCulture) ?? "NULL"}, {answer.Conforming?.ToString() ?? "NULL"}, "
            )
            + $"{Text("period", answer.Period)}, {Text("site", answer.Site)}, {Text("service", answer.Service)}, NULL)"
        );
        // Rules are asked in a transaction, which is undone.
        if (isOpen)
            dataset.Execute("ROLLBACK");
        isOpen = true;
        dataset.Execute(
            """
            BEGIN TRANSACTION READ ONLY;
            CREATE TEMP TABLE answer (
                subject INTEGER, conforming BOOLEAN, period VARCHAR, site VARCHAR, service VARCHAR, measure DOUBLE
            )
            """
        );
        if (answers.Count > 0)
            dataset.Execute($"INSERT INTO answer VALUES {string.Join(", ", rows)}");
    }

    // A group without a month, a site or a service is in no series.
    private static IEnumerable<(Grouping, GroupKey, GroupTotal)> Shown(IReadOnlyList<GroupCount> counts) =>
        counts
            .Where(count =>
                (!count.Grouping.ByPeriod || count.Key.Period is not null)
                && (!count.Grouping.BySite || count.Key.Site is not null)
                && (!count.Grouping.ByService || count.Key.Service is not null)
            )
            .Select(count => (count.Grouping, count.Key, count.Total));

    private sealed record Answer(int? Subject, bool? Conforming, string? Period, string? Site, string? Service);
}
