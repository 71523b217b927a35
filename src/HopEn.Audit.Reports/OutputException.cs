using HopEn.Audit.Model;

namespace HopEn.Audit.Reports;

/// <summary>A report can't be written where the user asked. Exit code 1.</summary>
public sealed class OutputException : HopEnAuditException
{
    /// <summary>Creates the exception with its French sentence.</summary>
    public OutputException(string message, Exception? inner = null)
        : base(message, inner) { }
}
