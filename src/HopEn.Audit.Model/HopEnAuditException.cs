namespace HopEn.Audit.Model;

/// <summary>
/// The base of everything the product throws on purpose. The message is one clear French sentence for the user: which
/// file, which line or key, what was found, what was expected, what to do. It never holds a patient identity.
/// </summary>
public abstract class HopEnAuditException : Exception
{
    /// <summary>Creates the exception with its French sentence.</summary>
    protected HopEnAuditException(string message, Exception? inner = null)
        : base(message, inner) { }

    /// <summary>What a program decides on.</summary>
    public abstract ErrorCode ErrorCode { get; }
}
