using System.Security.Cryptography;
using HopEn.Audit.Cda.Xdm;
using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.Opening;

/// <summary>Reads what a METADATA.XML declares, with the facts of the files that it can be compared with.</summary>
internal static class SubmissionReader
{
    public static XdmSubmissionSet Read(ZipMember metadata, IEnumerable<ZipMember> files) =>
        Read(metadata, [.. files.Select(Facts)]);

    public static XdmSubmissionSet Read(ZipMember metadata, XdmFile[] members)
    {
        try
        {
            var entries = XdmMetadataReader.Read(metadata.Content.ToArray());
            return new XdmSubmissionSet(metadata.Name, members, entries, null);
        }
        catch (XmlDocumentException fault)
        {
            return new XdmSubmissionSet(metadata.Name, members, [], fault.Message);
        }
    }

    private static XdmFile Facts(ZipMember file) =>
        new(file.Name, file.Content.Length, Sha1(file.Content.Span), IsDocument(file));

    private static bool IsDocument(ZipMember file) =>
        ContentSniffer.Sniff(file.Content, file.Name) == ContentKind.Xml
        && !CompanionSniffer.IsCompanion(file.Content.Span);

#pragma warning disable CA5350 // XDM defines its hash as SHA-1: it finds a file that changed, it protects nothing.
    private static string Sha1(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA1.HashData(content));
#pragma warning restore CA5350
}
