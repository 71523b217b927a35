namespace HopEn.Audit.Sources.Tables;

/// <summary>The shapes a table comes in, told from the first bytes: names lie too often.</summary>
public enum TableShape
{
    /// <summary>Delimited text.</summary>
    Text,

    /// <summary>XLSX workbook.</summary>
    Workbook,

    /// <summary>Old binary workbook.</summary>
    LegacyWorkbook,

    /// <summary>HTML page.</summary>
    Html,

    /// <summary>XML Spreadsheet 2003.</summary>
    XmlSpreadsheet,

    /// <summary>OpenDocument spreadsheet.</summary>
    OpenDocument,

    /// <summary>ZIP archive of tables.</summary>
    Archive,

    /// <summary>One file compressed by gzip.</summary>
    Gzip,
}
