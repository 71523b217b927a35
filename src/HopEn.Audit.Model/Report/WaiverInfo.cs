namespace HopEn.Audit.Model;

/// <summary>A waiver and what became of it.</summary>
/// <param name="RuleId">Rule it covers.</param>
/// <param name="Reason">Why.</param>
/// <param name="Author">Who.</param>
/// <param name="GrantedOn">When.</param>
/// <param name="Expires">Last day it holds, Europe/Paris.</param>
/// <param name="Site">Site it is limited to; null for all.</param>
/// <param name="State">Applied, expired or not needed.</param>
/// <param name="Note">French note, for instance that it expires within 30 days.</param>
public sealed record WaiverInfo(
    string RuleId,
    string Reason,
    string Author,
    DateOnly? GrantedOn,
    DateOnly? Expires,
    string? Site,
    WaiverState State,
    string? Note
);
