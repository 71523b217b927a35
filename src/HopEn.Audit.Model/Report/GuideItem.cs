namespace HopEn.Audit.Model;

/// <summary>A line of the guide of a programme: nothing is judged by it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">French title; the day, for a date.</param>
/// <param name="Text">French text, or the address of a resource.</param>
/// <param name="Source">Where it was read.</param>
public sealed record GuideItem(GuideKind Kind, string Title, string Text, string Source);
