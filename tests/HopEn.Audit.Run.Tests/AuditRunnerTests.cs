using HopEn.Audit.Engine;
using HopEn.Audit.Model;
using HopEn.Audit.Model.Supervision;
using HopEn.Audit.Reports;

namespace HopEn.Audit.Run.Tests;

public sealed class AuditRunnerTests : IDisposable
{
    private readonly SmallDossier dossier = new();

    [Fact]
    public void Every_run_has_an_identifier_of_its_own_that_sorts_by_time()
    {
        var first = TestAudit.Result(dossier.Path);
        var second = TestAudit.Result(dossier.Path);
        Guid.Parse(first.RunId).Version.ShouldBe(7);
        first.RunId.ShouldNotBe(second.RunId);
        first.Audits[0].Outcome.Report.Run.Id.ShouldBe(first.RunId);
    }

    [Fact]
    public void Two_runs_of_the_same_second_never_share_a_folder()
    {
        var results = new AuditResult[6];
        Parallel.For(0, results.Length, i => results[i] = TestAudit.Result(dossier.Path, Json));
        results.Select(result => result.Folder).ShouldBeUnique();
        results
            .Select(result => Path.GetFileName(result.Folder!))
            .Order(StringComparer.Ordinal)
            .ShouldBe([
                "20250820-100000",
                "20250820-100000-2",
                "20250820-100000-3",
                "20250820-100000-4",
                "20250820-100000-5",
                "20250820-100000-6",
            ]);
        foreach (var result in results)
            ReportJson
                .Read(File.ReadAllText(Path.Combine(result.Folder!, "report.json")))
                .Run.Id.ShouldBe(result.RunId);
        Directory
            .EnumerateFiles(dossier.Reports, "*", SearchOption.AllDirectories)
            .Select(Path.GetFileName)
            .Distinct()
            .ShouldBe(["report.json"]);
    }

    [Fact]
    public void Events_tell_the_progress_the_result_and_the_files()
    {
        var events = new Recorded();
        var result = TestAudit.Result(dossier.Path, Json, events);
        events.Steps.ShouldNotBeEmpty();
        events.Outcomes.ShouldBe([result.Audits[0].Outcome]);
        events.Files.ShouldBe(result.Files);
        result.Files.ShouldBe([Path.Combine(result.Folder!, "report.json")]);
    }

    [Fact]
    public void What_listens_badly_does_not_lose_the_files()
    {
        var events = new Recorded { Fault = new OutputException("plein") };
        Should.Throw<OutputException>(() => TestAudit.Result(dossier.Path, Json, events)).Message.ShouldBe("plein");
        Directory.EnumerateFiles(dossier.Reports, "report.json", SearchOption.AllDirectories).Count().ShouldBe(1);
    }

    [Fact]
    public void A_wrong_programme_leaves_nothing_behind_of_the_others()
    {
        Should.Throw<UsageException>(() =>
            TestAudit.Result(dossier.Path, request => Json(request) with { Programmes = ["socle", "inconnu"] })
        );
        Directory.Exists(dossier.Reports).ShouldBeFalse();
    }

    [Fact]
    public void What_one_programme_can_not_write_replaces_nothing_of_the_others()
    {
        // A folder where the report of the second should be.
        Directory.CreateDirectory(Path.Combine(dossier.Reports, "programme-hopen2-phase2", "report.json"));
        Should.Throw<OutputException>(() =>
            TestAudit.Result(dossier.Path, request =>
                Json(request) with
                {
                    Programmes = ["socle", "hopen2-phase2"],
                    Output = dossier.Reports,
                }
            )
        );
        File.Exists(Path.Combine(dossier.Reports, "report.json")).ShouldBeFalse();
    }

    [Fact]
    public void Each_programme_has_its_report_and_the_first_its_usual_place()
    {
        var result = TestAudit.Result(dossier.Path, request =>
            Json(request) with
            {
                Programmes = ["socle", "hopen2-phase2"],
            }
        );
        result
            .Files.Select(file => Path.GetRelativePath(result.Folder!, file))
            .ShouldBe(["report.json", Path.Combine("programme-hopen2-phase2", "report.json")]);
        result
            .Audits.Select(audit => audit.Outcome.Report.Run.Id)
            .ShouldBe([result.RunId, result.RunId + "-hopen2-phase2"]);
    }

    public void Dispose() => dossier.Dispose();

    private static AuditRequest Json(AuditRequest request) => request with { Formats = [ReportFormat.Json] };

    private sealed class Recorded : IAuditEvents
    {
        public Exception? Fault { get; init; }

        public System.Collections.Concurrent.ConcurrentQueue<AuditProgress> Steps { get; } = [];

        public List<AuditOutcome> Outcomes { get; } = [];

        public List<string> Files { get; } = [];

        public void Started(string runId) { }

        public void Step(RunStep step) { }

        public void Progress(AuditProgress progress) => Steps.Enqueue(progress);

        public void Warning(WarningCode code, string sentence) { }

        public void Evaluated(AuditOutcome outcome)
        {
            Outcomes.Add(outcome);
            if (Fault is { } fault)
                throw fault;
        }

        public void Written(IReadOnlyList<string> files) => Files.AddRange(files);
    }
}
