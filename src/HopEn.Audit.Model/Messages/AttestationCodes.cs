namespace HopEn.Audit.Model;

/// <summary>Every code of a message that tells what became of an attestation. The words are in <c>Reports/Words</c>.</summary>
/// <remarks>The question and the proof are those of the rule, the comment is that of who answered: they stay texts.</remarks>
public static class AttestationCodes
{
    /// <summary>Nobody answered: question, proof expected.</summary>
    public const string Open = "attestation-open";

    /// <summary>The answer is dated after the audit: its day.</summary>
    public const string Future = "attestation-future";

    /// <summary>The answer is no longer valid: its day, by whom, the last day, question.</summary>
    public const string Expired = "attestation-expired";

    /// <summary>It does not apply: by whom, day, last day (or empty), comment (or empty).</summary>
    public const string NotConcerned = "attestation-not-concerned";

    /// <summary>No: as <see cref="NotConcerned"/>.</summary>
    public const string Denied = "attestation-denied";

    /// <summary>Yes, proved: as <see cref="NotConcerned"/>, then the document, its day, the beginning of its hash.</summary>
    public const string Proved = "attestation-proved";

    /// <summary>Yes, and no document is named: as <see cref="NotConcerned"/>.</summary>
    public const string NoEvidence = "attestation-no-evidence";

    /// <summary>Yes, and the document can't be read: as <see cref="NotConcerned"/>, then the document.</summary>
    public const string EvidenceAbsent = "attestation-evidence-absent";

    /// <summary>Yes, and the document has no date: as <see cref="EvidenceAbsent"/>.</summary>
    public const string EvidenceUndated = "attestation-evidence-undated";

    /// <summary>Yes, and the document is dated after the audit: as <see cref="EvidenceAbsent"/>, then its day.</summary>
    public const string EvidenceFuture = "attestation-evidence-future";
}
