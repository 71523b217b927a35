using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Evaluation;
using HopEn.Audit.Engine.Visits;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Kinds;
using Microsoft.Extensions.Time.Testing;

namespace HopEn.Audit.Engine.Tests;

public sealed class AuditEngineTests : IDisposable
{
    private readonly RuleFolder folder = new();
    private readonly Dataset dataset = Dataset.Open(
        new DatasetOptions(new byte[32], Path.GetTempPath(), null),
        new DateOnly(2025, 8, 20),
        ShippedKinds.All
    );
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2025, 8, 20, 8, 0, 0, TimeSpan.Zero));
    private readonly string waivers = Path.GetTempFileName();

    [Theory]
    [InlineData("any", 2)]
    [InlineData("all", 1)]
    public void Several_rows_of_one_subject_make_one_answer(string combine, int conforming)
    {
        Mailboxes("b", "c");
        var rule = Evaluate(
            $"(VALUES ('a', true), ('a', true), ('b', true), ('b', false), ('c', false), ('d', NULL)) t(s, c)",
            header => header.Replace("combine: all", $"combine: {combine}")
        );
        (rule.Outcome.Numerator, rule.Outcome.Denominator, rule.Outcome.NotConcerned).ShouldBe((conforming, 3, 1));
        rule.Evidence.Samples.Select(e => e.Subject).Distinct().ShouldBe(combine == "any" ? ["c"] : ["b", "c"]);
    }

    [Fact]
    public void Unique_subjects_of_months_and_sites_do_not_add_up()
    {
        folder.With(
            sql: """
            SELECT s AS subject, c AS conforming, NULL AS detail, NULL AS "row", m AS period, f AS site, m AS service
            FROM (VALUES
                ('a', true, '2025-01', '990000028'),
                ('a', false, '2025-02', '990000028'),
                ('a', true, '2025-02', '990000036'),
                ('b', true, '2025-01', NULL)
            ) t(s, c, m, f)
            """
        );
        var rule = Run().Rules.Single();
        (rule.Outcome.Numerator, rule.Outcome.Denominator).ShouldBe((1, 2));
        string Point(SeriesPoint p) => $"{p.Month}/{p.Site?.ToString()[^2..]} {p.Numerator}/{p.Denominator}";
        rule.Evidence.Series.Select(Point)
            .ShouldBe(
                [
                    "/28 0/1",
                    "/36 1/1",
                    "2025-01/ 2/2",
                    "2025-01/28 1/1",
                    "2025-02/ 0/1",
                    "2025-02/28 0/1",
                    "2025-02/36 1/1",
                ],
                ignoreOrder: true
            );
        rule.Evidence.Services!.ServiceCount.ShouldBe(2);
    }

    [Fact]
    public void A_measure_weighs_the_rate_and_leaves_the_counts()
    {
        folder.With(
            header => header.Replace("combine: all", "combine: all\nmeasure: envois"),
            """
            SELECT s AS subject, c AS conforming, NULL AS detail, NULL AS "row", m AS measure
            FROM (VALUES ('a', true, 90), ('b', false, 10)) t(s, c, m)
            """
        );
        var rule = Run().Rules.Single();
        (rule.Outcome.Numerator, rule.Outcome.Denominator, rule.Outcome.Rate).ShouldBe((1, 2, Rate.From(0.9m)));
    }

    [Fact]
    public void A_missing_source_is_said_and_never_a_failure()
    {
        folder.With(header => header.Replace("needs: [mailbox]", "needs: [mailbox, identity.oid]"));
        var report = Run();
        var rule = report.Rules.Single();
        rule.Outcome.Verdict.ShouldBe(Verdict.NotAssessable);
        rule.Outcome.Missing.Single()
            .Message.Parameters.ShouldContain(parameter => parameter.Contains("OID", StringComparison.Ordinal));
        report.Score.Value.ShouldBeNull();
        report.Score.Grade.ShouldBe(Grade.Undetermined);
    }

    [Theory]
    [InlineData(6, Verdict.Reservation)]
    [InlineData(5, Verdict.Compliant)]
    public void What_rests_on_a_file_that_loses_its_rows_is_not_given_for_compliant(int lost, Verdict expected)
    {
        Load(
            "mailbox",
            $"""
            INSERT INTO raw.mailbox (finess_state, rpps_state, is_patient_address, address_is_valid, reject)
            SELECT 'ok', 'ok', false, true, CASE WHEN i < {lost} THEN 'missing|address' END
            FROM range(100) t(i)
            """
        );
        var report = Run(sql: "(VALUES ('a', true)) t(s, c)");
        var rule = report.Rules.Single();
        (rule.Outcome.Verdict, rule.Outcome.Numerator, rule.Outcome.Denominator).ShouldBe((expected, 1, 1));
        var isReserved = expected == Verdict.Reservation;
        rule.Outcome.Reasons.Any(reason => reason.Code == MessageCodes.RowsLost).ShouldBe(isReserved);
        (report.Notices[0].Code == MessageCodes.RowsLost).ShouldBe(isReserved);
        rule.Identity.Title.ShouldBe("Titre");
    }

    [Theory]
    [InlineData("result", 6, Verdict.Reservation)]
    [InlineData("result", 5, Verdict.Compliant)]
    [InlineData("format", 6, Verdict.Compliant)]
    public void Outcomes_that_are_not_known_keep_what_rests_on_them_from_compliant(
        string column,
        int unknown,
        Verdict expected
    )
    {
        Load(
            "send",
            "INSERT INTO raw.send (sent_on, to_professional, to_patient) SELECT DATE '2025-03-01', true, false FROM range(100)"
        );
        var label = dataset.Kinds["send"].Column(column)!.Label;
        dataset.Notices.Add(AuditMessage.Of(MessageCodes.CodesUnknown, "send.csv", label, unknown, "ZZ"));
        var rule = Run(sql: "(SELECT 'a' AS s, true AS c WHERE (SELECT count(*) FROM citizen_message) >= 0) t")
            .Rules.Single();
        rule.Outcome.Verdict.ShouldBe(expected);
        rule.Outcome.Reasons.Any(reason => reason.Code == MessageCodes.CodesUnknown)
            .ShouldBe(expected == Verdict.Reservation);
    }

    [Theory]
    [InlineData(MessageCodes.MatriculesDamaged, 6, Verdict.Reservation)]
    [InlineData(MessageCodes.MatriculesDamaged, 5, Verdict.Compliant)]
    [InlineData(MessageCodes.StaysContradicted, 6, Verdict.Reservation)]
    [InlineData(MessageCodes.ZerosAmbiguous, 60, Verdict.Compliant)]
    public void Rows_that_can_not_be_right_keep_what_rests_on_them_from_compliant(
        string code,
        int rows,
        Verdict expected
    )
    {
        Load(
            "send",
            "INSERT INTO raw.send (sent_on, to_professional, to_patient) SELECT DATE '2025-03-01', true, false FROM range(100)"
        );
        dataset.Notices.Add(
            code switch
            {
                MessageCodes.MatriculesDamaged => AuditMessage.Of(code, "send.csv", "matricule INS", rows),
                MessageCodes.StaysContradicted => AuditMessage.Of(code, dataset.Kinds["send"].ShortLabel, rows),
                _ => AuditMessage.Of(code, "patient", rows),
            }
        );
        Run(sql: "(SELECT 'a' AS s, true AS c WHERE (SELECT count(*) FROM citizen_message) >= 0) t")
            .Rules.Single()
            .Outcome.Verdict.ShouldBe(expected);
    }

    [Fact]
    public void Ends_before_starts_are_told() =>
        Encounters(
                "SELECT DATE '2025-03-01' + i::INTEGER, DATE '2025-03-03' + CASE WHEN i < 2 THEN -9 ELSE i::INTEGER END FROM range(40) t(i)"
            )
            .ShouldBe(["ends-before-start|encounter.csv|2"]);

    [Theory]
    [InlineData(200, 101, 1)]
    [InlineData(200, 100, 0)]
    [InlineData(199, 150, 0)]
    [InlineData(200, 199, 0)]
    public void A_day_that_drowns_the_others_is_told(int rows, int ofOneDay, int told)
    {
        string[] expected = [$"one-day-share|encounter.csv|date d’entrée|{ofOneDay}|{rows}|2025-01-01"];
        Encounters(
                $"SELECT DATE '2025-01-01' + CASE WHEN i < {ofOneDay} THEN 0 ELSE 1 + (i % 60)::INTEGER END, NULL "
                    + $"FROM range({rows}) t(i)"
            )
            .ShouldBe(expected[..told]);
    }

    [Theory]
    [InlineData("'a' || chr(0)", "NULL", "NULL", "subject", "text")]
    [InlineData("'a'", "'inconnu|x'", "NULL", "detail", "code")]
    [InlineData("'a'", "NULL", "repeat('s', 5000)", "service", "text")]
    public void A_rule_that_answers_what_a_report_can_not_hold_is_wrong_alone(
        string subject,
        string detail,
        string service,
        string column,
        string expected
    )
    {
        folder.With(
            sql: $"""
            SELECT {subject} AS subject, false AS conforming, {detail} AS detail, NULL AS "row", {service}::VARCHAR AS service
            """
        );
        var outcome = Run().Rules.Single().Outcome;
        outcome.Verdict.ShouldBe(Verdict.Error);
        var reason = outcome.Reasons.Single();
        reason.Code.ShouldBe(OutcomeCodes.RuleAnswer);
        (reason.Parameters[0], reason.Parameters[2]).ShouldBe((column, expected));
    }

    [Theory]
    [InlineData("'nan'::DOUBLE")]
    [InlineData("'inf'::DOUBLE")]
    [InlineData("'-inf'::DOUBLE")]
    [InlineData("1e308::DOUBLE")]
    [InlineData("-1::DOUBLE")]
    public void A_volume_that_is_no_number_is_an_error_of_its_rule(string volume)
    {
        folder.With(
            header => header.Replace("unit: mailbox", "unit: mailbox\nmeasure: octets", StringComparison.Ordinal),
            $"SELECT 'a' AS subject, true AS conforming, NULL AS detail, NULL AS \"row\", {volume} AS measure"
        );
        var outcome = Run().Rules.Single().Outcome;
        outcome.Verdict.ShouldBe(Verdict.Error);
        outcome.Reasons.Single().Parameters[^2].ShouldBe("number");
    }

    [Fact]
    public void A_volume_smaller_than_what_conforms_of_it_is_an_error_of_its_rule()
    {
        folder.With(
            header => header.Replace("unit: mailbox", "unit: mailbox\nmeasure: octets", StringComparison.Ordinal),
            """
            SELECT s AS subject, c AS conforming, NULL AS detail, NULL AS "row", m AS measure
            FROM (VALUES ('a', true, 90), ('b', false, -10)) t(s, c, m)
            """
        );
        var outcome = Run().Rules.Single().Outcome;
        outcome.Verdict.ShouldBe(Verdict.Error);
        outcome.Reasons.Single().Parameters[^2].ShouldBe("number");
    }

    [Fact]
    public void More_groups_than_any_hospital_has_are_an_error_of_their_rule()
    {
        folder.With(
            sql: """
            SELECT i AS subject, false AS conforming, NULL AS detail, NULL AS "row",
                strftime(DATE '1900-01-01' + to_months(i::INTEGER), '%Y-%m') AS period
            FROM range(300) t(i)
            """
        );
        var outcome = Run().Rules.Single().Outcome;
        outcome.Verdict.ShouldBe(Verdict.Error);
        outcome.Reasons.ShouldBe([AuditMessage.Of(OutcomeCodes.RuleGroups, "period", 240, "c/essai.sql")]);
    }

    [Fact]
    public void Too_many_groups_of_several_columns_name_them_all()
    {
        folder.With(
            header => header.Replace("combine: all", "combine: each", StringComparison.Ordinal),
            """
            SELECT i AS subject, false AS conforming, NULL AS detail, NULL AS "row", 's' || i // 200 AS service,
                strftime(DATE '2000-01-01' + to_months((i % 200)::INTEGER), '%Y-%m') AS period
            FROM range(250000) t(i)
            """
        );
        var outcome = Run().Rules.Single().Outcome;
        outcome.Verdict.ShouldBe(Verdict.Error);
        outcome.Reasons.ShouldBe([
            AuditMessage.Of(OutcomeCodes.RuleGroups, "period × service", 200_000, "c/essai.sql"),
        ]);
    }

    [Fact]
    public void More_services_than_a_report_can_hold_lose_their_breakdown_and_nothing_else()
    {
        folder.With(
            sql: """
            SELECT i AS subject, false AS conforming, NULL AS detail, NULL AS "row", 's' || i AS service FROM range(6000) t(i)
            """
        );
        var rule = Run().Rules.Single();
        (rule.Outcome.Verdict, rule.Outcome.Denominator).ShouldBe((Verdict.NonCompliant, 6000));
        rule.Evidence.Services.ShouldBeNull();
        rule.Outcome.Reasons.ShouldBe([AuditMessage.Of(OutcomeCodes.ServicesLeftOut, 5000)]);
    }

    [Theory]
    [InlineData(typeof(InvalidCastException))]
    [InlineData(typeof(OverflowException))]
    [InlineData(typeof(FormatException))]
    public void What_can_not_be_converted_is_an_error_of_its_rule(Type fault)
    {
        Load(
            "mailbox",
            """
            INSERT INTO raw.mailbox (finess_state, rpps_state, is_patient_address, address_is_valid)
            SELECT 'ok', 'ok', false, true FROM range(2)
            """
        );
        dataset.Ledger.RecordCopies("mailbox", "mailbox", new Unreadable(fault));
        var outcome = Run().Rules.Single().Outcome;
        outcome.Verdict.ShouldBe(Verdict.Error);
        outcome.Reasons.ShouldBe([AuditMessage.Of(OutcomeCodes.RuleFailed, fault.Name, "c/essai.sql")]);
    }

    [Fact]
    public void What_is_reserved_is_conforming_nowhere()
    {
        Load(
            "mailbox",
            """
            INSERT INTO raw.mailbox (finess_state, rpps_state, is_patient_address, address_is_valid, reject)
            SELECT 'ok', 'ok', false, true, CASE WHEN i < 6 THEN 'missing|address' END
            FROM range(100) t(i)
            """
        );
        folder.With(
            header => header.Replace("severity: major", "severity: blocking", StringComparison.Ordinal),
            "SELECT 'a' AS subject, true AS conforming, NULL AS detail, NULL AS \"row\""
        );
        var report = Run();
        var rule = report.Rules.Single();
        rule.Outcome.IsReserved.ShouldBeTrue();
        (rule.Score.Earned, report.Score.Value, report.Score.Grade).ShouldBe((2.5m, 50m, Grade.Undetermined));
        // Its remedy would change nothing: what is to be mended is the file.
        report.ActionPlan.ShouldBeEmpty();
        var agreed = new Commitment
        {
            RuleId = RuleId.Parse("essai"),
            Text = "Corriger",
            Owner = "DSI",
        };
        var half = agreed with { Expected = Rate.Of(1, 2) };
        var visit = new Visit(new DateOnly(2025, 7, 1), null, null, null, ScoreLaw.Graded, null, [agreed, half]);
        new VisitBook([visit], new DateOnly(2025, 8, 20))
            .Judge(report)!
            .Last!.Commitments.Select(one => one.State)
            .ShouldBe([CommitmentState.Unknown, CommitmentState.Unknown]);
    }

    [Fact]
    public void A_rule_that_can_not_be_interrupted_is_left_and_told()
    {
        // One call of a function that takes minutes: DuckDB looks at no interruption inside it.
        folder.With(
            sql: """
            SELECT levenshtein(repeat('a', 400000) || count(*), repeat('b', 400000) || count(*)) AS subject,
                true AS conforming, NULL AS detail, NULL AS "row"
            FROM mailbox
            """
        );
        var outcome = Run(options => options with { RuleTimeLimit = TimeSpan.FromSeconds(1) }).Rules.Single().Outcome;
        outcome.Verdict.ShouldBe(Verdict.Error);
        outcome.Reasons.Single().Code.ShouldBe(OutcomeCodes.RuleTimeout);
        dataset.Unanswered.Contains(RuleId.Parse("essai")).ShouldBeTrue();
    }

    [Fact]
    public void A_rule_reads_moments_in_the_time_of_France() =>
        Evaluate(
            """
            (VALUES
                ('a', hour(TIMESTAMPTZ '2025-05-17 19:00:00+00') = 21),
                ('b', hour(TIMESTAMPTZ '2025-01-17 19:00:00+00') = 20)
            ) t(s, c)
            """
        )
            .Outcome.Numerator.ShouldBe(2);

    [Fact]
    public async Task A_cancellation_interrupts_a_rule_in_its_middle()
    {
        folder.With(
            sql: """
            SELECT 'a' AS subject, sum(a.range * b.range) > 0 AS conforming, NULL AS detail, NULL AS "row"
            FROM range(1000000) a, range(1000000) b
            """
        );
        using var cancellation = new CancellationTokenSource();
        var work = Task.Run(() => Run(cancellation: cancellation.Token));
        await Task.Delay(500);
        await cancellation.CancelAsync();
        (
            await Should.ThrowAsync<OperationCanceledException>(() => work.WaitAsync(TimeSpan.FromSeconds(20)))
        ).ShouldNotBeNull();
    }

    [Fact]
    public void Nobody_concerned_is_not_applicable() =>
        Evaluate("(SELECT 'a' AS s, true AS c LIMIT 0) t").Outcome.Verdict.ShouldBe(Verdict.NotApplicable);

    [Fact]
    public void A_query_that_breaks_is_an_error_that_quotes_no_value()
    {
        folder.With(
            sql: "SELECT s AS subject, CAST(s AS BOOLEAN) AS conforming, NULL AS detail, NULL AS \"row\" FROM (VALUES ('SECRET')) t(s)"
        );
        var rule = Run().Rules.Single();
        rule.Outcome.Verdict.ShouldBe(Verdict.Error);
        rule.Outcome.Reasons.Single().Code.ShouldBe(OutcomeCodes.RuleFailed);
        rule.Outcome.Reasons.Single()
            .Parameters.ShouldAllBe(parameter => !parameter.Contains("SECRET", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("period", "2025-13", true, "9999-99", "month")]
    [InlineData("period", "juin SECRET", false, "aaaa aaaaaa", "month")]
    [InlineData("site", "12345678", true, "99999999", "finess")]
    [InlineData("site", "Site SUD", false, "aaaa aaa", "finess")]
    public void A_rule_that_gives_another_value_than_its_column_holds_is_wrong(
        string column,
        string value,
        bool conforming,
        string shape,
        string expected
    )
    {
        folder.With(
            sql: $"""
            SELECT 'a' AS subject, {conforming} AS conforming, NULL AS detail, NULL AS "row", '{value}' AS {column}
            """
        );
        var rule = Run().Rules.Single();
        rule.Outcome.Verdict.ShouldBe(Verdict.Error);
        rule.Outcome.Reasons.ShouldBe([
            AuditMessage.Of(OutcomeCodes.RuleAnswer, column, shape, expected, "c/essai.sql"),
        ]);
    }

    [Fact]
    public void An_endless_query_is_stopped()
    {
        folder.With(
            sql: """
            WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r)
            SELECT n AS subject, true AS conforming, NULL AS detail, NULL AS "row"
            FROM r
            """
        );
        var rule = Run(options => options with { RuleTimeLimit = TimeSpan.FromSeconds(1) }).Rules.Single();
        rule.Outcome.Verdict.ShouldBe(Verdict.Error);
        rule.Outcome.Reasons.Single().Code.ShouldBe(OutcomeCodes.RuleTimeout);
        // It ended by itself: what it would cost to ask it again is known.
        dataset.Unanswered.Contains(rule.Id).ShouldBeFalse();
    }

    [Fact]
    public void A_sealed_dataset_reads_no_file_and_changes_no_setting()
    {
        Run();
        Should.Throw<DuckDB.NET.Data.DuckDBException>(() => dataset.Execute("SELECT * FROM read_text('/etc/passwd')"));
        Should.Throw<DuckDB.NET.Data.DuckDBException>(() => dataset.Execute("SET enable_external_access = true"));
    }

    [Fact]
    public void An_assumed_rule_weighs_only_once_confirmed()
    {
        folder.With(header => header.Replace("status: sourced", "status: assumed"));
        Run().Rules.Single().Score.Weight.ShouldBe(0);
        using var second = new AuditEngineTests();
        second.folder.With(header => header.Replace("status: sourced", "status: assumed"));
        second
            .Run(dossier: d => d with { ConfirmedAssumptions = new HashSet<string> { "essai" } })
            .Rules.Single()
            .Score.Weight.ShouldBe(5);
    }

    [Theory]
    [InlineData("2025-08-20", WaiverState.Applied, Verdict.Waived)]
    [InlineData("2025-08-19", WaiverState.Expired, Verdict.NonCompliant)]
    [InlineData("2025-09-10", WaiverState.Applied, Verdict.Waived)]
    public void A_waiver_holds_until_its_last_day_in_france(string expires, WaiverState state, Verdict verdict)
    {
        File.WriteAllText(waivers, $"- {{rule: essai, reason: r, author: a, expires: {expires}}}\n");
        var report = Run(options => options with { WaiversFile = waivers }, sql: "(VALUES ('a', false)) t(s, c)");
        report.Waivers.Single().State.ShouldBe(state);
        (report.Rules.Single().Outcome.Verdict, report.Rules.Single().Outcome.RawVerdict).ShouldBe(
            (verdict, Verdict.NonCompliant)
        );
        if (state == WaiverState.Applied)
            report.Notices.ShouldContain(notice =>
                notice.Code == MessageCodes.WaiverNote && notice.Parameters[1] == WaiverCodes.Expiring
            );
    }

    [Theory]
    [InlineData("- {rule: essay, reason: r, author: a}", "essai")]
    [InlineData("- {rule: essai, author: a}", "reason")]
    [InlineData("- {rule: essai, reason: r, author: a, expire: 2025-01-01}", "expires")]
    [InlineData("rule: essai", "liste")]
    public void A_faulty_waiver_is_a_configuration_error(string text, string expected)
    {
        File.WriteAllText(waivers, text + "\n");
        Should
            .Throw<ConfigurationException>(() => Run(options => options with { WaiversFile = waivers }))
            .Message.ShouldContain(expected);
    }

    [Fact]
    public void Unknown_names_are_refused_rather_than_ignored()
    {
        Should
            .Throw<UsageException>(() => Run(options => options with { Rules = ["essay"] }))
            .Message.ShouldBe(
                "La règle «\u202fessay\u202f» n’existe pas dans le programme «\u202fp\u202f» (vouliez-vous dire «\u202fessai\u202f»\u202f?)\u202f; attendu\u202f: essai."
            );
        Should.Throw<UsageException>(() => Run(options => options with { Programme = "q" })).Message.ShouldContain("p");
        Should
            .Throw<ConfigurationException>(() => Run(dossier: d => d with { Programme = "q" }))
            .Message.ShouldContain("p");
        Should
            .Throw<ConfigurationException>(() =>
                Run(dossier: d => d with { Settings = new Dictionary<string, string> { ["x"] = "1" } })
            )
            .Message.ShouldContain("x");
    }

    [Fact]
    public void Persons_are_shown_by_pseudonym_and_things_by_name()
    {
        Mailboxes("secretariat@ch.mssante.fr");
        Evaluate("(VALUES ('secretariat@ch.mssante.fr', false)) t(s, c)")
            .Evidence.Samples.Single()
            .Subject.ShouldBe("secretariat@ch.mssante.fr");
        using var second = new AuditEngineTests();
        var shown = second
            .Evaluate("(VALUES (123456, false)) t(s, c)", header => header.Replace("unit: mailbox", "unit: patient"))
            .Evidence.Samples.Single()
            .Subject;
        shown.ShouldStartWith("P-");
        shown.ShouldNotContain("123456");
    }

    [Theory]
    [InlineData("mailbox")]
    [InlineData("service")]
    [InlineData("site")]
    [InlineData("source")]
    [InlineData("pathway")]
    [InlineData("document-type")]
    [InlineData("exchange")]
    [InlineData("establishment")]
    public void A_name_that_stands_in_no_list_is_shown_by_pseudonym(string unit)
    {
        var shown = Evaluate("(VALUES ('185057800608436', false), ('12', false)) t(s, c)", header =>
            header.Replace("unit: mailbox", $"unit: {unit}", StringComparison.Ordinal)
        );
        shown.Evidence.Samples.Count.ShouldBe(2);
        shown.Evidence.Samples.ShouldAllBe(sample => sample.Subject.StartsWith("P-"));
    }

    [Fact]
    public void A_patient_has_the_same_pseudonym_at_the_next_run_although_his_id_has_changed()
    {
        string Shown()
        {
            using var run = new AuditEngineTests();
            run.Load("identity", $"INSERT INTO raw.identity (patient_id) SELECT i + 1000 FROM range(50) t(i)");
            run.folder.With(
                header => header.Replace("unit: mailbox", "unit: patient", StringComparison.Ordinal),
                "SELECT patient_id AS subject, false AS conforming, NULL AS detail, row_id AS \"row\" FROM identity"
            );
            return string.Join(' ', run.Run().Rules.Single().Evidence.Samples.Select(sample => sample.Subject));
        }

        Shown().ShouldBe(Shown());
    }

    public void Dispose()
    {
        folder.Dispose();
        dataset.Dispose();
        File.Delete(waivers);
    }

    private IEnumerable<string> Encounters(string rows)
    {
        Load("encounter", $"INSERT INTO raw.encounter (start_date, end_date) {rows}");
        return Run(sql: "(VALUES ('a', true)) t(s, c)")
            .Notices.Where(notice => notice.Code is MessageCodes.EndsBeforeStart or MessageCodes.OneDayShare)
            .Select(notice => $"{notice.Code}|{string.Join('|', notice.Parameters)}");
    }

    private void Mailboxes(params string[] addresses) =>
        dataset.Execute(
            $"""
            INSERT INTO raw.mailbox BY NAME
            SELECT unnest([{string.Join(", ", addresses.Select(SqlLiteral.Text))}]) AS address, 'ok' AS finess_state,
                'ok' AS rpps_state, false AS is_patient_address, true AS address_is_valid
            """
        );

    private void Load(string kind, string insert) =>
        dataset.Ledger.Load(
            new LoadedFile(
                Table: kind,
                Kind: kind,
                File: $"{kind}.csv",
                Sha256: "0",
                Encoding: "UTF-8",
                System: null,
                Domain: null,
                IsShared: false,
                FirstLine: 2,
                LineJumps: [],
                DataDate: null,
                DateOrigin: null
            ),
            () => dataset.Execute(insert)
        );

    [Theory]
    [InlineData("", true, Grade.NotReady)]
    [InlineData("follow-up: true\n", false, Grade.NotReady)]
    public void An_objective_that_is_only_followed_blocks_nothing_and_is_not_called_ready(
        string followUp,
        bool blocks,
        Grade grade
    )
    {
        folder.WriteProgramme(
            $"id: p\ntitle: P\n{followUp}"
                + "categories: [{id: c, title: C, rules: [{id: essai, weight: 5, reason: r}]}]\n"
                + "objectives: [{id: X/O1, title: T, status: sourced, targets: {sun-es: 0.7, other: 0.5}, "
                + "evidence: [], rules: [essai]}]\n"
        );
        folder.With(
            header =>
                header
                    .Replace("severity: major", "severity: blocking", StringComparison.Ordinal)
                    .Replace("target: 1", "target: objective\nobjective: X/O1", StringComparison.Ordinal),
            "SELECT s AS subject, c AS conforming, 'cause|x' AS detail, NULL AS \"row\" "
                + "FROM (VALUES ('a', true), ('b', false)) t(s, c)"
        );
        var report = Run(
            options => options with { Programme = "p" },
            dossier => dossier with { Establishment = dossier.Establishment with { SunEsFunded = true } }
        );
        report.Objectives.Single().Verdict.ShouldBe(Verdict.NonCompliant);
        (report.Score.BlockedBy.Count > 0, report.Score.Grade).ShouldBe((blocks, grade));
    }

    private RuleResult Evaluate(string relation, Func<string, string>? header = null)
    {
        folder.With(
            header,
            $"SELECT s AS subject, c AS conforming, 'cause|x' AS detail, NULL AS \"row\" FROM {relation}"
        );
        return Run().Rules.Single();
    }

    private AuditReport Run(
        Func<AuditOptions, AuditOptions>? options = null,
        Func<Dossier, Dossier>? dossier = null,
        string? sql = null,
        CancellationToken cancellation = default
    )
    {
        if (sql is not null)
            folder.With(sql: $"SELECT s AS subject, c AS conforming, 'cause|x' AS detail, NULL AS \"row\" FROM {sql}");
        dataset.Columns.Declare("mailbox", "mailbox", "address");
        var establishment = new DossierEstablishment
        {
            Name = "CH",
            LegalEntities = [new FinessEntity(Finess.Parse("990000010"), null)],
            Sites = [],
            FinessPmsi = Finess.Parse("990000010"),
            LegalStatus = "14",
            StatusClass = LegalStatusClass.Public,
        };
        var plain = new Dossier
        {
            Folder = Path.GetTempPath(),
            Establishment = establishment,
            Period = new ReportPeriod(new DateOnly(2025, 1, 1), new DateOnly(2025, 7, 31)),
        };
        return new AuditEngine(folder.Read(), clock)
            .Evaluate(
                (dossier ?? (d => d))(plain),
                dataset,
                (options ?? (o => o))(new AuditOptions { RunId = "test" }),
                null,
                cancellation
            )
            .Report;
    }

    // Rows that break when they are looked at.
    private sealed class Unreadable(Type fault) : IReadOnlyList<long>
    {
        public int Count => int.MaxValue;

        public long this[int index] => throw (Exception)Activator.CreateInstance(fault)!;

        public IEnumerator<long> GetEnumerator() => throw new NotSupportedException();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
