namespace HopEn.Audit.Model;

/// <summary>What was written for the tool (dossier, rule, waiver, programme, template) can't be used: it must be mended.</summary>
public sealed class ConfigurationException : HopEnAuditException
{
    /// <summary>Creates the exception with its French sentence.</summary>
    public ConfigurationException(string message, Exception? inner = null)
        : base(message, inner) { }

    /// <summary>Creates one exception for several faults, one French sentence each.</summary>
    public ConfigurationException(IReadOnlyList<string> faults)
        : base(string.Join(Environment.NewLine, faults)) { }

    /// <inheritdoc />
    public override ErrorCode ErrorCode => ErrorCode.ConfigurationInvalid;
}
