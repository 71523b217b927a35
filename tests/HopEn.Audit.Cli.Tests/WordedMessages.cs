using HopEn.Audit.Model;
using HopEn.Audit.Reports.Words;

namespace HopEn.Audit.Cli.Tests;

/// <summary>Messages as a terminal shows them.</summary>
internal static class WordedMessages
{
    /// <summary>Their sentences, in their order.</summary>
    public static IReadOnlyList<string> Worded(this IEnumerable<AuditMessage> messages) =>
        [.. messages.Select(message => MessageWords.Of(message, Surface.Terminal))];

    /// <summary>What explains the outcome of a rule.</summary>
    public static string Reason(this ResultOutcome outcome) => MessageWords.Of(outcome.Reasons, Surface.Terminal);
}
