namespace HopEn.Audit.Benchmarks.Fuzzing;

/// <summary>Breaks bytes the way transfers, editors and attackers do. The same seed gives the same bytes.</summary>
internal sealed class Mutator(int seed)
{
    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>",
            "&e;",
            "&#0;",
            "&#x1F600;",
            "<![CDATA[",
            "]]>",
            "<?xml version='1.1' encoding='UTF-16'?>",
            "<",
            ">",
            "\"",
            "'",
            "\0",
            "\u000b",
            "\u001c\r",
            "\r",
            "\n\n",
            "MSH|^~\\&|",
            "OBX|1|ED|||^^^Base64^",
            "|",
            "^",
            "~",
            "--=-limite",
            "--=-limite--",
            "Content-Transfer-Encoding: base64\r\n",
            "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n",
            "From x\r\n",
            "=?utf-8?B?w",
            "PK\u0003\u0004",
            "PK\u0001\u0002",
            "PK\u0005\u0006",
            "../../",
            "nullFlavor=\"UNK\"",
            "xmlns=\"urn:hl7-org:v3\"",
            "<ClinicalDocument xmlns=\"urn:hl7-org:v3\">",
            "99999999999999999999",
            "-1",
            "20250230",
            "+9999",
            "é",
            "\uFFFF",
            "%PDF-",
            "pdfaid:part>",
            "====",
            "A",
            "xsi:type=\"a:b\"",
            "Content-Type: message/rfc822\r\n\r\n",
            "Content-Type: multipart/report; report-type=disposition-notification; boundary=\"=-limite\"\r\n",
            "Content-Type: message/disposition-notification\r\n\r\n",
            "Content-Transfer-Encoding: quoted-printable\r\n",
            "Content-Transfer-Encoding: x-uuencode\r\n",
            "begin 644 a\r\n",
            "filename*0*=utf-8''%41;",
            "name=\"IHE_XDM.ZIP\"",
            "Disposition: automatic-action; displayed\r\n",
            "Subject: =?iso-8859-1?Q?XDM/1.0/DDM+=E9?=\r\n",
            "To: 285059912345654@patient.mssante.fr\r\n",
            "X-MSS-INS: O\r\n",
            "\r\n\r\n",
            "FHS|^~\\&|",
            "BHS|^~\\&|",
            "ORU^R01",
            "MDM^T10",
            "\\F\\",
            "&amp;",
            "<rim:Slot name=\"URI\">",
            "<rim:Value>../DOC00001.XML</rim:Value>",
            "<rim:Value/>",
            "urn:uuid:f0306f51-975f-434e-a61c-c59651d33983",
            "2.16.840.1.113883.6.1",
            "^^^&1.2&ISO",
            "PID-5|",
            "PK\u0006\u0006",
            "PK\u0006\u0007",
            "PK\u0007\u0008",
            "IHE_XDM/SUBSET01/",
            "METADATA.XML",
            "IHE_XDM\\SUBSET02\\",
            "C:\\",
        }.Select(System.Text.Encoding.UTF8.GetBytes),
        [0xFF, 0xFE],
        [0xEF, 0xBB, 0xBF],
        [0xC3],
        [0xED, 0xA0, 0x80],
        [0xFF, 0xFF, 0xFF, 0xFF],
    ];

    private readonly Random random = new(seed);

    public int Next(int most) => random.Next(most);

    /// <summary>Bytes without any meaning.</summary>
    public byte[] Noise(int most)
    {
        var bytes = new byte[random.Next(most)];
        random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>A few breakages; <paramref name="other"/> is what may be spliced in.</summary>
    public byte[] Break(byte[] content, byte[] other)
    {
        for (var left = 1 + random.Next(6); left > 0; left--)
            content = Once(content, other);
        return content;
    }

    /// <summary>A few breakages inside a part of the content only: the headers of a message, the directory of an archive.</summary>
    public byte[] BreakWithin(byte[] content, int start, int length, byte[] other)
    {
        start = Math.Clamp(start, 0, content.Length);
        length = Math.Clamp(length, 0, content.Length - start);
        return [.. content[..start], .. Break(content[start..(start + length)], other), .. content[(start + length)..]];
    }

    private byte[] Once(byte[] content, byte[] other)
    {
        if (content.Length == 0)
            return Noise(64);
        var at = random.Next(content.Length);
        var length = Math.Min(content.Length - at, 1 + random.Next(random.Next(8) == 0 ? 20_000 : 40));
        switch (random.Next(9))
        {
            case 0:
                return With(content, at, 1, [(byte)(content[at] ^ (1 << random.Next(8)))]);
            case 1:
                return With(content, at, 1, [(byte)random.Next(256)]);
            case 2:
                return With(content, at, length, []);
            case 3:
                return With(content, at, 0, content.AsSpan(at, length));
            case 4:
                return With(content, at, random.Next(2) * length, Tokens[random.Next(Tokens.Length)]);
            case 5:
                return content[..at];
            case 6 when other.Length > 0:
                var from = random.Next(other.Length);
                return With(
                    content,
                    at,
                    random.Next(2) * length,
                    other.AsSpan(from, Math.Min(other.Length - from, 1 + random.Next(400)))
                );
            case 7:
                // An element swaps with another place of the same text: well-formed more often than chance.
                return Element(content, at);
            default:
                var noise = new byte[1 + random.Next(12)];
                random.NextBytes(noise);
                return With(content, at, length, noise);
        }
    }

    private byte[] Element(byte[] content, int at)
    {
        var start = content.AsSpan(at).IndexOf((byte)'<');
        if (start < 0)
            return content;
        start += at;
        var end = content.AsSpan(start).IndexOf((byte)'>');
        if (end < 0)
            return content;
        var tag = content.AsSpan(start, end + 1).ToArray();
        return random.Next(2) == 0
            ? With(content, start, tag.Length, [])
            : With(content, random.Next(content.Length), 0, tag);
    }

    private static byte[] With(byte[] content, int at, int removed, ReadOnlySpan<byte> put)
    {
        var result = new byte[content.Length - removed + put.Length];
        content.AsSpan(0, at).CopyTo(result);
        put.CopyTo(result.AsSpan(at));
        content.AsSpan(at + removed).CopyTo(result.AsSpan(at + put.Length));
        return result;
    }
}
