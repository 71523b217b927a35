namespace HopEn.Audit.Reports;

/// <summary>The files a report can be written as.</summary>
public enum ReportFormat
{
    /// <summary>report.json, the canonical result.</summary>
    Json,

    /// <summary>report.html, one self-contained file.</summary>
    Html,

    /// <summary>findings.csv, one line per finding, for a French spreadsheet.</summary>
    Csv,

    /// <summary>interruptions.ics, the interruptions to come and those of the period, for the hospital's calendar.</summary>
    Calendar,

    /// <summary>feuille-de-visite.html, one page to print and sign: what was agreed, what has become of it, what to agree on.</summary>
    Visit,
}
