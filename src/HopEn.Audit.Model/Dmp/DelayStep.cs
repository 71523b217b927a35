namespace HopEn.Audit.Model;

/// <summary>Documents fed within a span of days, both ends included.</summary>
/// <param name="From">First day; null for before the production, which a document can’t be.</param>
/// <param name="To">Last day; null without end.</param>
/// <param name="Documents">Documents.</param>
public sealed record DelayStep(int? From, int? To, long Documents);
