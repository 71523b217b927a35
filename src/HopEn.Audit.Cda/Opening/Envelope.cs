using MimeKit;
using MimeKit.Cryptography;
using MimeKit.Tnef;

namespace HopEn.Audit.Cda.Opening;

/// <summary>Opens what closes a message: the signature around it (S/MIME), Outlook’s winmail.dat.</summary>
/// <remarks>A signature is opened, not verified: who signed is not what is checked here.</remarks>
internal static class Envelope
{
    /// <summary>What a signature holds.</summary>
    /// <param name="content">The bytes of smime.p7m.</param>
    /// <param name="isEncrypted">Whether it is an encrypted envelope instead.</param>
    /// <returns>Null when it holds nothing that can be read.</returns>
    public static MimeEntity? Signed(byte[] content, out bool isEncrypted)
    {
        isEncrypted = false;
        try
        {
            // The tables of PKCS #7: 1.2.840.113549.1.7.2 is signed data, 1.7.3 enveloped data, 1.9.16.1.23 authenticated enveloped.
            var start = content.AsSpan(0, Math.Min(content.Length, 32));
            isEncrypted = start.IndexOf(EnvelopedData) >= 0 || start.IndexOf(AuthenticatedData) >= 0;
            if (isEncrypted)
                return null;
            using var stream = new MemoryStream(content, writable: false);
            // Unpacked whole by the library, without a bound.
            if (start.IndexOf(CompressedData) >= 0)
                return null;
            using var context = new TemporarySecureMimeContext();
            context.Verify(stream, out MimeEntity inner, CancellationToken.None);
            return inner;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException and not OperationCanceledException)
        {
            // The library throws what its own decoder throws, of many kinds: the envelope can't be read, which is told.
            return null;
        }
    }

    /// <summary>The attachments of winmail.dat; null when it can't be read, or when it is cut before the first of them.</summary>
    public static IReadOnlyList<MimeEntity>? OfTnef(byte[] content)
    {
        try
        {
            using var stream = new MemoryStream(content, writable: false);
            var part = new TnefPart { Content = new MimeContent(stream) };
            MimeEntity[] attachments = [.. part.ExtractAttachments()];
            return attachments.Length > 0 || IsWhole(content) ? attachments : null;
        }
        catch (Exception fault)
            when (fault
                    is FormatException
                        or IOException
                        or ArgumentException
                        or InvalidOperationException
                        or TnefException
            )
        {
            return null;
        }
    }

    // The library reads as far as it can, and finds nothing in what is cut.
    private static bool IsWhole(byte[] content)
    {
        using var stream = new MemoryStream(content, writable: false);
        using var reader = new TnefReader(stream, 0, TnefComplianceMode.Strict);
        var attributes = 0;
        while (reader.ReadNextAttribute())
            attributes++;
        return attributes > 0 && reader.ComplianceStatus == TnefComplianceStatus.Compliant;
    }

    private static readonly byte[] EnvelopedData = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x03];
    private static readonly byte[] AuthenticatedData =
    [
        0x2A,
        0x86,
        0x48,
        0x86,
        0xF7,
        0x0D,
        0x01,
        0x09,
        0x10,
        0x01,
        0x17,
    ];
    private static readonly byte[] CompressedData = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x01, 0x09];
}
