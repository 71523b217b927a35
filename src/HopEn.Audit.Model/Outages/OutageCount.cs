namespace HopEn.Audit.Model;

/// <summary>How many rows of the exports fall inside an interruption.</summary>
/// <remarks>Exports that give days without hours bound the count instead of giving it.</remarks>
/// <param name="What">
/// <c>encounters</c> (stays that end, consultations), <c>documents</c> (produced),
/// <c>accepted</c> and <c>refused</c> (submissions to the DMP), <c>messages</c>,
/// <c>sent-again</c> and <c>not-sent-again</c> (documents stopped by it).
/// </param>
/// <param name="Least">Certainly inside.</param>
/// <param name="Most">That may be inside.</param>
public sealed record OutageCount(string What, long Least, long Most);
