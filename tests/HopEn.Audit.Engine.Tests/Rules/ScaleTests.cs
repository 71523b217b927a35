using HopEn.Audit.Engine.Rules;

namespace HopEn.Audit.Engine.Tests.Rules;

/// <summary>How lenient a programme is, and the categories that one takes from another.</summary>
public sealed class ScaleTests : IDisposable
{
    private const string Scales = """
        scales:
          - {id: mild, tolerance: 0.1, span: 0.4, reason: doux}
          - {id: hard, tolerance: 0, span: 0.05, reason: dur}

        """;

    private readonly RuleFolder folder = new();

    [Fact]
    public void A_programme_that_says_nothing_has_no_tolerance_and_twenty_points() =>
        Weighted(folder.Read(), "p").Scale.ShouldBe(new ScoreScale(0, 0.2m, null));

    [Theory]
    [InlineData("", "", 0, 0.2)]
    [InlineData("scale: mild, ", "", 0.1, 0.4)]
    [InlineData("scale: mild, ", ", scale: hard", 0, 0.05)]
    public void A_rule_has_its_own_scale_else_that_of_its_category(
        string category,
        string rule,
        double tolerance,
        double span
    )
    {
        folder.WriteProgramme(Programme(category, rule));
        var scale = Weighted(folder.Read(), "p").Scale;
        (scale.Tolerance, scale.Span).ShouldBe(((decimal)tolerance, (decimal)span));
    }

    [Theory]
    [InlineData("scale: milde, ", Scales, "vouliez-vous dire «\u202fmild\u202f»")]
    [InlineData("scale: mild, ", "", "n’est pas écrit sous")]
    [InlineData("", "scales: [{id: a, tolerance: 0, span: 0, reason: r}]\n", "span")]
    [InlineData("", "scales: [{id: a, tolerance: 0, span: 0.1}]\n", "reason")]
    [InlineData("", "scales: [{id: a, tolerance: 0, reason: r}]\n", "span")]
    [InlineData("", Scales + "  - {id: mild, tolerance: 0, span: 0.1, reason: r}\n", "deux fois")]
    public void A_scale_that_says_nothing_sure_is_refused(string category, string scales, string told)
    {
        folder.WriteProgramme(Programme(category, string.Empty).Replace(Scales, scales));
        folder.Faults().Single().Message.ShouldContain(told);
    }

    [Fact]
    public void A_category_is_taken_from_another_programme_with_its_weights_and_scales()
    {
        folder.WriteProgramme(Programme("scale: mild, ", string.Empty));
        Write("q.yml", "id: q\ntitle: Q\ncategories: [{of: p, id: c}]\n");
        var pack = folder.Read();
        Weighted(pack, "q").ShouldBe(Weighted(pack, "p"));
        pack.Programmes.Single(one => one.Id == "q").Categories[0].Title.ShouldBe("C");
    }

    [Theory]
    [InlineData("{of: p, id: d}", "n’écrit pas de catégorie")]
    [InlineData("{of: z, id: c}", "n’écrit pas de catégorie")]
    [InlineData("{of: p, id: c, title: T}", "la clé «\u202ftitle\u202f» est inconnue")]
    [InlineData("{of: q, id: c}", "n’écrit pas de catégorie")]
    public void A_category_that_nobody_writes_is_refused(string category, string told)
    {
        Write("q.yml", $"id: q\ntitle: Q\ncategories: [{category}]\n");
        folder.Faults().Single().Message.ShouldContain(told);
    }

    [Fact]
    public void Objectives_are_taken_from_another_programme()
    {
        folder.WriteProgramme(
            Programme(string.Empty, string.Empty)
                + "objectives: [{id: X/O1, title: T, status: assumed, evidence: [], rules: [essai]}]\n"
        );
        Write("q.yml", "id: q\ntitle: Q\ncategories: [{of: p, id: c}]\nobjectives-of: p\n");
        folder.Read().Programmes.Single(one => one.Id == "q").Objectives.Single().Id.ShouldBe("X/O1");
        Write("q.yml", "id: q\ntitle: Q\ncategories: [{of: p, id: c}]\nobjectives-of: z\n");
        folder.Faults().Single().Message.ShouldContain("n’écrit pas d’objectif");
    }

    public void Dispose() => folder.Dispose();

    private static string Programme(string category, string rule) =>
        $$"""
            id: p
            title: P
            {{Scales}}categories: [{id: c, title: C, {{category}}rules: [{id: essai, weight: 5, reason: r{{rule}}}]}]

            """;

    private void Write(string name, string text) =>
        File.WriteAllText(Path.Combine(folder.Folders.Base, "programmes", name), text);

    private static ProgrammeRule Weighted(RulePack pack, string programme) =>
        pack.Programmes.Single(one => one.Id == programme).Categories[0].Rules[0];
}
