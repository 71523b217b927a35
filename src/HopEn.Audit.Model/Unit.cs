namespace HopEn.Audit.Model;

/// <summary>What a rule counts: the kind of its subjects.</summary>
public enum Unit
{
    /// <summary>A patient, shown as a keyed pseudonym only.</summary>
    Patient,

    /// <summary>An identity record, shown as a keyed pseudonym only.</summary>
    Identity,

    /// <summary>A stay, consultation or passage, shown as a keyed pseudonym only.</summary>
    Encounter,

    /// <summary>A mailbox (BAL), shown by its address unless it is a patient's.</summary>
    Mailbox,

    /// <summary>A service or unit of the structure file.</summary>
    Service,

    /// <summary>A FINESS entity.</summary>
    Site,

    /// <summary>A source file.</summary>
    Source,

    /// <summary>A clinical document, shown as a keyed pseudonym only.</summary>
    Document,

    /// <summary>A care pathway.</summary>
    Pathway,

    /// <summary>An MSSanté message, shown as a keyed pseudonym only.</summary>
    Message,

    /// <summary>An event that the establishment plans, shown as a keyed pseudonym only.</summary>
    Event,

    /// <summary>A type of document, shown by its code.</summary>
    DocumentType,

    /// <summary>A flow of health data outside secure messaging, shown by its label.</summary>
    Exchange,

    /// <summary>The audited establishment as a whole: one subject.</summary>
    Establishment,
}
