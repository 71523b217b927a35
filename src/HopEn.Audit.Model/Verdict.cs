namespace HopEn.Audit.Model;

/// <summary>
/// The closed set of conclusions a rule, an objective or a category can reach. The JSON code of a value is its
/// kebab-case name and never changes once released; its French label belongs to the renderers.
/// </summary>
public enum Verdict
{
    /// <summary>« conforme »: evaluated, the requirement is met.</summary>
    Compliant,

    /// <summary>« réserve »: evaluated, met only within the declared tolerance.</summary>
    Reservation,

    /// <summary>« non conforme »: evaluated, not met.</summary>
    NonCompliant,

    /// <summary>« non évaluable »: a source or a column the rule needs is missing; it never raises a score.</summary>
    NotAssessable,

    /// <summary>« non applicable »: the rule does not concern this establishment; it leaves score and coverage.</summary>
    NotApplicable,

    /// <summary>« à attester »: a person must answer or hand over a document.</summary>
    ToAttest,

    /// <summary>« déclaré »: an aggregate or an attestation without proof, not recomputed here.</summary>
    Declared,

    /// <summary>« dérogé »: waived with reason, author and expiry; the raw verdict stays beside it.</summary>
    Waived,

    /// <summary>« erreur »: the rule itself broke.</summary>
    Error,
}
