namespace HopEn.Audit.Model;

/// <summary>What was asked for on the command line makes no sense, or names what doesn't exist.</summary>
public sealed class UsageException : HopEnAuditException
{
    /// <summary>Creates the exception with its French sentence.</summary>
    public UsageException(string message, Exception? inner = null)
        : base(message, inner) { }

    /// <summary>Creates one exception for several faults, one French sentence each.</summary>
    public UsageException(IReadOnlyList<string> faults)
        : base(string.Join(Environment.NewLine, faults)) { }

    /// <inheritdoc />
    public override ErrorCode ErrorCode => ErrorCode.Usage;
}
