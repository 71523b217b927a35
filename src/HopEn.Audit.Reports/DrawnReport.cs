namespace HopEn.Audit.Reports;

/// <summary>The files of a report, drawn and not written: nothing is left behind by an audit that ends badly.</summary>
/// <param name="Files">Bytes of each format, in the order of the formats.</param>
public sealed record DrawnReport(IReadOnlyList<(ReportFormat Format, byte[] Bytes)> Files);
