namespace HopEn.Audit.Model;

/// <summary>What the figures of a rule tell in the summaries of a report: renderers look for the role, whatever the rule's id.</summary>
public enum RuleRole
{
    /// <summary>Patients whose INS is qualified, with why the others are not.</summary>
    QualifiedIdentities,

    /// <summary>Documents received that are filed in the patient's record.</summary>
    ReceptionIntegration,

    /// <summary>Documents received that somebody opened.</summary>
    ReceptionOpening,

    /// <summary>Exchanges that are not secure, with their plan.</summary>
    UnsecuredExchanges,

    /// <summary>Mailboxes that the directory publishes.</summary>
    PublishedMailboxes,

    /// <summary>Documents stopped by an interruption, to be sent again.</summary>
    StoppedDocuments,
}
