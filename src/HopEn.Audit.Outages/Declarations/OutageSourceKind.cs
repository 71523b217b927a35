namespace HopEn.Audit.Outages.Declarations;

/// <summary>The shapes announcements come in. Codes are the lower-case names.</summary>
public enum OutageSourceKind
{
    /// <summary>A web page.</summary>
    Page,

    /// <summary>An RSS, Atom or JSON feed.</summary>
    Feed,

    /// <summary>An iCalendar file.</summary>
    Calendar,

    /// <summary>A list kept by hand.</summary>
    Events,

    /// <summary>A plain text, such as slides saved as text.</summary>
    Text,
}
