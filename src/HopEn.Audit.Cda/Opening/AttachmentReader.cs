using HopEn.Audit.Cda.Documents;
using MimeKit;

namespace HopEn.Audit.Cda.Opening;

/// <summary>Reads the bytes of an attachment.</summary>
internal static class AttachmentReader
{
    /// <summary>Reads.</summary>
    /// <param name="file">The attachment.</param>
    /// <param name="budget">What may still be unpacked.</param>
    /// <param name="fault">Why it could not be read, in French; null when it was.</param>
    public static byte[] Read(MimePart file, UnpackBudget budget, out string? fault)
    {
        if (file.Content?.Stream is not { } raw)
        {
            fault = "elle est vide";
            return [];
        }

        try
        {
            if (file.ContentTransferEncoding == ContentEncoding.Base64)
                return Base64(raw, budget, out fault);
            using var opened = file.Content.Open();
            return BoundedRead.All(opened, budget.Bounds.MailBytes, 0, budget, out fault);
        }
        catch (Exception broken)
            when (broken is IOException or FormatException or ArgumentException or ObjectDisposedException)
        {
            fault = "elle est abîmée";
            return [];
        }
    }

    // The library passes over what isn't base64: a cut attachment must be told, not half read.
    private static byte[] Base64(Stream raw, UnpackBudget budget, out string? fault)
    {
        var encoded = BoundedRead.All(raw, budget.Bounds.MailBytes, 0, budget, out fault);
        if (fault is not null)
            return [];
        var decoded = EmbeddedBody.Decode(encoded);
        fault = decoded is null ? "son base64 est abîmé ou coupé" : null;
        return decoded ?? [];
    }
}
