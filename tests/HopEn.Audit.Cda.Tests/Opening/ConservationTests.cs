using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CsCheck;
using HopEn.Audit.Cda.Output;
using MimeKit;
using MimeKit.Cryptography;

namespace HopEn.Audit.Cda.Tests.Opening;

/// <summary>What comes in is what comes out and what was left aside, whatever wraps it.</summary>
public sealed class ConservationTests : IDisposable
{
    // HOPEN_AUDIT_ITERATIONS tries more nests.
    private static readonly int Iterations = int.Parse(
        Environment.GetEnvironmentVariable("HOPEN_AUDIT_ITERATIONS") ?? "60",
        CultureInfo.InvariantCulture
    );

    private readonly Folder folder = new();

    [Fact]
    public void Documents_in_random_nests_all_come_back()
    {
        Func<string, byte[], byte[]>[] wrappings =
        [
            (name, content) => CdaFixtures.Zip((name, content)),
            (name, content) =>
                CdaFixtures.Zip((name, content), ("__MACOSX/._" + name, AppleDouble), (".DS_Store", [0, 1, 2])),
            (name, content) => Message("application/octet-stream", name, content),
            (name, content) => Message("text/x-hl7-text+xml", name, content),
            (_, content) => Hl7(content),
        ];
        Gen.Select(Gen.Int[0, wrappings.Length - 1].Array[0, 3], Gen.Int[1, 4])
            .Sample(
                (nest, count) =>
                {
                    using var one = new Folder();
                    for (var i = 0; i < count; i++)
                    {
                        var (name, content) = ("d.xml", CdaFixtures.Utf8(CdaFixtures.Letter));
                        foreach (var rank in nest)
                            (name, content) = ($"n{rank}.bin", wrappings[rank](name, content));
                        one.Write($"{i}.bin", content);
                    }

                    return one.Open().Items.Count(item => item.HasContent) == count;
                },
                iter: Iterations
            );
    }

    [Fact]
    public void All_the_repetitions_of_an_observation_are_opened()
    {
        var one = $"^TEXT^XML^Base64^{Convert.ToBase64String(CdaFixtures.Utf8(CdaFixtures.Letter))}";
        folder.Write("a.hl7", $"{Header}OBX|1|ED|11490-0^Lettre^LN||{one}~{one}~{one}||||||F\r");
        folder
            .Open()
            .Items.Select(item => folder.Relative(item.Place.Neutral))
            .ShouldBe([
                "a.hl7!message 1, OBX 1, répétition 1",
                "a.hl7!message 1, OBX 1, répétition 2",
                "a.hl7!message 1, OBX 1, répétition 3",
            ]);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\\.br\\")]
    [InlineData("\\X0D0A\\")]
    public void Base64_cut_by_line_breaks_is_joined(string cut)
    {
        var encoded = Convert
            .ToBase64String(CdaFixtures.Utf8(CdaFixtures.Letter), Base64FormattingOptions.InsertLineBreaks)
            .Replace("\r\n", cut, StringComparison.Ordinal);
        folder.Write("a.hl7", $"{Header}OBX|1|ED|x^y^LN||^TEXT^XML^Base64^{encoded}||||||F\rNTE|1||fin\r");
        Single().Content.ToArray().ShouldBe(CdaFixtures.Utf8(CdaFixtures.Letter));
    }

    [Fact]
    public void A_document_written_as_text_or_in_hexadecimal_is_read()
    {
        var text = CdaFixtures
            .Letter.Replace("\\", "\\E\\", StringComparison.Ordinal)
            .Replace("|", "\\F\\", StringComparison.Ordinal)
            .Replace("^", "\\S\\", StringComparison.Ordinal)
            .Replace("~", "\\R\\", StringComparison.Ordinal)
            .Replace("&", "\\T\\", StringComparison.Ordinal)
            .ReplaceLineEndings("\\.br\\");
        folder.Write("a.hl7", $"{Header}OBX|1|ED|x^y^LN||^text^x-hl7-text+xml^A^{text}||||||F\r");
        folder.Write(
            "b.hl7",
            $"{Header}OBX|1|ED|x^y^LN||^text^xml^Hex^{Convert.ToHexString(CdaFixtures.Utf8(CdaFixtures.Letter))}||||||F\r"
        );
        folder.Open().Items.ShouldAllBe(item => item.HasContent);
        folder.Check(new NoLayer()).ShouldAllBe(result => result.Type == "11490-0");
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16", false)]
    public void A_message_saved_in_utf_16_is_read(string encoding, bool isMarked)
    {
        var utf16 = Encoding.GetEncoding(encoding);
        var text = CdaFixtures.Hl7("MDM^T02", CdaFixtures.Letter);
        folder.Write("a.hl7", [.. isMarked ? utf16.Preamble.ToArray() : [], .. utf16.GetBytes(text)]);
        Single().HasContent.ShouldBeTrue();
    }

    [Fact]
    public void A_signed_message_is_opened_and_an_encrypted_one_is_named()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest(
            "CN=essai",
            key,
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        ).CreateSelfSigned(
            new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2090, 1, 1, 0, 0, 0, TimeSpan.Zero)
        );
        using var context = new TemporarySecureMimeContext();
        var signed = ApplicationPkcs7Mime.Sign(context, new CmsSigner(certificate), Body(), CancellationToken.None);
        folder.Write("a.eml", Bytes(signed));
        folder.Write("b.p7m", Content(signed));
        folder.Write("c.eml", Message("application/octet-stream", "smime.p7m", Content(signed)));
        folder.Open().Items.Count(item => item.HasContent).ShouldBe(3);
        var encrypted = ApplicationPkcs7Mime.Encrypt(
            context,
            new CmsRecipientCollection { new CmsRecipient(certificate) },
            Body(),
            CancellationToken.None
        );
        folder.Write("d.eml", Bytes(encrypted));
        folder.Write("e.p7m", Content(encrypted));
        folder
            .Open()
            .Items.Where(item => !item.HasContent)
            .Select(item => item.Findings.Single().Message)
            .ShouldAllBe(message => message.Contains("chiffré", StringComparison.Ordinal));
        folder.Open().Items.Count.ShouldBe(5);
    }

    [Fact]
    public void What_outlook_closes_is_named()
    {
        folder.Write("a.eml", Message("application/ms-tnef", "winmail.dat", [0x78, 0x9F, 0x3E, 0x22, 1, 0]));
        folder.Open().Items.Single().Findings.Single().Message.ShouldContain("winmail.dat");
        folder.Write(
            "a.eml",
            Message("application/vnd.ms-outlook", "x.msg", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0])
        );
        folder.Open().Skipped.ShouldHaveSingleItem().Reason.ShouldContain(".msg");
    }

    [Fact]
    public void A_document_in_the_body_of_a_message_is_opened()
    {
        folder.Write("a.eml", Headers("text/plain; charset=utf-8") + CdaFixtures.Letter);
        folder.Write(
            "b.eml",
            Headers("text/plain") + "Bonjour\r\n" + Uuencoded("lettre.xml", CdaFixtures.Utf8(CdaFixtures.Letter))
        );
        folder.Write("c.eml", "\r\n" + Headers("text/xml; charset=utf-8") + CdaFixtures.Letter);
        folder.Open().Items.Count(item => item.HasContent).ShouldBe(3);
        folder.Write("b.eml", Headers("text/plain") + "Bonjour\r\nbegin 644 lettre.xml\r\nM86)C\r\nautre\r\n");
        folder.Open().Items[1].Findings.Single().Message.ShouldContain("uuencode");
    }

    [Fact]
    public void A_winmail_dat_without_attachment_is_named_as_such_and_a_cut_one_is_a_fault()
    {
        byte[] tnef = [0x78, 0x9F, 0x3E, 0x22, 1, 0, 1, 6, 0x90, 8, 0, 4, 0, 0, 0, 0, 0, 1, 0, 1, 0];
        folder.Write("a.dat", tnef);
        folder.Write("b.eml", Message("application/ms-tnef", "winmail.dat", tnef));
        var (items, skipped) = folder.Open();
        items.ShouldAllBe(item => item.Findings.Count == 0);
        skipped
            .Select(item => item.Reason)
            .ShouldBe(Enumerable.Repeat("un winmail.dat (format TNEF d’Outlook) sans pièce jointe", 2));
        for (var cut = 6; cut < tnef.Length; cut++)
        {
            folder.Write("a.dat", tnef[..cut]);
            folder.Open().Items[0].Findings.Single().Message.ShouldContain("abîmée ou coupée");
        }
    }

    [Fact]
    public void A_message_in_utf_16_larger_than_a_message_may_be_is_told()
    {
        folder.Write("a.eml", Encoding.Unicode.GetBytes("\uFEFF" + Headers("text/plain") + new string('a', 5000)));
        folder
            .Open(Cda.Opening.OpeningBounds.Default with { MailBytes = 2000 })
            .Items.Single()
            .Findings.Single()
            .Test.ShouldBe("too-large");
    }

    [Fact]
    public void The_companions_of_macos_are_left_aside_and_told()
    {
        folder.Write(
            "a.zip",
            CdaFixtures.Zip(
                ("d.xml", CdaFixtures.Utf8(CdaFixtures.Letter)),
                ("__MACOSX/._d.xml", AppleDouble),
                ("._e.xml", AppleDouble)
            )
        );
        var (items, skipped) = folder.Open();
        items.Count.ShouldBe(1);
        skipped
            .Select(item => item.Reason)
            .ShouldAllBe(reason => reason.Contains("AppleDouble", StringComparison.Ordinal));
        skipped.Count.ShouldBe(2);
    }

    [Fact]
    public void What_is_left_aside_is_told_in_each_format_without_the_name_of_the_file()
    {
        folder.Write("DUPONT Jeanne.txt", "Bonjour");
        var (_, skipped) = folder.Open();
        using var json = new MemoryStream();
        ResultJson.Write(json, [], skipped);
        using var svrl = new MemoryStream();
        Svrl.Write(svrl, [], skipped);
        foreach (var text in new[] { json, svrl }.Select(stream => Encoding.UTF8.GetString(stream.ToArray())))
        {
            text.ShouldContain("un contenu qui n’est ni XML");
            text.ShouldContain("fichier 1.txt");
            text.ShouldNotContain("DUPONT");
        }
    }

    public void Dispose() => folder.Dispose();

    private const string Header = "MSH|^~\\&|A|B|C|D|20260101||MDM^T02^MDM_T02|1|P|2.5\r";

    private static readonly byte[] AppleDouble = [0, 5, 0x16, 7, 0, 2, 0, 0, .. new byte[60]];

    private Cda.Opening.OpenedItem Single() => folder.Open().Items.ShouldHaveSingleItem();

    private static byte[] Hl7(byte[] content) =>
        Encoding.ASCII.GetBytes(
            $"{Header}OBX|1|ED|x^y^LN||^text^x-hl7-text+xml^Base64^{Convert.ToBase64String(content)}||||||F\r"
        );

    private static string Headers(string type) =>
        $"From: a@x.example\r\nTo: b@y.example\r\nSubject: essai\r\nMIME-Version: 1.0\r\nContent-Type: {type}\r\n\r\n";

    private static byte[] Message(string type, string name, byte[] content) =>
        Encoding.ASCII.GetBytes(
            Headers("multipart/mixed; boundary=b")
                + $"--b\r\nContent-Type: text/plain\r\n\r\nbonjour\r\n--b\r\nContent-Type: {type}; name=\"{name}\"\r\n"
                + $"Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=\"{name}\"\r\n\r\n"
                + $"{Convert.ToBase64String(content, Base64FormattingOptions.InsertLineBreaks)}\r\n--b--\r\n"
        );

    private static MimePart Body() =>
        new("application", "xml")
        {
            FileName = "lettre.xml",
            Content = new MimeContent(new MemoryStream(CdaFixtures.Utf8(CdaFixtures.Letter))),
            ContentTransferEncoding = ContentEncoding.Base64,
        };

    private static byte[] Bytes(MimeEntity body)
    {
        var message = new MimeMessage { Body = body, Subject = "essai" };
        using var stream = new MemoryStream();
        message.WriteTo(stream);
        return stream.ToArray();
    }

    private static byte[] Content(MimePart part)
    {
        using var stream = new MemoryStream();
        part.Content!.DecodeTo(stream);
        return stream.ToArray();
    }

    private static string Uuencoded(string name, byte[] content)
    {
        var lines = content
            .Chunk(45)
            .Select(chunk =>
            {
                static char Letter(int six) => six == 0 ? '`' : (char)(six + 32);
                var padded = chunk.Concat(new byte[(3 - (chunk.Length % 3)) % 3]).ToArray();
                var letters = padded
                    .Chunk(3)
                    .SelectMany(three =>
                        new[]
                        {
                            Letter(three[0] >> 2),
                            Letter(((three[0] & 3) << 4) | (three[1] >> 4)),
                            Letter(((three[1] & 15) << 2) | (three[2] >> 6)),
                            Letter(three[2] & 63),
                        }
                    );
                return Letter(chunk.Length) + string.Concat(letters);
            });
        return $"begin 644 {name}\r\n{string.Join("\r\n", lines)}\r\n`\r\nend\r\n";
    }
}
