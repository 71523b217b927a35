namespace HopEn.Audit.Model.Supervision;

/// <summary>What a run warns of. The JSON code of a value is its kebab-case name and never changes once released.</summary>
public enum WarningCode
{
    /// <summary>A notice of the report, where it stands too.</summary>
    ReportNotice,

    /// <summary>An establishment asked for is unknown to the public files: it has no report.</summary>
    EstablishmentUnknown,
}
