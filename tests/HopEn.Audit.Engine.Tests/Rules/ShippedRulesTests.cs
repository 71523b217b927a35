using System.Text;
using System.Text.RegularExpressions;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Evaluation;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Kinds;

namespace HopEn.Audit.Engine.Tests.Rules;

public sealed partial class ShippedRulesTests
{
    private static readonly RulePack Pack = RulePack.Read(Repository.Rules, ShippedKinds.All);

    [Fact]
    public void Every_cause_used_is_declared_and_every_cause_declared_is_used()
    {
        var faults = Pack.Rules.SelectMany(rule =>
        {
            var used = Literals().Matches(rule.Sql).Select(match => match.Groups[1].Value.Split('|')[0]).ToHashSet();
            return rule
                .Details.Keys.Where(code => !used.Contains(code) && !FromColumn(rule, code))
                .Select(code => $"{rule.Id}: {code} is never used");
        });
        faults.ShouldBeEmpty();
    }

    [Fact]
    public void Without_any_data_every_rule_says_what_it_lacks_and_none_breaks()
    {
        using var dataset = Dataset.Open(
            new DatasetOptions(new byte[32], Path.GetTempPath(), null),
            new DateOnly(2025, 8, 20),
            ShippedKinds.All
        );
        var establishment = new DossierEstablishment
        {
            Name = "CH",
            LegalEntities = [new FinessEntity(Finess.Parse("990000010"), null)],
            Sites = [new FinessEntity(Finess.Parse("990000028"), null)],
            FinessPmsi = Finess.Parse("990000010"),
            LegalStatus = "14",
            StatusClass = LegalStatusClass.Public,
            Department = "99",
            SunEsFunded = true,
        };
        var dossier = new Dossier
        {
            Folder = ".",
            Establishment = establishment,
            Period = new ReportPeriod(new DateOnly(2025, 1, 1), new DateOnly(2025, 7, 31)),
        };
        var report = new AuditEngine(Pack, TimeProvider.System)
            .Evaluate(dossier, dataset, new AuditOptions { RunId = "vide" }, null, CancellationToken.None)
            .Report;
        report.Rules.Count.ShouldBeGreaterThan(40);
        report
            .Rules.Where(rule =>
                rule.Outcome.RawVerdict != Verdict.ToAttest
                && (rule.Outcome.RawVerdict != Verdict.NotAssessable || rule.Outcome.Missing.Count == 0)
            )
            .Select(rule => (string)rule.Id)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Only_the_listed_faults_block() =>
        Pack
            .Rules.Where(rule => rule.Severity == Severity.Blocking || rule.BlockingBelow is not null)
            .Select(rule => (string)rule.Id)
            .ShouldBe(
                [
                    "ins-matricule-form",
                    "ins-matricule-key",
                    "ins-test-oid",
                    "professional-message-patients",
                    "citizen-message-patients",
                ],
                ignoreOrder: true
            );

    [Fact]
    public void Every_weight_has_its_reason() =>
        Pack
            .Programmes.SelectMany(programme => programme.Categories.SelectMany(category => category.Rules))
            .Where(rule => rule.Reason is not { Length: >= 5 })
            .ShouldBeEmpty();

    [Fact]
    public void Every_rule_of_the_inside_is_of_the_first_phase_and_the_hygiene_of_mailboxes_and_identities_is_everywhere()
    {
        static string[] Rules(Programme programme, string? category = null) =>
            [
                .. programme
                    .Categories.Where(one => category is null || one.Id == category)
                    .SelectMany(one => one.Rules)
                    .Select(rule => (string)rule.Id)
                    .Order(StringComparer.Ordinal),
            ];
        var phase1 = Pack.Programmes.Single(programme => programme.Id == "hopen2-phase1");
        var outside = OutsideOnly().Select(weighted => (string)weighted.Id).ToArray();
        outside.ShouldAllBe(id => id.StartsWith("directory-"));
        // What a person attests belongs to the programme whose text asks for it.
        var elsewhere = Pack
            .Programmes.Where(programme => programme.IsPartial)
            .SelectMany(Ids)
            .Where(id => Pack.Find(id)!.Question is not null);
        Rules(phase1)
            .ShouldBe(
                Pack.Rules.Select(rule => (string)rule.Id)
                    .Except(outside)
                    .Except(elsewhere)
                    .Order(StringComparer.Ordinal)
            );
        foreach (var programme in Pack.Programmes.Where(programme => !programme.IsPartial))
        {
            Rules(programme, "bal").ShouldBe(Rules(phase1, "bal"));
            Rules(programme, "ins").ShouldBe(Rules(phase1, "ins"));
        }
    }

    [Fact]
    public void A_rule_that_the_published_list_would_answer_falsely_is_not_in_the_outside_programme() =>
        Ids(Pack.Programmes.Single(programme => programme.Id == "exterieur"))
            .ShouldNotContain(id =>
                id.StartsWith("mailbox-applicative")
                || id == "mailbox-directory-visibility"
                || id == "mailbox-directory-agreement"
                || id == "mailbox-finess-form"
            );

    [Fact]
    public void The_guide_of_the_first_phase_has_its_dates_its_steps_and_addresses_that_are_addresses()
    {
        var guide = Pack.Programmes.Single(programme => programme.Id == "hopen2-phase1").Guide;
        string[] Of(GuideKind kind) => [.. guide.Where(item => item.Kind == kind).Select(item => item.Title)];
        Of(GuideKind.Calendar)
            .ShouldBe(["23/07/2024", "25/07/2024 – 04/10/2024", "02/11/2024", "31/07/2025", "31/08/2025"]);
        Of(GuideKind.Step).Length.ShouldBe(9);
        guide.ShouldAllBe(item => item.Source.Length > 0);
        guide
            .Where(item => item.Text.Contains("://"))
            .ShouldAllBe(item => Uri.IsWellFormedUriString(item.Text, UriKind.Absolute));
        guide.Select(item => item.Title).ShouldBeUnique();
        Pack.Programmes.Single(programme => programme.Id == "usages").Guide.ShouldBe(guide);
    }

    // A target of a measurement that is closed blocks nothing: it is a mark.
    [Fact]
    public void Usages_are_followed_with_the_rules_and_objectives_of_the_first_phase()
    {
        var phase1 = Pack.Programmes.Single(programme => programme.Id == "hopen2-phase1");
        var usages = Pack.Programmes.Single(programme => programme.Id == "usages");
        (usages.IsFollowUp, usages.IsDefault, usages.ClosedOn).ShouldBe((true, true, null));
        usages.Categories.SelectMany(one => one.Rules).ShouldBe(phase1.Categories.SelectMany(one => one.Rules));
        usages.Objectives.Select(one => one.Id).ShouldBe(phase1.Objectives.Select(one => one.Id));
        Pack.Programmes.Count(programme => programme.IsDefault).ShouldBe(1);
    }

    [Theory]
    [InlineData("2025-06-30", "hopen2-phase1")]
    [InlineData("2025-07-31", "hopen2-phase1")]
    [InlineData("2025-08-31", "usages")]
    [InlineData("2026-12-31", "usages")]
    public void The_period_chooses_the_programme_and_says_why(string end, string programme)
    {
        var day = DateOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture);
        var dossier = new Dossier
        {
            Folder = "vide",
            Establishment = new DossierEstablishment
            {
                Name = "CH",
                LegalEntities = [],
                Sites = [],
                FinessPmsi = Finess.Parse("990000010"),
                StatusClass = LegalStatusClass.Public,
            },
            Period = new ReportPeriod(day.AddMonths(-1), day),
        };
        var choice = ProgrammeChoice.Of(Pack, dossier, new AuditOptions { RunId = "essai" });
        choice.Programme.Id.ShouldBe(programme);
        choice
            .Info.Reasons.Select(reason => reason.Code)
            .ShouldBe(
                programme == "usages"
                    ? [ProgrammeCodes.NeverCloses, ProgrammeCodes.FollowUp]
                    : [ProgrammeCodes.Covers, ProgrammeCodes.Closed]
            );
    }

    [Fact]
    public void Only_sourced_targets_are_given_to_objectives()
    {
        var phase1 = Pack.Programmes.Single(programme => programme.Id == "hopen2-phase1");
        phase1.Objectives.Count.ShouldBe(8);
        phase1
            .Objectives.Where(objective => objective.SunEsTarget is not null)
            .Select(objective => (objective.Id, objective.SunEsTarget, objective.OtherTarget, objective.Status))
            .ShouldBe([
                ("HOPEN2/P1.O7", Rate.From(0.7m), Rate.From(0.5m), RuleStatus.Sourced),
                ("HOPEN2/P1.O8", Rate.From(0.7m), Rate.From(0.5m), RuleStatus.Sourced),
            ]);
    }

    [Fact]
    public void Every_attestation_is_in_a_programme_and_says_where_to_read_more()
    {
        var used = Pack.Programmes.SelectMany(Ids).ToHashSet();
        var attestations = Pack.Rules.Where(rule => rule.Question is not null).ToArray();
        attestations.Length.ShouldBe(29);
        attestations
            .Where(rule =>
                !used.Contains(rule.Id)
                || (rule.Resources.Count == 0 && !WithoutResource.Contains((string)rule.Id))
                || rule.Kind != RuleKind.Attestation
            )
            .ShouldBeEmpty();
        Ids(Pack.Programmes.Single(programme => programme.Id == "segur-vague2")).Count().ShouldBe(8);
    }

    // Methods of the tool itself, which nobody else has written about, and a criterion known through a webinar alone.
    private static readonly string[] WithoutResource =
    [
        "encounter-identity",
        "encounter-unit",
        "outage-error-code",
        "unsecured-exchange-map",
        "unsecured-exchange-migration",
        "unsecured-exchange-plan",
    ];

    [Fact]
    public void Every_rule_says_where_to_read_more_or_is_a_method_of_the_tool()
    {
        Pack.Rules.Where(rule => rule.Resources.Count == 0)
            .Select(rule => (string)rule.Id)
            .ShouldBe(WithoutResource, ignoreOrder: true);
        Pack.Rules.SelectMany(rule => rule.Resources)
            .Where(address =>
                !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_obligation_is_measured_or_attested() =>
        Pack
            .Programmes.SelectMany(programme => programme.Obligations)
            .Where(obligation => obligation.Rules.Count == 0)
            .ShouldBeEmpty();

    // Numbers of our own notes are nobody's text.
    [Fact]
    public void No_rule_rests_on_a_number_of_our_notes() =>
        Pack.Rules.Where(rule => Regex.IsMatch(rule.Source, "erreur E\\d")).Select(rule => rule.Id).ShouldBeEmpty();

    [Fact]
    public void French_typography_holds()
    {
        var texts = Pack.Rules.SelectMany(rule =>
            new[]
            {
                rule.Title,
                rule.FailureTitle,
                rule.Rationale,
                rule.Remedy,
                rule.Owner,
                rule.Source,
                rule.Question ?? string.Empty,
                rule.Proof ?? string.Empty,
            }
                .Concat(rule.Details.Values)
                .Concat(rule.Settings.Select(setting => setting.Label))
                .Select(text => (rule.Id, text))
        );
        Pack.Programmes.SelectMany(programme => programme.Guide)
            .SelectMany(item => new[] { item.Title, item.Text })
            .Where(text => Typography().IsMatch(text))
            .ShouldBeEmpty();
        texts.Where(pair => Typography().IsMatch(pair.text)).ShouldBeEmpty();
    }

    [Fact]
    public void The_list_of_rules_in_the_docs_is_that_of_the_rules()
    {
        var path = Path.Combine(Repository.Root, "docs", "regles.md");
        var text = Document();
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(path, text);
        File.ReadAllText(path).ReplaceLineEndings("\n").ShouldBe(text);
    }

    [Theory]
    [InlineData("discharge")]
    [InlineData("operative")]
    [InlineData("consultation")]
    [InlineData("imaging")]
    [InlineData("biology")]
    public void The_text_of_a_family_names_each_of_its_types_and_no_other(string family)
    {
        var text = Pack.Find("dmp-" + family)!.Rationale;
        DocumentType
            .All.Where(type => text.Contains($" {type.Code} {type.Label}", StringComparison.Ordinal))
            .Select(type => type.Code)
            .ShouldBe(DocumentType.All.Where(type => type.Family == family).Select(type => type.Code));
    }

    [Fact]
    public void The_examples_of_the_docs_are_accepted()
    {
        using var folder = new RuleFolder();
        var rule = Block("ecrire-une-regle.md", "sql");
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(folder.RulePath)!, "mailbox-responsible.sql"), rule);
        folder.Faults().ShouldBeEmpty();
        var dossier = Directory.CreateTempSubdirectory("hopen-docs-");
        File.WriteAllText(Path.Combine(dossier.FullName, "dossier.yml"), Block("dossier.md", "yaml"));
        DossierReader.Read(dossier.FullName, ShippedKinds.All).Sources.Count.ShouldBe(4);
        dossier.Delete(recursive: true);
    }

    private static bool FromColumn(Rule rule, string code) =>
        Regex.IsMatch(
            rule.Sql,
            "(reason|status|attribute|oid_class|finess_state|rpps_state)[^,]* AS detail|AS detail, (oid_class|status)"
        );

    private static IEnumerable<string> Ids(Programme programme) =>
        programme.Categories.SelectMany(category => category.Rules).Select(rule => (string)rule.Id);

    private static IEnumerable<ProgrammeRule> OutsideOnly()
    {
        var complete = Pack.Programmes.Where(programme => !programme.IsPartial).SelectMany(Ids).ToHashSet();
        return Pack
            .Programmes.Single(programme => programme.Id == "exterieur")
            .Categories.SelectMany(category => category.Rules)
            .Where(rule => !complete.Contains(rule.Id));
    }

    private static string Block(string document, string language)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", document)).ReplaceLineEndings("\n");
        var start = text.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return text[start..text.IndexOf("```", start, StringComparison.Ordinal)];
    }

    private static string Document()
    {
        var text = new StringBuilder("# Les règles\n\nPage produite depuis `rules/` : ne la modifiez pas à la main.\n");
        var outside = new ProgrammeCategory(
            "exterieur",
            "Seulement dans la vue extérieure (`audit --finess`)",
            [.. OutsideOnly()]
        );
        foreach (
            var category in Pack
                .Programmes.Single(programme => programme.Id == "hopen2-phase1")
                .Categories.Append(outside)
        )
        {
            text.Append($"\n## {category.Title}\n");
            foreach (var weighted in category.Rules)
            {
                var rule = Pack.Find(weighted.Id)!;
                var target =
                    rule.HasObjectiveTarget ? "cible de l’objectif"
                    : rule.Target is { } aim ? $"cible {aim * 100:0.#}\u202f%"
                    : "sans cible";
                var status = rule.Status == RuleStatus.Sourced ? "sourcée" : "hypothèse";
                text.Append($"\n### {rule.Title}\n\n`{rule.Id}` · {Label(rule.Severity)} · {status} · {target}")
                    .Append($" · poids {weighted.Weight:0.#} ({weighted.Reason})")
                    .Append(weighted.Weight > 0 ? $" · {Scale(weighted.Scale)}\n\n" : "\n\n")
                    .Append($"{rule.Rationale}\n\n**Que faire.** {rule.Remedy} *{rule.Owner}*\n");
                if (rule.Details.Count > 0)
                    text.Append(
                        "\nCe qui est signalé :\n\n"
                            + string.Concat(rule.Details.Values.Select(detail => $"- {detail}\n"))
                    );
                foreach (var setting in rule.Settings)
                    text.Append($"\nRéglage `{setting.Name}` (défaut `{setting.Default}`) : {setting.Label}.\n");
                var asked = rule.Question is null
                    ? $"Il lui faut : {string.Join(", ", rule.Needs.Select(need => $"`{need}`"))}."
                    : $"Question : {rule.Question} Pièce attendue : {rule.Proof}.";
                var addresses = string.Join(", ", rule.Resources.Select(address => $"<{address}>"));
                var more = addresses.Length > 0 ? $" En savoir plus : {addresses}." : string.Empty;
                text.Append($"\n{asked} Source : {rule.Source}.{more}\n");
            }
        }

        return text.ToString()
            .Replace(" :\n", "\u202f:\n", StringComparison.Ordinal)
            .Replace(" : ", "\u202f: ", StringComparison.Ordinal)
            .Replace(",0\u202f%", "\u202f%", StringComparison.Ordinal);
    }

    private static string Scale(ScoreScale scale) =>
        (scale.Tolerance == 0 ? "sans tolérance" : $"tolérance {Points(scale.Tolerance)}")
        + $", barème {Points(scale.Span)}";

    private static string Points(decimal share) =>
        $"{(share * 100).ToString("0.#", FrenchFormat.Numbers)} {(share < 0.02m ? "point" : "points")}";

    private static string Label(Severity severity) =>
        severity switch
        {
            Severity.Blocking => "bloquante",
            Severity.Major => "majeure",
            Severity.Minor => "mineure",
            _ => "information",
        };

    [GeneratedRegex("'([a-z0-9-]+(?:\\|[^']*)?)'")]
    private static partial Regex Literals();

    [GeneratedRegex("[\\w»)] [:;?!%»](\\s|$)|« |'")]
    private static partial Regex Typography();
}
