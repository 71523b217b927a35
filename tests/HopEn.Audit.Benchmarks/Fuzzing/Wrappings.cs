using System.Text;
using HopEn.Audit.Testing.Cda;

namespace HopEn.Audit.Benchmarks.Fuzzing;

/// <summary>
/// What carries documents, sound or broken where its own structure stands: most of its bytes are base64 or packed,
/// where random breakages say little.
/// </summary>
internal static class Wrappings
{
    private static readonly string[] Ends = ["\r", "\n", "\r\n", "\u001c\r", "\r\r"];

    /// <summary>A broken document in a wrapping that is nearly sound.</summary>
    public static byte[] Around(byte[] broken, Mutator mutator) =>
        mutator.Next(4) switch
        {
            0 => CdaFixtures.Zip(
                (
                    "IHE_XDM/SUBSET01/METADATA.XML",
                    mutator.Break(CdaFixtures.Utf8(CdaFixtures.Metadata(broken)), broken)
                ),
                ("IHE_XDM/SUBSET01/DOC00001.XML", broken)
            ),
            1 => CdaFixtures.Zip(
                ("IHE_XDM/SUBSET01/METADATA.XML", CdaFixtures.Utf8(CdaFixtures.Metadata(broken))),
                ("IHE_XDM/SUBSET01/DOC00001.XML", broken),
                ("x.zip", CdaFixtures.Zip(("y", broken)))
            ),
            2 => mutator.Break(CdaFixtures.Utf8(CdaFixtures.Mail(CdaFixtures.Zip(("a.xml", broken)))), broken),
            _ => CdaFixtures.Utf8(
                $"MSH|^~\\&|a||||||MDM^T02|1|P|2.6\rOBX|1|ED|||^text^XML^Base64^{Convert.ToBase64String(broken)}\r"
            ),
        };

    /// <summary>
    /// A message broken in its headers, its boundaries or its parts, alone, forwarded, in a mailbox, or an answer to
    /// one (MDN).
    /// </summary>
    public static byte[] Mail(byte[] document, Mutator mutator)
    {
        var sound = CdaFixtures.Mail(Package(document, mutator));
        var text = mutator.Next(5) switch
        {
            0 => Notification,
            1 => "Subject: TR: document\r\nContent-Type: message/rfc822\r\n\r\n" + sound,
            2 => "From a@b Thu Jan  1 00:00:00 2026\r\n"
                + sound
                + "\r\nFrom c@d Thu Jan  1 00:00:00 2026\r\n"
                + Notification
                + "\r\nFrom e@f Thu Jan  1 00:00:00 2026\r\n"
                + sound,
            _ => sound,
        };
        var bytes = CdaFixtures.Utf8(text);
        bytes = mutator.BreakWithin(bytes, 0, 1200, document);
        return mutator.Next(2) == 0 ? bytes : mutator.BreakWithin(bytes, bytes.Length - 900, 900, document);
    }

    /// <summary>Messages of every framing, broken in their segments and not in their base64 only.</summary>
    public static byte[] Hl7(byte[] document, Mutator mutator)
    {
        var messages = new StringBuilder();
        for (var left = 1 + mutator.Next(3); left > 0; left--)
        {
            if (mutator.Next(3) == 0)
                messages.Append('\v');
            messages.Append(
                CdaFixtures.Hl7(
                    mutator.Next(2) == 0 ? "ORU^R01" : "MDM^T02",
                    Encoding.UTF8.GetString(document),
                    Ends[mutator.Next(Ends.Length)]
                )
            );
        }

        var bytes = CdaFixtures.Utf8(messages.ToString());
        return mutator.Next(4) == 0 ? mutator.Break(bytes, document) : mutator.BreakWithin(bytes, 0, 420, document);
    }

    /// <summary>An archive broken in its directory, its local headers or its packed data.</summary>
    public static byte[] Archive(byte[] document, Mutator mutator)
    {
        var bytes = Package(document, mutator);
        return mutator.Next(3) switch
        {
            0 => mutator.BreakWithin(bytes, bytes.Length - 420, 420, bytes),
            1 => mutator.BreakWithin(bytes, 0, 200, bytes),
            _ => mutator.Break(bytes, bytes),
        };
    }

    /// <summary>A package that was unpacked in a folder, with files missing, broken, doubled or misplaced.</summary>
    public static IReadOnlyList<(string Name, byte[] Content)> Unpacked(byte[] document, Mutator mutator)
    {
        var files = new List<(string, byte[])>
        {
            (
                "IHE_XDM/SUBSET01/METADATA.XML",
                mutator.Break(CdaFixtures.Utf8(CdaFixtures.Metadata(document)), document)
            ),
            ("IHE_XDM/SUBSET01/DOC00001.XML", mutator.Next(2) == 0 ? document : mutator.Break(document, document)),
        };
        if (mutator.Next(2) == 0)
            files.Add(("INDEX.HTM", "<html/>"u8.ToArray()));
        if (mutator.Next(3) == 0)
            files.Add(("IHE_XDM/SUBSET02/METADATA.XML", mutator.Noise(400)));
        if (mutator.Next(3) == 0)
            files.Add(("ihe_xdm/subset03/metadata.xml", CdaFixtures.Utf8(CdaFixtures.Metadata(document))));
        if (mutator.Next(3) == 0)
            files.Add(("IHE_XDM/SUBSET01/DOC00002.PDF", mutator.Break(CdaFixtures.Pdf(1), document)));
        if (mutator.Next(3) == 0)
            files.Add(("beside.xml", mutator.Break(document, document)));
        if (mutator.Next(3) == 0)
            files.Add(("IHE_XDM/x.zip", Package(document, mutator)));
        if (mutator.Next(4) == 0)
            files.RemoveAt(mutator.Next(files.Count));
        return files;
    }

    private static byte[] Package(byte[] document, Mutator mutator)
    {
        var metadata = CdaFixtures.Utf8(CdaFixtures.Metadata(document));
        return CdaFixtures.Zip(
            ("INDEX.HTM", "<html/>"u8.ToArray()),
            ("IHE_XDM/SUBSET01/METADATA.XML", mutator.Next(3) == 0 ? metadata : mutator.Break(metadata, document)),
            ("IHE_XDM/SUBSET01/DOC00001.XML", document)
        );
    }

    private const string Notification =
        "From: a@b\r\nSubject: Lu\r\n"
        + "Content-Type: multipart/report; report-type=disposition-notification; boundary=x\r\n\r\n"
        + "--x\r\nContent-Type: text/plain\r\n\r\nLu.\r\n"
        + "--x\r\nContent-Type: message/disposition-notification\r\n\r\n"
        + "Final-Recipient: rfc822;a@b\r\nDisposition: manual-action/MDN-sent-manually; displayed\r\n\r\n--x--\r\n";
}
