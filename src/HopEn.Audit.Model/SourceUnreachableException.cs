namespace HopEn.Audit.Model;

/// <summary>A source the dossier names can't be read: missing, empty, truncated, not what it says it is. Exit code 5.</summary>
public sealed class SourceUnreachableException : HopEnAuditException
{
    /// <summary>Creates the exception with its French sentence.</summary>
    public SourceUnreachableException(string message, Exception? inner = null)
        : base(message, inner) { }
}
