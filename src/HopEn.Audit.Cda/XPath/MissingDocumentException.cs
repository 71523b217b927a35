using HopEn.Audit.Model;

namespace HopEn.Audit.Cda.XPath;

/// <summary>A value set or terminology that a schema reads with document() is absent: the test can't be judged (FODC0002).</summary>
internal sealed class MissingDocumentException : HopEnAuditException
{
    public MissingDocumentException(string href)
        : base($"terminologie {href} absente") => Href = href;

    public string Href { get; }

    /// <inheritdoc />
    public override ErrorCode ErrorCode => ErrorCode.ConfigurationInvalid;
}
