namespace HopEn.Audit.Cda.Mail;

/// <summary>What a message says, before anything is judged. It holds patient content and never leaves the process.</summary>
public sealed record MailFacts
{
    /// <summary>Subject, decoded; empty when absent.</summary>
    public required string Subject { get; init; }

    /// <summary>X-MSS headers that are present, by name.</summary>
    public required IReadOnlyDictionary<string, string> MssHeaders { get; init; }

    /// <summary>Addresses the message is sent to, in lower case.</summary>
    public required IReadOnlyList<string> Recipients { get; init; }

    /// <summary>Files joined to the message.</summary>
    public required IReadOnlyList<MailAttachment> Attachments { get; init; }

    /// <summary>The disposition notification the message is; null when it is none.</summary>
    public MailDisposition? Disposition { get; init; }

    /// <summary>Documents found in the message.</summary>
    public int Documents { get; init; }

    /// <summary>Whether two of its documents have no identifier of a patient in common.</summary>
    public bool HasSeveralPatients { get; init; }
}
