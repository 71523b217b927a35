using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.Words;

/// <summary>The French sentence of a message where it is read.</summary>
public static class MessageWords
{
    private static readonly Dictionary<string, Wording> Known = new[]
    {
        FileNoticeWords.All,
        PublicFileNoticeWords.All,
        PatientNoticeWords.All,
        DeclaredNoticeWords.All,
        ReportNoticeWords.All,
        OutcomeWords.All,
        AttestationWords.All,
        ScoreWords.All,
        FailureWords.All,
        ProgrammeWords.All,
        AssumptionWords.All,
        WaiverWords.All,
        VisitWords.All,
        RemedyWords.All,
        DateWords.All,
        RequestWords.All,
        EvidenceWords.All,
    }
        .SelectMany(family => family)
        .ToDictionary(StringComparer.Ordinal);

    /// <summary>The codes that have words.</summary>
    public static IReadOnlyCollection<string> Codes => [.. Known.Keys, MessageCodes.Text];

    /// <summary>Words a message.</summary>
    /// <exception cref="UnreadableReportException">The code is unknown, or lacks a parameter.</exception>
    public static string Of(AuditMessage message, Surface surface)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.Code == MessageCodes.Text)
            return message.Text ?? string.Empty;
        return Known.TryGetValue(message.Code, out var wording)
            ? wording(new MessageParameters(message), surface)
            : throw MessageParameters.Unreadable(message.Code);
    }

    /// <summary>Words a message that may be absent; empty then.</summary>
    /// <exception cref="UnreadableReportException">The code is unknown, or lacks a parameter.</exception>
    public static string OfAny(AuditMessage? message, Surface surface) =>
        message is null ? string.Empty : Of(message, surface);

    /// <summary>Words messages that are parts of one sentence; empty when there is none.</summary>
    /// <exception cref="UnreadableReportException">A code is unknown, or lacks a parameter.</exception>
    public static string Clauses(IEnumerable<AuditMessage> messages, Surface surface) =>
        string.Join("\u202f; ", messages.Select(message => Of(message, surface)));

    /// <summary>Words messages, read one after the other; empty when there is none.</summary>
    /// <exception cref="UnreadableReportException">A code is unknown, or lacks a parameter.</exception>
    public static string Of(IEnumerable<AuditMessage> messages, Surface surface) =>
        string.Join(" ", messages.Select(message => Of(message, surface)));
}
