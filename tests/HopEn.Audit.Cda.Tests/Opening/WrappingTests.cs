using System.Text;
using HopEn.Audit.Cda.Checks;
using HopEn.Audit.Model;

namespace HopEn.Audit.Cda.Tests.Opening;

public sealed class WrappingTests : IDisposable
{
    private readonly Folder folder = new();

    [Fact]
    public void One_result_per_document_whatever_the_wrapping_with_the_path_inside()
    {
        folder.Write("a.xml", CdaFixtures.Letter);
        folder.Write(
            "b/c.zip",
            CdaFixtures.Zip(
                ("1/x.xml", CdaFixtures.Utf8(CdaFixtures.Letter)),
                ("IHE_XDM.ZIP", CdaFixtures.Xdm(CdaFixtures.Letter))
            )
        );
        folder.Write("d.eml", CdaFixtures.Mail(CdaFixtures.Xdm(CdaFixtures.Letter)));
        folder.Write("e.er7", CdaFixtures.Hl7("MDM^T02", CdaFixtures.Letter));
        folder.Write("f.xml", CdaFixtures.SelfPresentable(CdaFixtures.Letter));
        var results = folder.Check(new NoLayer());
        results
            .Select(result => folder.Relative(result.Document))
            .ShouldBe([
                "a.xml",
                "b/c.zip!1/x.xml",
                "b/c.zip!IHE_XDM.ZIP!IHE_XDM/SUBSET01/DOC00001.XML",
                "d.eml!pièce jointe 1!IHE_XDM/SUBSET01/DOC00001.XML",
                "e.er7!message 1, OBX 1",
                "f.xml",
            ]);
        foreach (var result in results)
        {
            result.Findings.ShouldBeEmpty(result.Document);
            result.Type.ShouldBe("11490-0");
            result.Level.ShouldBe(3);
            result.TemplateIds.ShouldBe([
                "2.16.840.1.113883.2.8.2.1",
                "1.2.250.1.213.1.1.1.1",
                "1.2.250.1.213.1.1.1.29:2022.01",
            ]);
            result.Verdict.ShouldBe(Verdict.Compliant);
            result.Sha256!.Length.ShouldBe(64);
        }

        results[1].Sha256.ShouldBe(results[0].Sha256);
    }

    [Fact]
    public void A_package_that_was_unpacked_is_checked_as_its_archive_is()
    {
        var content = CdaFixtures.Utf8(CdaFixtures.Letter);
        folder.Write("p/INDEX.HTM", "<html/>");
        folder.Write("p/README.TXT", "XDM");
        folder.Write("p/IHE_XDM/SUBSET01/DOC00001.XML", content);
        folder.Write("p/IHE_XDM/SUBSET01/METADATA.XML", CdaFixtures.Metadata(content));
        folder.Write("p/autre.xml", content);
        folder.Write("q/IHE_XDM/SUBSET01/DOC00001.XML", content);
        folder.Write(
            "q/IHE_XDM/SUBSET01/METADATA.XML",
            CdaFixtures
                .Metadata(content)
                .Replace("<rim:Value>DOC00001.XML", "<rim:Value>DOC00002.XML", StringComparison.Ordinal)
        );
        var results = folder.Check(new NoLayer());
        results
            .Select(result => folder.Relative(result.Document))
            .ShouldBe(["p/IHE_XDM/SUBSET01/DOC00001.XML", "p/autre.xml", "q/IHE_XDM/SUBSET01/DOC00001.XML"]);
        results[0].Findings.ShouldBeEmpty();
        results[1].Findings.ShouldBeEmpty();
        results[2]
            .Findings.Select(finding => finding.Test)
            .Distinct()
            .ShouldBe(["xdm-tree", "xdm-uri", "xdm-entry"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("\n", "", "")]
    [InlineData("\r", "", "")]
    [InlineData("\r\n", "", "")]
    [InlineData("\r", "\v", "\u001c\r")]
    [InlineData("\r", "\v", "\u001c\r\n")]
    public void Hl7_messages_are_read_whatever_ends_their_segments_and_however_many(
        string end,
        string before,
        string after
    )
    {
        var messages = new[]
        {
            ("MDM^T02", CdaFixtures.Letter),
            ("ADT^A01", null),
            ("ORU^R01", CdaFixtures.Level1),
            ("MDM^T10", CdaFixtures.Letter),
        };
        var text = new StringBuilder();
        foreach (var (kind, document) in messages)
        {
            var message = CdaFixtures.Hl7(kind, document ?? string.Empty, end);
            if (document is null)
                message = message[..message.IndexOf("OBX", StringComparison.Ordinal)];
            text.Append(before).Append(message).Append(after);
        }

        folder.Write("flux.hl7", text.ToString());
        var (items, skipped) = folder.Open();
        items
            .Select(item => folder.Relative(item.Place.Named))
            .ShouldBe(["flux.hl7!message 1, OBX 1", "flux.hl7!message 3, OBX 1", "flux.hl7!message 4, OBX 1"]);
        items[0].Content.ToArray().ShouldBe(CdaFixtures.Utf8(CdaFixtures.Letter));
        skipped.ShouldHaveSingleItem().Reason.ShouldContain("ADT^A01");
    }

    [Fact]
    public void The_body_of_a_mail_that_a_message_carries_is_no_document()
    {
        folder.Write(
            "flux.hl7",
            CdaFixtures.Hl7("MDM^T02", CdaFixtures.Letter)
                + "OBX|2|ED|CORPSMAIL_PS^Corps du mail^MetaDMPMSS||^text^^Base64^Qm9uam91ciwgdm9pY2kgdW4gZG9jdW1lbnQu||||||F\r"
        );
        var (items, skipped) = folder.Open();
        items.Count.ShouldBe(1);
        skipped.ShouldHaveSingleItem().Reason.ShouldContain("MetaDMPMSS");
    }

    [Hl7ExamplesFact]
    public void The_documents_of_the_official_messages_are_opened()
    {
        var opener = new Cda.Opening.DocumentOpener();
        var items = opener
            .Open(
                Cda.Opening.DocumentOpener.Files(Directory.GetFiles(Hl7ExamplesFactAttribute.Folder)),
                new HashSet<string>(),
                CancellationToken.None
            )
            .ToArray();
        items.Length.ShouldBe(3);
        items.ShouldAllBe(item => Cda.Documents.CdaReader.Read(item.Content, CancellationToken.None).Document != null);
        opener.Skipped.Count(one => one.Reason.Contains("ADT", StringComparison.Ordinal)).ShouldBe(7);
    }

    [Fact]
    public void A_mailbox_gives_the_documents_of_each_message_and_tells_the_messages_without()
    {
        var mail = CdaFixtures.Mail(CdaFixtures.Xdm(CdaFixtures.Letter));
        var plain =
            "Subject: Bonjour\r\nX-MSS-NIL: 1\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nRien de joint.\r\n";
        folder.Write(
            "boite.mbox",
            string.Join("\r\n", new[] { mail, plain, mail }.Select(one => "From - Thu Jun 12 10:30:00 2025\r\n" + one))
        );
        var (items, skipped) = folder.Open();
        items
            .Select(item => folder.Relative(item.Place.Named))
            .ShouldBe([
                "boite.mbox!message 1!pièce jointe 1!IHE_XDM/SUBSET01/DOC00001.XML",
                "boite.mbox!message 3!pièce jointe 1!IHE_XDM/SUBSET01/DOC00001.XML",
            ]);
        skipped.ShouldContain(one => one.Reason == "un message sans document");
    }

    [Fact]
    public void A_forwarded_message_is_opened_too()
    {
        var inner = CdaFixtures.Mail(CdaFixtures.Xdm(CdaFixtures.Letter));
        folder.Write(
            "x.eml",
            "Subject: Tr\r\nX-MSS-NIL: 1\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                + $"--b\r\nContent-Type: message/rfc822\r\n\r\n{inner}\r\n--b--\r\n"
        );
        folder
            .Open()
            .Items.Select(item => folder.Relative(item.Place.Named))
            .ShouldBe(["x.eml!message joint!pièce jointe 1!IHE_XDM/SUBSET01/DOC00001.XML"]);
    }

    [Fact]
    public void What_is_no_document_is_told_and_never_counted_as_one()
    {
        folder.Write("note.txt", "Bonjour");
        folder.Write("copie.pdf", CdaFixtures.Pdf(part: 1));
        folder.Write("METADATA.XML", "<SubmitObjectsRequest xmlns=\"urn:oasis:names:tc:ebxml-regrep:xsd:lcm:3.0\"/>");
        folder.Write(
            "style.xsl",
            "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>"
                + "<xsl:template match='n1:ClinicalDocument'/></xsl:stylesheet>"
        );
        var (items, skipped) = folder.Open();
        items.ShouldBeEmpty();
        skipped.Count.ShouldBe(4);
    }

    [Fact]
    public void An_xml_that_is_not_a_cda_is_a_result()
    {
        folder.Write("autre.xml", "<?xml version='1.0'?>\n<Patient xmlns='http://hl7.org/fhir'/>");
        var result = folder.Check(new NoLayer()).ShouldHaveSingleItem();
        result.Verdict.ShouldBe(Verdict.NonCompliant);
        result.Findings.ShouldHaveSingleItem().Test.ShouldBe("not-cda");
        result.Type.ShouldBeNull();
    }

    [Fact]
    public void A_file_that_the_user_names_and_that_gives_nothing_is_a_result()
    {
        var path = folder.Write("note.txt", "Bonjour");
        var opener = new Cda.Opening.DocumentOpener();
        var item = opener.Open([path], new HashSet<string> { path }, CancellationToken.None).ShouldHaveSingleItem();
        item.Findings.ShouldHaveSingleItem().Message.ShouldContain("ne donne aucun document");
    }

    [Fact]
    public void A_path_that_leads_to_nothing_is_told_in_one_sentence() =>
        Should
            .Throw<SourceUnreadableException>(() =>
                Cda.Opening.DocumentOpener.Files([System.IO.Path.Combine(folder.Path, "absent")])
            )
            .Message.ShouldContain("introuvable");

    [Fact]
    public void Results_keep_the_order_of_the_documents_with_eight_workers()
    {
        for (var i = 0; i < 200; i++)
            folder.Write(
                $"{i:000}.xml",
                i % 7 == 0
                    ? "<a"
                    : CdaFixtures.Letter.Replace(
                        "<versionNumber value=\"1\"/>",
                        $"<versionNumber value=\"{i}\"/>",
                        StringComparison.Ordinal
                    )
            );
        var opener = new Cda.Opening.DocumentOpener();
        var run = new ConformanceRun(() => new DocumentChecker([new NoLayer()]), jobs: 8);
        var results = run.Run(
                opener.Open(
                    Cda.Opening.DocumentOpener.Files([folder.Path]),
                    new HashSet<string>(),
                    CancellationToken.None
                ),
                CancellationToken.None
            )
            .ToArray();
        results
            .Select(result => folder.Relative(result.Document))
            .ShouldBe(Enumerable.Range(0, 200).Select(i => $"{i:000}.xml"));
        results.Where(result => result.Verdict == Verdict.NonCompliant).Count().ShouldBe(29);
    }

    [Fact]
    public void A_cancelled_run_stops()
    {
        for (var i = 0; i < 50; i++)
            folder.Write($"{i:000}.xml", CdaFixtures.Letter);
        using var stop = new CancellationTokenSource();
        var run = new ConformanceRun(() => new DocumentChecker([new NoLayer()]), jobs: 2);
        Should.Throw<OperationCanceledException>(() =>
        {
            foreach (
                var _ in run.Run(
                    new Cda.Opening.DocumentOpener().Open(DocumentFiles(), new HashSet<string>(), stop.Token),
                    stop.Token
                )
            )
                stop.Cancel();
        });
    }

    public void Dispose() => folder.Dispose();

    private IReadOnlyList<string> DocumentFiles() => Cda.Opening.DocumentOpener.Files([folder.Path]);
}
