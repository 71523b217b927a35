namespace HopEn.Audit.Reports.Words;

/// <summary>Where a message is read: it decides what its reader can do about it.</summary>
public enum Surface
{
    /// <summary>The terminal of whoever ran the tool, dossier.yml at hand.</summary>
    Terminal,

    /// <summary>A file handed over: report, note, workbook.</summary>
    File,

    /// <summary>A page of the tool, where a dossier is a form: no key is written and no option typed.</summary>
    Page,
}
