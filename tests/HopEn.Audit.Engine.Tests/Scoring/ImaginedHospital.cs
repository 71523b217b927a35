using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Tests.Scoring;

/// <summary>A hospital that does not exist, by what an advisor would see of it; rates are 0 to 1.</summary>
internal sealed record ImaginedHospital(string Name)
{
    /// <summary>Rate of P1.O7, P1.O8 and of qualified identities.</summary>
    public required (decimal Professional, decimal Citizen, decimal Qualified) Usages { get; init; }

    /// <summary>Rate of each rule of the list of mailboxes.</summary>
    public required decimal Mailboxes { get; init; }

    /// <summary>Rate of each rule of the quality of identities.</summary>
    public required decimal Identities { get; init; }

    /// <summary>Rate of each rule of the CDA documents.</summary>
    public required decimal Documents { get; init; }

    /// <summary>Rate of lists and pathways to validate.</summary>
    public required decimal Lists { get; init; }

    /// <summary>Rate of the rules that tolerate nothing: trusted domain, test OID, patient data in a list.</summary>
    public decimal Never { get; init; } = 1;

    /// <summary>Whether it has an applicative mailbox.</summary>
    public bool HasApplicative { get; init; } = true;

    /// <summary>What its practices are worth: proved, declared, or denied.</summary>
    public Verdict Practices { get; init; } = Verdict.Compliant;

    /// <summary>The programme of phase 1, as the score sees it for this hospital.</summary>
    public IReadOnlyList<ScoredRule> Scored(RulePack pack) =>
        [
            .. pack
                .Programmes.Single(programme => programme.Id == "hopen2-phase1")
                .Categories.SelectMany(category =>
                    category.Rules.Select(weighted => Scored(category.Id, weighted, pack.Find(weighted.Id)!))
                ),
        ];

    private ScoredRule Scored(string category, ProgrammeRule weighted, Rule rule)
    {
        var target = Target(rule);
        var rate = Rate(category, rule);
        var verdict =
            target is null ? Verdict.NotApplicable
            : rule.Kind == RuleKind.Attestation ? Practices
            : VerdictLaw.OfRate(rate, target.Value, weighted.Scale.Tolerance);
        return new ScoredRule
        {
            Id = rule.Id,
            Category = category,
            Severity = rule.Severity,
            Kind = rule.Kind,
            RawVerdict = verdict,
            IsWaived = false,
            Blocks = verdict == Verdict.NonCompliant && rule.Severity == Severity.Blocking,
            Weight = rule.Status == RuleStatus.Sourced && target is not null ? weighted.Weight : 0,
            Rate = Model.Rate.From(rule.Kind == RuleKind.Attestation && Practices == Verdict.NonCompliant ? 0 : rate),
            Target = target,
            Tolerance = weighted.Scale.Tolerance,
            Span = weighted.Scale.Span,
        };
    }

    // The objectives of an establishment funded by SUN-ES; nine identities in ten, as a dossier may ask.
    private static Rate? Target(Rule rule) =>
        (string)rule.Id switch
        {
            "professional-message-patients" or "citizen-message-patients" => Model.Rate.From(0.7m),
            "ins-qualification" => Model.Rate.From(0.9m),
            _ => rule.Target,
        };

    private decimal Rate(string category, Rule rule) =>
        (string)rule.Id switch
        {
            "professional-message-patients" => Usages.Professional,
            "citizen-message-patients" => Usages.Citizen,
            "ins-qualification" => Usages.Qualified,
            "mailbox-applicative" => HasApplicative ? 1 : 0,
            "mailbox-domain" or "mailbox-patient-address" or "ins-test-oid" => Never,
            "citizen-address" or "dmp-document-type" => Identities,
            _ when rule.Kind == RuleKind.Attestation => 1,
            _ => category switch
            {
                "bal" => Mailboxes,
                "ins" => Identities,
                "cda" => Documents,
                _ => Lists,
            },
        };
}
