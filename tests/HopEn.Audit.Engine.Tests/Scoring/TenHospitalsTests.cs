using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Kinds;

namespace HopEn.Audit.Engine.Tests.Scoring;

/// <summary>What the law of the score says of ten hospitals, from very bad to very good, is what an advisor would say.</summary>
public sealed class TenHospitalsTests
{
    private const string Start = "<!-- ten hospitals: written by TenHospitalsTests -->\n";
    private const string End = "<!-- end -->\n";

    private static readonly RulePack Pack = RulePack.Read(Repository.Rules, ShippedKinds.All);

    private static readonly ImaginedHospital[] Hospitals =
    [
        new("Rien n’est en place")
        {
            Usages = (0.05m, 0, 0.4m),
            Mailboxes = 0.6m,
            Identities = 0.85m,
            Documents = 0.3m,
            Lists = 0,
            Never = 0.9m,
            HasApplicative = false,
            Practices = Verdict.NonCompliant,
        },
        new("Le projet commence")
        {
            Usages = (0.2m, 0.05m, 0.55m),
            Mailboxes = 0.8m,
            Identities = 0.95m,
            Documents = 0.6m,
            Lists = 0.25m,
            Never = 0.95m,
            Practices = Verdict.Declared,
        },
        new("BAL bien tenues, rien ne part")
        {
            Usages = (0.1m, 0, 0.6m),
            Mailboxes = 1,
            Identities = 0.99m,
            Documents = 0.7m,
            Lists = 0.5m,
        },
        new("À mi-chemin")
        {
            Usages = (0.5m, 0.55m, 0.75m),
            Mailboxes = 0.93m,
            Identities = 0.985m,
            Documents = 0.85m,
            Lists = 0.75m,
            Practices = Verdict.Declared,
        },
        new("Objectifs atteints, OID de test en production")
        {
            Usages = (0.75m, 0.72m, 0.91m),
            Mailboxes = 0.96m,
            Identities = 0.98m,
            Documents = 0.9m,
            Lists = 1,
            Never = 0.999m,
        },
        new("Tout est tenu, P1.O7 à 66 %")
        {
            Usages = (0.66m, 0.75m, 0.91m),
            Mailboxes = 0.985m,
            Identities = 0.998m,
            Documents = 0.96m,
            Lists = 1,
        },
        new("Objectifs atteints, le reste négligé")
        {
            Usages = (0.72m, 0.71m, 0.8m),
            Mailboxes = 0.85m,
            Identities = 0.95m,
            Documents = 0.75m,
            Lists = 0.75m,
            Practices = Verdict.NonCompliant,
        },
        new("Objectifs atteints, BAL et documents à reprendre")
        {
            Usages = (0.75m, 0.74m, 0.91m),
            Mailboxes = 0.95m,
            Identities = 0.997m,
            Documents = 0.9m,
            Lists = 1,
            Practices = Verdict.Declared,
        },
        new("Bon partout, quelques réserves")
        {
            Usages = (0.8m, 0.78m, 0.93m),
            Mailboxes = 0.985m,
            Identities = 0.998m,
            Documents = 0.97m,
            Lists = 1,
        },
        new("Exemplaire")
        {
            Usages = (0.95m, 0.92m, 0.98m),
            Mailboxes = 1,
            Identities = 1,
            Documents = 1,
            Lists = 1,
        },
    ];

    [Fact]
    public void The_table_of_the_docs_is_what_the_arithmetic_gives()
    {
        var path = Path.Combine(Repository.Root, "docs", "score.md");
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var (start, end) = (text.IndexOf(Start, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        var written = text[..(start + Start.Length)] + Table() + text[end..];
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(path, written);
        File.ReadAllText(path).ReplaceLineEndings("\n").ShouldBe(written);
    }

    [Fact]
    public void Nothing_in_place_is_worth_nearly_nothing_and_everything_is_worth_all()
    {
        Card(Hospitals[0]).Value!.Value.ShouldBeLessThan(15);
        Card(Hospitals[^1]).Value.ShouldBe(100);
    }

    [Fact]
    public void Whoever_misses_an_objective_or_sends_under_a_test_identity_is_not_shown_above_the_cap() =>
        Hospitals
            .Where(one => one.Usages.Professional < 0.7m || one.Usages.Citizen < 0.7m || one.Never < 1)
            .Select(one => (one.Name, Card(one)))
            .ShouldAllBe(one => one.Item2.Value <= 49 && one.Item2.Grade == Grade.NotReady);

    [Fact]
    public void Objectives_reached_with_the_rest_neglected_are_well_under_objectives_reached_and_kept()
    {
        var neglected = Card(Hospitals.Single(one => one.Name.EndsWith("négligé", StringComparison.Ordinal)));
        var kept = Card(Hospitals.Single(one => one.Name.StartsWith("Bon partout", StringComparison.Ordinal)));
        (kept.Value - neglected.Value)!.Value.ShouldBeGreaterThan(30);
    }

    // Mailboxes that are kept, of a hospital that sends nothing, must not look like half of the way.
    [Fact]
    public void Kept_lists_alone_do_not_outdo_usages() =>
        Card(Hospitals[2]).Uncapped!.Value.ShouldBeLessThan(Card(Hospitals[5]).Uncapped!.Value - 15);

    private static ScoreCard Card(ImaginedHospital hospital)
    {
        var rules = hospital.Scored(Pack);
        return ScoreArithmetic.Card(rules, [.. rules.Select(rule => rule.RawVerdict)], null, []);
    }

    private static string Table() =>
        "| hôpital | P1.O7 | P1.O8 | INS | BAL | identités | documents | listes | calculé | affiché | conclusion |\n"
        + "|---|---|---|---|---|---|---|---|---|---|---|\n"
        + string.Concat(Hospitals.Select(Row));

    private static string Row(ImaginedHospital hospital)
    {
        var card = Card(hospital);
        var (professional, citizen, qualified) = hospital.Usages;
        string[] cells =
        [
            hospital.Name,
            Percent(professional),
            Percent(citizen),
            Percent(qualified),
            Percent(hospital.Mailboxes),
            Percent(hospital.Identities),
            Percent(hospital.Documents),
            Percent(hospital.Lists),
            Number(card.Uncapped!.Value),
            $"**{Number(card.Value!.Value)}**",
            card.Grade == Grade.Ready ? "prêt"
            : card.BlockedBy.Count == 1 ? "non prêt, 1 défaut bloquant"
            : $"non prêt, {card.BlockedBy.Count} défauts bloquants",
        ];
        return $"| {string.Join(" | ", cells)} |\n";
    }

    private static string Percent(decimal rate) => $"{Number(rate * 100)}\u202f%";

    private static string Number(decimal value) => value.ToString("0.#", FrenchFormat.Numbers);
}
