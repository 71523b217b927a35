namespace HopEn.Audit.Engine.Attestations;

/// <summary>What a person answers. In the file: <c>oui</c>, <c>non</c>, <c>sans-objet</c>.</summary>
public enum AttestationAnswer
{
    /// <summary>It is so.</summary>
    Yes,

    /// <summary>It is not.</summary>
    No,

    /// <summary>The question does not concern the establishment.</summary>
    NotApplicable,
}
