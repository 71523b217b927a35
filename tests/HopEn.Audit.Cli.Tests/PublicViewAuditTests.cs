using HopEn.Audit.Model;

namespace HopEn.Audit.Cli.Tests;

public sealed class PublicViewAuditTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("hopen-outside-");

    private string Cache => Path.Combine(root.FullName, "cache");

    private string Output => Path.Combine(root.FullName, "sortie");

    [Fact]
    public async Task A_legal_entity_is_seen_with_all_its_sites_and_each_fault_has_its_line()
    {
        await Import();
        var (code, output, error) = await Outside("--finess", "990000010");
        code.ShouldBe(3, error);
        error.ShouldBeEmpty();
        Snapshot.Match(output.Replace(root.FullName, "<répertoire>", StringComparison.Ordinal), "outside");
        var report = Report("990000010");
        report.Subject.Sites.Select(site => site.Name).ShouldBe(["SITE NORD", "SITE SUD", "ANCIEN SITE"]);
        report.Subject.StatusClass.ShouldBe(LegalStatusClass.Public);
        report.Score.Grade.ShouldBe(Grade.Undetermined);
        Failures(report)
            .ShouldBe([
                "directory-domain-attachment bloc@ch-exemple.mssante.fr 10",
                "directory-domain-attachment l.martin@ch-exemple.mssante.fr 7",
                "directory-duplicate-address partage@ch-exemple.mssante.fr 8",
                "directory-site-coverage 990000036 ",
                "mailbox-closed-site ancien@ch-exemple.mssante.fr 4",
                "mailbox-domain hors@ch-exemple.fr 11",
                "mailbox-personal-rpps j.petit@ch-exemple.mssante.fr 6",
            ]);
        report
            .Sources.Single(source => source.Kind == "directory")
            .ShouldSatisfyAllConditions(
                source => source.Rows.ShouldBe(13),
                source => source.Rejected.ShouldBe(1),
                source => source.OutOfScope.ShouldBe(2),
                source => source.DateOrigins[^1].Code.ShouldBe(DateCodes.SharedCache)
            );
    }

    [Fact]
    public async Task A_view_from_outside_has_no_calendar()
    {
        var (code, _, error) = await Outside("--finess", "990000010", "--format", "ics");
        code.ShouldBe(1);
        error.ShouldContain("--format ics n’a pas de sens avec --finess");
    }

    [Fact]
    public async Task A_site_is_seen_with_what_is_left_on_its_entity_and_the_policy_follows_its_status()
    {
        await Import();
        (await Outside("--finess", "1990000028")).Code.ShouldBe(3);
        var site = Report("990000028");
        site.Subject.Name.ShouldBe("SITE NORD");
        site.Subject.LegalEntities.Single().Name.ShouldBe("CH EXEMPLE");
        site.Rules.Single(rule => rule.Id == "directory-mailbox-inventory")
            .Evidence.Details.Select(detail => (detail.Code, detail.Count))
            .ShouldBe([("org-site", 3L), ("org-entity", 1L), ("per-site", 1L)]);
        site.Rules.Single(rule => rule.Id == "directory-domain-attachment")
            .Evidence.Samples.ShouldNotContain(evidence => evidence.Subject == "j.petit@ch-exemple.mssante.fr");
        await Outside("--finess", "990000077");
        Report("990000077")
            .ShouldSatisfyAllConditions(
                clinic => clinic.Subject.StatusClass.ShouldBe(LegalStatusClass.PrivateForProfit),
                clinic => clinic.Subject.FinessPmsi.ToString().ShouldBe("990000051")
            );
        var closed = await Outside("--finess", "990000044");
        closed.Output.ShouldContain("ce site est fermé");
    }

    [Fact]
    public async Task What_only_exports_would_tell_is_not_assessable_and_what_would_be_false_is_not_asked()
    {
        await Import();
        await Outside("--finess", "990000010");
        var report = Report("990000010");
        report
            .Rules.Where(rule => rule.Outcome.Verdict == Verdict.NotAssessable)
            .Select(rule => (string)rule.Id)
            .ShouldBe([
                "mailbox-description",
                "mailbox-label",
                "mailbox-responsible",
                "mailbox-service-coverage",
                "ins-qualification",
            ]);
        report.Rules.ShouldNotContain(rule => ((string)rule.Id).StartsWith("mailbox-applicative"));
        report
            .Rules.Where(rule => rule.Identity.Status == RuleStatus.Assumed)
            .ShouldAllBe(rule => rule.Score.Weight == 0);
    }

    [Fact]
    public async Task A_list_gives_a_report_each_and_one_summary()
    {
        await Import();
        var list = Path.Combine(root.FullName, "liste.csv");
        File.WriteAllText(
            list,
            "FINESS;Nom\n990000077;Clinique\n\n# une remarque\n\"990000010\";CH\n990000010;encore\n990000093;inconnu\n"
        );
        var (code, output, error) = await Outside("--finess-list", list);
        code.ShouldBe(1);
        error.ShouldBe("FINESS 990000093 inconnu du répertoire importé\u202f: vérifiez le numéro.\n");
        Snapshot.Match(output.Replace(root.FullName, "<répertoire>", StringComparison.Ordinal), "outside-summary");
        new DirectoryInfo(Output)
            .GetFileSystemInfos("*", SearchOption.AllDirectories)
            .OfType<FileInfo>()
            .Select(file => Path.GetRelativePath(Output, file.FullName).Replace('\\', '/'))
            .Order()
            .ShouldBe([
                "990000010/findings.csv",
                "990000010/report.html",
                "990000010/report.json",
                "990000077/findings.csv",
                "990000077/report.html",
                "990000077/report.json",
                "index.html",
                "synthese.csv",
            ]);
        Snapshot.Match(File.ReadAllText(Path.Combine(Output, "synthese.csv")), "outside-csv");
        var page = File.ReadAllText(Path.Combine(Output, "index.html"));
        Snapshot.Match(page[page.IndexOf("<main", StringComparison.Ordinal)..], "outside-html");
    }

    [Fact]
    public async Task A_summary_that_can_not_be_written_replaces_no_report()
    {
        await Import();
        // A folder where the page of the summary should be.
        Directory.CreateDirectory(Path.Combine(Output, "index.html"));
        (await Outside("--finess", "990000077", "990000010")).Code.ShouldBe(7);
        Directory.GetFiles(Output, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task Several_numbers_may_follow_the_option()
    {
        await Import();
        var (code, output, error) = await Outside("--finess", "990000010", "990000077", "--format", "console");
        code.ShouldBe(3, error);
        output.ShouldContain("CLINIQUE DU LAC");
        Directory.Exists(Output).ShouldBeFalse();
    }

    [Fact]
    public async Task The_historic_finess_file_is_enough_and_says_less()
    {
        var files = PublicFiles.Write(root.FullName);
        await Terminal.Run(
            "reference",
            "import",
            files[0],
            Path.Combine(root.FullName, PublicFiles.FinessCsv),
            "--cache",
            Cache
        );
        (await Outside("--finess", "990000010")).Code.ShouldBeOneOf(3, 4);
        var report = Report("990000010");
        report.Subject.Name.ShouldBe("Entité juridique 990000010");
        report.Rules.Single(rule => rule.Id == "mailbox-closed-site").Outcome.Verdict.ShouldBe(Verdict.NotAssessable);
        report.Notices.ShouldContain(AuditMessage.Of(MessageCodes.WhitelistAbsent));
    }

    [Theory]
    [InlineData("audit --finess 99000001X", "99000001X")]
    [InlineData("audit --finess 12", "neuf caractères")]
    [InlineData("audit --finess 990000093", "inconnu du répertoire")]
    [InlineData("audit --finess 990000011", "clé de contrôle est fausse")]
    [InlineData("audit --finess-list absente.csv", "absente.csv")]
    [InlineData("audit . --finess 990000010", "l’un ou l’autre")]
    [InlineData("audit --finess 990000010 --programme socle", "n’a pas de sens")]
    [InlineData("audit --finess 990000010 --rule mailbox-applicative", "mailbox-applicative")]
    public async Task A_mistake_is_told_and_answers_one(string line, string expected)
    {
        await Import();
        var (code, output, error) = await Terminal.Run([.. line.Split(' '), "--cache", Cache, "--output", Output]);
        code.ShouldBe(1);
        output.ShouldBeEmpty();
        error.ShouldContain(expected);
        Directory.Exists(Output).ShouldBeFalse();
    }

    [Fact]
    public async Task A_list_tells_every_fault_with_its_line()
    {
        await Import();
        var list = Path.Combine(root.FullName, "liste.txt");
        File.WriteAllText(list, "finess\n12345\n990000010\nabc\n");
        var (code, _, error) = await Outside("--finess-list", list);
        code.ShouldBe(1);
        error.ShouldContain("liste.txt, ligne 2");
        error.ShouldContain("liste.txt, ligne 4");
        File.WriteAllText(list, "\n");
        (await Outside("--finess-list", list)).Error.ShouldContain("ne contient aucun FINESS");
    }

    [Fact]
    public async Task Without_the_public_files_what_to_import_is_told()
    {
        var (code, _, error) = await Outside("--finess", "990000010");
        code.ShouldBe(5);
        error.ShouldContain("reference import");
        error.ShouldContain("l’extraction MSSanté de l’Annuaire Santé ni le fichier FINESS+");
    }

    [Fact]
    public async Task A_damaged_cache_answers_five()
    {
        await Import();
        foreach (var file in Directory.GetFiles(Cache, "directory_mailbox-*.parquet"))
            File.WriteAllText(file, "PAR1");
        var (code, _, error) = await Outside("--finess", "990000010");
        code.ShouldBe(5);
        error.ShouldContain("abîmé");
        error.ShouldNotContain("Exception");
    }

    public void Dispose() => root.Delete(recursive: true);

    private static IEnumerable<string> Failures(AuditReport report) =>
        report
            .Rules.Where(rule => rule.Identity.Kind == RuleKind.Ratio)
            .SelectMany(rule =>
                rule.Evidence.Samples.Select(evidence =>
                    $"{rule.Id} {evidence.Subject} {(evidence.Origin as FileOrigin)?.Line}"
                )
            )
            .Order(StringComparer.Ordinal);

    private Task<(int Code, string Output, string Error)> Outside(params string[] arguments) =>
        Terminal.Run(["audit", .. arguments, "--cache", Cache, "--output", Output]);

    private Task Import() =>
        Terminal.Run(["reference", "import", .. PublicFiles.Write(root.FullName), "--cache", Cache]);

    private AuditReport Report(string finess) =>
        ReportJson.Read(File.ReadAllText(Path.Combine(Output, finess, "report.json")));
}
