using System.IO.Compression;
using System.Text;
using HopEn.Audit.Cda.Checks;
using HopEn.Audit.Cda.Opening;
using HopEn.Audit.Model;

namespace HopEn.Audit.Cda.Tests.Opening;

/// <summary>Whatever is thrown at it: a finding, and the document beside it is checked all the same.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly Folder folder = new();

    public BadInputTests() => folder.Write("z-sain.xml", CdaFixtures.Letter);

    [Fact]
    public void A_dtd_is_refused() =>
        Refused(
            "a.xml",
            "<?xml version='1.0'?><!DOCTYPE ClinicalDocument><ClinicalDocument xmlns='urn:hl7-org:v3'/>",
            "unreadable",
            "DTD"
        );

    [Fact]
    public void An_external_entity_is_refused_and_never_fetched()
    {
        var secret = folder.Write("secret.txt", "SECRET");
        var result = Refused(
            "a.xml",
            $"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY e SYSTEM 'file://{secret}'>]>"
                + "<ClinicalDocument xmlns='urn:hl7-org:v3'><title>&e;</title></ClinicalDocument>",
            "unreadable",
            "DTD"
        );
        result.Findings[0].Message.ShouldNotContain("SECRET");
    }

    [Fact]
    public void A_billion_laughs_are_refused() =>
        Refused(
            "a.xml",
            "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY l0 'ha'>"
                + string.Concat(Enumerable.Range(1, 30).Select(i => $"<!ENTITY l{i} '&l{i - 1};&l{i - 1};'>"))
                + "]><ClinicalDocument xmlns='urn:hl7-org:v3'>&l30;</ClinicalDocument>",
            "unreadable",
            "DTD"
        );

    [Fact]
    public void A_document_of_200_megabytes_is_refused_without_being_read()
    {
        var path = folder.Write("a.xml", CdaFixtures.Letter);
        using (var stream = new FileStream(path, FileMode.Open))
            stream.SetLength(200L * 1024 * 1024);
        var before = GC.GetTotalAllocatedBytes();
        First("too-large", "100 Mo");
        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(50_000_000);
    }

    [PipeFact]
    public void A_pipe_is_told_and_not_waited_for()
    {
        PipeFactAttribute.Make(Path.Combine(folder.Path, "a.xml"));
        folder
            .Check(new NoLayer())
            .Select(result => result.Verdict)
            .ShouldBe([Verdict.NonCompliant, Verdict.Compliant]);
    }

    [Fact]
    public void A_document_100000_elements_deep_is_refused() =>
        Refused(
            "a.xml",
            "<ClinicalDocument xmlns='urn:hl7-org:v3'>"
                + string.Concat(Enumerable.Repeat("<a>", 100_000))
                + string.Concat(Enumerable.Repeat("</a>", 100_000))
                + "</ClinicalDocument>",
            "unreadable",
            "emboîtés"
        );

    [Fact]
    public void Bytes_that_are_not_of_the_declared_encoding_are_told()
    {
        folder.Write("a.xml", Encoding.Latin1.GetBytes(CdaFixtures.Letter));
        First("unreadable", "ne peut pas être lu");
    }

    [Theory]
    [InlineData("MSH|^~\\&|A|B|C|D|PID|||TROIVILLE^ELODIE|1|P|2.6\r", "un message HL7 sans document")]
    [InlineData("MSH|^~\\&|A|B|C|D|E||ADT^A01^ADT_A01|1|P|2.6\r", "un message HL7 ADT^A01^ADT_A01 sans document")]
    public void The_kind_of_a_message_is_told_only_when_it_is_one(string message, string reason)
    {
        folder.Write("a.hl7", message);
        folder.Open().Skipped.ShouldHaveSingleItem().Reason.ShouldBe(reason);
    }

    [Fact]
    public void An_unknown_encoding_is_told() =>
        Refused(
            "a.xml",
            CdaFixtures.Letter.Replace("UTF-8", "KOI-42", StringComparison.Ordinal),
            "unreadable",
            "ne peut pas être lu"
        );

    [Fact]
    public void Utf8_declared_as_windows_1252_is_a_warning_and_the_document_is_checked()
    {
        folder.Write("a.xml", CdaFixtures.Letter.Replace("UTF-8", "windows-1252", StringComparison.Ordinal));
        var result = folder.Check(new NoLayer())[0];
        result.Findings.ShouldHaveSingleItem().Test.ShouldBe("encoding");
        result.Verdict.ShouldBe(Verdict.Reservation);
    }

    [Fact]
    public void Windows_1252_that_says_so_is_read()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        folder.Write(
            "a.xml",
            Encoding
                .GetEncoding(1252)
                .GetBytes(CdaFixtures.Letter.Replace("UTF-8", "windows-1252", StringComparison.Ordinal))
        );
        folder.Check(new NoLayer())[0].Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.9)]
    public void A_truncated_document_is_told(double share) =>
        Refused("a.xml", CdaFixtures.Letter[..(int)(CdaFixtures.Letter.Length * share)], "unreadable", "tronqué");

    [Fact]
    public void An_empty_document_is_told() => Refused("a.xml", " \n", "empty", "vide");

    [Fact]
    public void A_zip_bomb_is_refused_by_its_ratio()
    {
        folder.Write(
            "a.zip",
            CdaFixtures.Zip(("bombe.xml", new byte[80 << 20]), ("sain.xml", CdaFixtures.Utf8(CdaFixtures.Letter)))
        );
        First("zip-bounds", "taux de compression");
        folder.Check(new NoLayer())[1].Verdict.ShouldBe(Verdict.Compliant);
    }

    [Fact]
    public void An_archive_that_unpacks_more_than_the_budget_is_refused()
    {
        folder.Write(
            "a.zip",
            CdaFixtures.Zip([
                .. Enumerable.Range(0, 20).Select(i => ($"{i:00}.xml", CdaFixtures.Utf8(CdaFixtures.Letter))),
            ])
        );
        var (items, _) = folder.Open(OpeningBounds.Default with { UnpackedBytes = 30_000 });
        items.Count(item => item.Findings is [{ Test: "zip-bounds" }]).ShouldBeGreaterThan(10);
    }

    [Fact]
    public void An_archive_with_too_many_members_is_refused()
    {
        folder.Write(
            "a.zip",
            CdaFixtures.Zip([.. Enumerable.Range(0, 20).Select(i => ($"{i:00}.xml", Array.Empty<byte>()))])
        );
        folder
            .Open(OpeningBounds.Default with { Entries = 10 })
            .Items[0]
            .Findings.ShouldHaveSingleItem()
            .Test.ShouldBe("zip-bounds");
    }

    [Theory]
    [InlineData("../../evil.xml")]
    [InlineData("/etc/evil.xml")]
    [InlineData("a/../../evil.xml")]
    [InlineData("C:\\evil.xml")]
    [InlineData("..\\evil.xml")]
    public void A_member_whose_name_leaves_the_archive_is_refused(string name)
    {
        folder.Write(
            "sous/a.zip",
            CdaFixtures.Zip(
                (name, CdaFixtures.Utf8(CdaFixtures.Letter)),
                ("sain.xml", CdaFixtures.Utf8(CdaFixtures.Letter))
            )
        );
        First("zip-path", "sort de l’archive");
        Directory.EnumerateFiles(folder.Path, "evil*", SearchOption.AllDirectories).ShouldBeEmpty();
        folder.Check(new NoLayer())[1].Verdict.ShouldBe(Verdict.Compliant);
    }

    [Fact]
    public void A_name_of_member_can_t_drive_a_terminal()
    {
        folder.Write("a.zip", CdaFixtures.Zip(("\u001b[31mrouge.xml", CdaFixtures.Utf8(CdaFixtures.Letter))));
        folder.Check(new NoLayer())[0].Document.ShouldNotContain("\u001b");
    }

    [Fact]
    public void Archives_inside_one_another_beyond_a_depth_are_refused()
    {
        var archive = CdaFixtures.Zip(("a.xml", CdaFixtures.Utf8(CdaFixtures.Letter)));
        for (var depth = 1; depth < 8; depth++)
            archive = CdaFixtures.Zip(("a.zip", archive));
        folder.Write("a.zip", archive);
        First("depth", "emboîtés");
    }

    [Fact]
    public void Archives_inside_one_another_within_the_depth_are_opened()
    {
        var archive = CdaFixtures.Zip(("a.xml", CdaFixtures.Utf8(CdaFixtures.Letter)));
        for (var depth = 1; depth < OpeningBounds.Default.Depth; depth++)
            archive = CdaFixtures.Zip(("a.zip", archive));
        folder.Write("a.zip", archive);
        folder.Check(new NoLayer())[0].Verdict.ShouldBe(Verdict.Compliant);
    }

    [Fact]
    public void An_encrypted_zip_is_told()
    {
        var archive = CdaFixtures.Zip(("a.xml", CdaFixtures.Utf8(CdaFixtures.Letter)));
        // Bit 0 of the general purpose flags, in the local header and in the directory.
        archive[6] |= 1;
        var directory = archive.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        archive[directory + 8] |= 1;
        folder.Write("a.zip", archive);
        First("zip-encrypted", "chiffré");
    }

    [Fact]
    public void A_truncated_zip_is_told()
    {
        var archive = CdaFixtures.Zip(("a.xml", CdaFixtures.Utf8(CdaFixtures.Letter)));
        folder.Write("a.zip", archive[..(archive.Length / 2)]);
        First("zip-broken", "abîmée");
    }

    [Fact]
    public void A_member_whose_bytes_changed_is_told()
    {
        var archive = CdaFixtures.Zip(("a.xml", CdaFixtures.Utf8(CdaFixtures.Letter)));
        for (var i = 200; i < 260; i++)
            archive[i] ^= 0x55;
        folder.Write("a.zip", archive);
        folder.Check(new NoLayer())[0].Verdict.ShouldBe(Verdict.NonCompliant);
    }

    [Fact]
    public void A_mail_with_ten_thousand_parts_is_refused()
    {
        var mail = new StringBuilder(
            "Subject: XDM/1.0/DDM+x\r\nX-MSS-NIL: 1\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
        );
        for (var i = 0; i < 10_000; i++)
            mail.Append("--b\r\nContent-Type: application/xml; name=a.xml\r\n\r\n<a/>\r\n");
        folder.Write("a.eml", mail.Append("--b--\r\n").ToString());
        First("mail-bounds", "parties");
    }

    [Fact]
    public void A_mail_with_ten_thousand_levels_is_survived()
    {
        var mail = new StringBuilder("Subject: x\r\nX-MSS-NIL: 1\r\nMIME-Version: 1.0\r\n");
        for (var i = 0; i < 10_000; i++)
            mail.Append("Content-Type: multipart/mixed; boundary=b")
                .Append(i)
                .Append("\r\n\r\n--b")
                .Append(i)
                .Append("\r\n");
        folder.Write("a.eml", mail.ToString());
        folder.Check(new NoLayer()).Count(result => result.Verdict == Verdict.Compliant).ShouldBe(1);
    }

    [Fact]
    public void Broken_base64_in_a_mail_is_told()
    {
        folder.Write(
            "a.eml",
            CdaFixtures.Mail(CdaFixtures.Xdm(CdaFixtures.Letter), mail =>
                mail.Replace("UEsDB", "UEs*B", StringComparison.Ordinal)
            )
        );
        folder
            .Check(new NoLayer())[0]
            .Findings.ShouldContain(finding =>
                finding.Test == "attachment" && finding.Message.Contains("base64", StringComparison.Ordinal)
            );
    }

    [Theory]
    [InlineData("PD94", "P*94")]
    [InlineData("^Base64^PD94", "^Base64^PD9")]
    public void Broken_base64_in_hl7_is_told(string from, string to)
    {
        folder.Write(
            "a.hl7",
            CdaFixtures.Hl7("MDM^T02", CdaFixtures.Letter).Replace(from, to, StringComparison.Ordinal)
        );
        First("base64", "base64");
    }

    [Fact]
    public void Hl7_without_any_message_is_told()
    {
        folder.Write("a.hl7", "BHS|^~\\&|x\rPID|||\r");
        First("hl7-broken", "MSH");
    }

    [Fact]
    public void A_pdf_that_is_announced_and_is_none_is_told()
    {
        folder.Write("a.xml", CdaFixtures.WithPdf(CdaFixtures.Letter, "Bonjour"u8.ToArray()));
        folder.Check(new EmbeddedBodyCheck())[0].Findings.ShouldHaveSingleItem().Test.ShouldBe("body-pdf");
    }

    [Fact]
    public void A_pdf_whose_base64_is_broken_is_told()
    {
        folder.Write("a.xml", CdaFixtures.Level1.Replace("JVBER", "JV#ER", StringComparison.Ordinal));
        folder.Check(new EmbeddedBodyCheck())[0].Findings.ShouldHaveSingleItem().Test.ShouldBe("body-base64");
    }

    [Theory]
    [InlineData(null, "ne se déclare pas")]
    [InlineData(3, "PDF/A-3")]
    public void A_pdf_that_does_not_declare_pdf_a_1_is_a_warning(int? part, string said)
    {
        folder.Write("a.xml", CdaFixtures.WithPdf(CdaFixtures.Letter, CdaFixtures.Pdf(part)));
        var result = folder.Check(new EmbeddedBodyCheck())[0];
        result.Findings.ShouldHaveSingleItem().Message.ShouldContain(said);
        result.Verdict.ShouldBe(Verdict.Reservation);
    }

    [Fact]
    public void A_pdf_that_declares_pdf_a_1_is_fine()
    {
        folder.Write("a.xml", CdaFixtures.Level1);
        folder.Check(new EmbeddedBodyCheck())[0].Findings.ShouldBeEmpty();
    }

    public void Dispose() => folder.Dispose();

    private DocumentResult Refused(string name, string content, string test, string said)
    {
        folder.Write(name, content);
        return First(test, said);
    }

    private DocumentResult First(string test, string said)
    {
        var results = folder.Check(new NoLayer());
        var finding = results[0].Findings.ShouldHaveSingleItem();
        finding.Test.ShouldBe(test);
        finding.Message.ShouldContain(said);
        results[0].Verdict.ShouldBe(Verdict.NonCompliant);
        results[^1].Document.ShouldEndWith("z-sain.xml");
        results[^1].Verdict.ShouldBe(Verdict.Compliant);
        return results[0];
    }
}
