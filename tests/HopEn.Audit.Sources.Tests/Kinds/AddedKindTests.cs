using HopEn.Audit.Engine;
using HopEn.Audit.Engine.Evaluation;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Engine.Requests;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Discovery;
using HopEn.Audit.Sources.Kinds;
using Microsoft.Extensions.Time.Testing;

namespace HopEn.Audit.Sources.Tests.Kinds;

/// <summary>A kind that is nothing but a folder, beside this test: everyone who is given the registry knows it.</summary>
public sealed class AddedKindTests : IDisposable
{
    private const string Rows =
        "IPP;MATERIEL;PRETE LE;RETOUR\n1;Lit;02/06/2025;Rendu\n2;Fauteuil;15/06/2025;En cours\n3;Lit;20/06/2025;En cours\n";

    private static readonly SourceKinds Kinds = ShippedKinds.With(
        Path.Combine(Repository.Root, "tests", "HopEn.Audit.Sources.Tests", "Kinds", "Added")
    );

    private const string Rule = """
        /*
        id: lent-device-return
        title: Le matériel prêté revient
        failure-title: Le matériel prêté ne revient pas
        category: c
        severity: major
        kind: ratio
        status: sourced
        target: 1
        needs: [lent_device]
        unit: document
        combine: all
        details: {lent: "Toujours prêté"}
        rationale: Parce que
        remedy: Le redemander
        owner: Quelqu’un
        source: Un texte
        */
        SELECT row_id AS subject, state = 'returned' AS conforming, 'lent' AS detail, row_id AS "row" FROM lent_device
        """;

    private static readonly DateOnly Today = new(2025, 8, 20);

    private readonly Folder folder = new(Kinds);
    private readonly DirectoryInfo rules = Directory.CreateTempSubdirectory("hopen-kind-rules-");

    [Fact]
    public void It_is_recognised_by_its_headers_and_its_words()
    {
        Directory.CreateDirectory(folder.Path("exports"));
        folder.Write("exports/prets.csv", Rows);
        var contents = new FolderDiscovery(folder.Dataset, CancellationToken.None).Look(folder.Path("exports"), null);
        var found = contents.Tables.Single();
        found.Kind!.Code.ShouldBe("lent-device");
        found.Columns.Keys.ShouldBe(["patient", "device", "lent-on", "state"], ignoreOrder: true);
        found.Values["state"].ShouldAllBe(value => value.IsCertain);
        new DossierDraft(contents, Kinds)
            .Write(new Dictionary<string, string>(), Today)
            .ShouldContain("- kind: lent-device");
    }

    [Fact]
    public void It_is_loaded_and_its_rows_are_located()
    {
        folder.Write("prets.csv", Rows + "4;Lit;31/31/2025;Rendu\n");
        folder.Source("lent-device", "prets.csv", values: Codes).Load();
        folder
            .Query("SELECT device, lent_on::VARCHAR, state, patient_id IS NOT NULL FROM lent_device ORDER BY row_id")
            .ShouldBe(["Lit|2025-06-02|returned|True", "Fauteuil|2025-06-15|lent|True", "Lit|2025-06-20|lent|True"]);
        folder.Rejections().ShouldBe(["date lent-on 5"]);
        folder.Located(folder.Dataset.Scalar<long>("SELECT max(row_id) FROM lent_device")).Line.ShouldBe(4);
    }

    [Fact]
    public void A_file_that_writes_the_month_first_is_refused()
    {
        folder.Write("prets.csv", "IPP;MATERIEL;PRETE LE;RETOUR\n1;Lit;06/13/2025;Rendu\n2;Lit;06/14/2025;Rendu\n");
        folder
            .Source("lent-device", "prets.csv", values: Codes)
            .Refusal<HopEnAuditException>()
            .ShouldContain("date du prêt");
    }

    [Fact]
    public void A_definition_that_is_malformed_is_refused_with_its_line()
    {
        var wrong = Directory.CreateDirectory(folder.Path("kinds/wrong-kind"));
        File.WriteAllText(
            Path.Combine(wrong.FullName, "kind.yml"),
            "label: x\nshort-label: x\nheld-by: y\ntable: z\ncolumns:\n  day:\n    label: jour\n    content: jour\n    headers: [jour]\n"
        );
        var fault = Should.Throw<ConfigurationException>(() => ShippedKinds.With(folder.Path("kinds")));
        fault.Message.ShouldContain("wrong-kind/kind.yml, ligne 8");
    }

    [Fact]
    public void It_is_asked_for_with_what_it_unlocks()
    {
        var dossier = folder.Dossier();
        var plan = new RequestPlanner(Pack(), dossier, folder.Dataset, Today).Plan("essai", []);
        var item = plan.Pages.Single(page => page.Id == "qualite").Items.Single(item => item.Id == "lent-device");
        item.Columns.Select(column => column.Header).ShouldBe(["IPP", "MATERIEL", "DATE DE PRET", "ETAT DU PRET"]);
        item.Gains.Single().RuleId.ToString().ShouldBe("lent-device-return");
    }

    [Fact]
    public void A_rule_that_needs_it_is_not_assessable_without_it_and_judged_with_it()
    {
        using var without = new Folder(Kinds);
        var lacking = Judge(without);
        lacking.Outcome.Verdict.ShouldBe(Verdict.NotAssessable);
        lacking
            .Outcome.Missing.Single()
            .Message.Parameters.ShouldBe([
                "responsable du matériel",
                "source",
                "le registre des prêts de matériel",
                string.Empty,
            ]);
        folder.Write("prets.csv", Rows).Source("lent-device", "prets.csv", values: Codes).Load();
        var judged = Judge(folder);
        (judged.Outcome.Numerator, judged.Outcome.Denominator).ShouldBe((1, 3));
    }

    public void Dispose()
    {
        folder.Dispose();
        rules.Delete(recursive: true);
    }

    private static Dictionary<string, IReadOnlyDictionary<string, string>> Codes { get; } =
        new()
        {
            ["state"] = new Dictionary<string, string> { ["Rendu"] = "returned", ["En cours"] = "lent" },
        };

    private RulePack Pack()
    {
        Directory.CreateDirectory(Path.Combine(rules.FullName, "programmes"));
        Directory.CreateDirectory(Path.Combine(rules.FullName, "c"));
        File.WriteAllText(Path.Combine(rules.FullName, "pack.yml"), "version: test\n");
        File.WriteAllText(
            Path.Combine(rules.FullName, "programmes", "essai.yml"),
            "id: essai\ntitle: E\ncategories: [{id: c, title: C, rules: [{id: lent-device-return, weight: 5, reason: r}]}]\n"
        );
        File.WriteAllText(Path.Combine(rules.FullName, "c", "lent-device-return.sql"), Rule);
        return RulePack.Read(rules.FullName, Kinds);
    }

    private RuleResult Judge(Folder loaded)
    {
        var options = new AuditOptions { RunId = "test", Programme = "essai" };
        return new AuditEngine(Pack(), new FakeTimeProvider(new DateTimeOffset(2025, 8, 20, 8, 0, 0, TimeSpan.Zero)))
            .Evaluate(loaded.Dossier(), loaded.Dataset, options, null, CancellationToken.None)
            .Report.Rules.Single();
    }
}
