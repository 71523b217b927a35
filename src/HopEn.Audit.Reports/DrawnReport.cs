namespace HopEn.Audit.Reports;

/// <summary>The files of a report, drawn and not written: nothing is left behind by an audit that ends badly.</summary>
/// <param name="Files">Bytes of each format, in the order of the formats.</param>
public sealed record DrawnReport(IReadOnlyList<(ReportFormat Format, byte[] Bytes)> Files)
{
    /// <summary>The same, each with its path in a folder.</summary>
    internal IEnumerable<(string Path, byte[] Bytes)> In(string folder) =>
        Files.Select(file => (Path.Combine(folder, ReportWriter.Name(file.Format)), file.Bytes));
}
