namespace HopEn.Audit.Cda.Opening;

/// <summary>What the first bytes of something say it is, whatever its name.</summary>
internal enum ContentKind
{
    /// <summary>XML: a document, perhaps.</summary>
    Xml,

    /// <summary>A ZIP archive.</summary>
    Zip,

    /// <summary>A mail message.</summary>
    Mail,

    /// <summary>A mailbox of several messages.</summary>
    Mbox,

    /// <summary>HL7 version 2 messages.</summary>
    Hl7,

    /// <summary>A PDF: the readable copy of a document.</summary>
    Pdf,

    /// <summary>An Outlook message, whose format is not read.</summary>
    Outlook,

    /// <summary>What Outlook puts its attachments in (winmail.dat).</summary>
    Tnef,

    /// <summary>A signed or encrypted envelope (S/MIME, smime.p7m).</summary>
    Pkcs7,

    /// <summary>What macOS puts beside a file: its attributes and icon.</summary>
    AppleDouble,

    /// <summary>Nothing that carries a document.</summary>
    Other,
}
