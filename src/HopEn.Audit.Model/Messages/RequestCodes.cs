namespace HopEn.Audit.Model;

/// <summary>Every code of a message that a request for exports tells, with its parameters. The words are in <c>Reports/Words</c>.</summary>
public static class RequestCodes
{
    /// <summary>
    /// Logs are purged after a while: how many days at the most, the first day audited, how many days ago it was. When the latter is
    /// more, what is older is probably lost.
    /// </summary>
    public const string Purge = "request-purge";

    /// <summary>
    /// An export does not cover the period: the label of its kind, that of its software (else empty), its first and last days, those
    /// of the period.
    /// </summary>
    public const string Shortfall = "request-shortfall";

    /// <summary>Another source, which no export gives, is needed as well.</summary>
    public const string OtherSource = "request-other-source";

    /// <summary>A column of another export: its label, that of its kind.</summary>
    public const string ColumnOf = "request-column-of";
}
