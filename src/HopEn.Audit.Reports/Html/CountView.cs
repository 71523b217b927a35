namespace HopEn.Audit.Reports.Html;

/// <summary>How many rules reached a verdict.</summary>
internal sealed record CountView(string Label, string Sign, string Code, int Count);
