namespace HopEn.Audit.Reports.PublicView;

/// <summary>A rule compared between establishments.</summary>
/// <param name="Id">Permanent identifier.</param>
/// <param name="Title">French title.</param>
/// <param name="IsAssumed">Whether it rests on no text.</param>
public sealed record PublicViewRule(string Id, string Title, bool IsAssumed);
