namespace HopEn.Audit.Model;

/// <summary>The user's configuration (command line, dossier, rule, waiver, programme) can't be used. Exit code 1.</summary>
public sealed class ConfigurationException : HopEnAuditException
{
    /// <summary>Creates the exception with its French sentence.</summary>
    public ConfigurationException(string message, Exception? inner = null)
        : base(message, inner) { }

    /// <summary>Creates one exception for several faults, one French sentence each.</summary>
    public ConfigurationException(IReadOnlyList<string> faults)
        : base(string.Join(Environment.NewLine, faults)) { }
}
