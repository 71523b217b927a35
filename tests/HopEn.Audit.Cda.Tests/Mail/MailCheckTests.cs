using HopEn.Audit.Cda.Findings;
using HopEn.Audit.Cda.Mail;

namespace HopEn.Audit.Cda.Tests.Mail;

public sealed class MailCheckTests : IDisposable
{
    private readonly Folder folder = new();

    [Fact]
    public void A_message_as_the_reference_wants_it_has_no_finding() => Findings(mail => mail).ShouldBeEmpty();

    [Theory]
    [InlineData("mail-subject", "Subject: XDM/1.0/DDM+", "Subject: ")]
    [InlineData("mail-subject", "Subject: XDM/1.0/DDM+Lettre", "Subject: XDM/1.0/DDM+Courrier")]
    [InlineData("mail-subject", "etabl TROIVILLE", "etabl X")]
    [InlineData("mail-subject", "TROIVILLE ELODIE 14", "TROIVILLE X 14")]
    [InlineData("mail-subject", "14/05/1985", "15/05/1985")]
    [InlineData("mail-nil", "X-MSS-NIL: 0123456789\r\n", "")]
    [InlineData("mail-code-cda", "X-MSS-CODECDA: 11490-0\r\n", "")]
    [InlineData("mail-code-cda", "X-MSS-CODECDA: 11490-0", "X-MSS-CODECDA: 34112-3")]
    [InlineData("mail-ins", "X-MSS-INS: O\r\n", "")]
    [InlineData("mail-ins", "X-MSS-INS: O", "X-MSS-INS: oui")]
    [InlineData("mail-ins", "X-MSS-INS: O", "X-MSS-INS: N")]
    [InlineData("mail-mes", "X-MSS-NIL:", "X-MSS-MES: OUI\r\nX-MSS-NIL:")]
    [InlineData("mail-xdm", "\"IHE_XDM.zip\"", "\"documents.zip\"")]
    [InlineData("mail-xdm", "application/zip", "application/octet-stream")]
    [InlineData("mail-pdf-name", "20250606_Lettre_TROIVILLE_ELODIE.pdf", "lettre.pdf")]
    [InlineData("mail-patient-address", "cabinet@medecin.mssante.example", "285059912345655@patient.mssante.fr")]
    [InlineData("mail-patient-address", "cabinet@medecin.mssante.example", "179037505607807@patient.mssante.fr")]
    public void A_fault_is_a_warning_that_says_what_the_rule_is_worth(string test, string from, string to)
    {
        var findings = Findings(mail =>
        {
            mail.ShouldContain(from);
            return mail.Replace(from, to, StringComparison.Ordinal);
        });
        var finding = findings.ShouldHaveSingleItem();
        finding.Test.ShouldBe(test);
        finding.Role.ShouldBe(FindingRole.Warning);
        finding.Message.ShouldContain(MailCheck.Unverified);
        foreach (var identity in CdaFixtures.Identities)
            finding.Message.ShouldNotContain(identity);
    }

    [Theory]
    [InlineData("cabinet@medecin.mssante.example", "285059912345654@patient.mssante.fr")]
    [InlineData("X-MSS-NIL:", "X-MSS-MES: FIN\r\nX-MSS-NIL:")]
    [InlineData("Subject: XDM", "Subject: [KO Intégration système !][902] XDM")]
    [InlineData(" 14/05/1985", "")]
    public void What_the_reference_allows_is_no_fault(string from, string to) =>
        Findings(mail => mail.Replace(from, to, StringComparison.Ordinal)).ShouldBeEmpty();

    [Theory]
    [InlineData("1.2.250.1.213.1.4.10")]
    [InlineData("1.2.250.1.213.1.4.9")]
    public void An_ins_announced_for_a_test_number_or_a_nia_is_told(string oid) =>
        FindingsOf(CdaFixtures.Letter.Replace("1.2.250.1.213.1.4.8", oid, StringComparison.Ordinal))
            .ShouldContain(finding => finding.Test == "mail-ins");

    [Fact]
    public void A_message_with_documents_of_two_patients_is_told()
    {
        var other = CdaFixtures
            .Letter.Replace("285059912345654", "179037505607807", StringComparison.Ordinal)
            .Replace("IPP0004242", "IPP0000001", StringComparison.Ordinal);
        CdaFixtures.Letter.ShouldNotBe(other);
        Several(CdaFixtures.Letter, other).ShouldBe([true, true]);
        Several(CdaFixtures.Letter, CdaFixtures.Level1).ShouldBe([false, false]);

        IEnumerable<bool> Several(string first, string second)
        {
            folder.Write(
                "deux.eml",
                CdaFixtures.Utf8(
                    CdaFixtures.Mail(
                        CdaFixtures.Zip(("a.xml", CdaFixtures.Utf8(first)), ("b.xml", CdaFixtures.Utf8(second)))
                    )
                )
            );
            return folder
                .Open()
                .Items.Select(item =>
                    MailCheck.Check(item.Mail!, null).Any(finding => finding.Test == "mail-single-patient")
                );
        }
    }

    [Fact]
    public void A_message_without_a_pdf_copy_is_told() =>
        Findings(mail =>
            {
                var start = mail.IndexOf("--=-limite\r\nContent-Type: application/pdf", StringComparison.Ordinal);
                return mail[..start] + "--=-limite--\r\n";
            })
            .ShouldHaveSingleItem()
            .Test.ShouldBe("mail-pdf");

    [Fact]
    public void A_copy_that_is_no_pdf_is_told() =>
        Findings(mail =>
                mail.Replace(
                    Convert.ToBase64String(CdaFixtures.Pdf(1), Base64FormattingOptions.InsertLineBreaks),
                    Convert.ToBase64String("Bonjour"u8),
                    StringComparison.Ordinal
                )
            )
            .ShouldHaveSingleItem()
            .Test.ShouldBe("mail-pdf");

    [Fact]
    public void A_copy_that_does_not_declare_pdf_a_1_is_told() =>
        Findings(mail =>
                mail.Replace(
                    Convert.ToBase64String(CdaFixtures.Pdf(1), Base64FormattingOptions.InsertLineBreaks),
                    Convert.ToBase64String(CdaFixtures.Pdf(null), Base64FormattingOptions.InsertLineBreaks),
                    StringComparison.Ordinal
                )
            )
            .ShouldHaveSingleItem()
            .Test.ShouldBe("mail-pdf-a");

    [Fact]
    public void The_copy_of_a_level_1_document_is_the_pdf_it_contains()
    {
        FindingsOf(CdaFixtures.Level1).ShouldBeEmpty();
        FindingsOf(CdaFixtures.WithPdf(CdaFixtures.Letter, CdaFixtures.Pdf(part: 2)))
            .ShouldContain(finding => finding.Test == "mail-pdf");
    }

    [Fact]
    public void A_document_that_is_not_in_a_package_is_told()
    {
        folder.Write("a.eml", CdaFixtures.Mail(CdaFixtures.Utf8(CdaFixtures.Letter)));
        folder.Check(new NoLayer()).ShouldHaveSingleItem().Findings.ShouldHaveSingleItem().Test.ShouldBe("mail-xdm");
    }

    [Theory]
    [InlineData(
        "Disposition: automatic-action/MDN-sent-automatically; displayed\r\nFinal-Recipient: rfc822; a@b.example\r\n",
        0
    )]
    [InlineData("Disposition: automatic-action/MDN-sent-automatically; displayed\r\n", 1)]
    [InlineData("Original-Message-ID: <1@x>\r\n", 2)]
    [InlineData("ceci n'est pas un champ\r\n", 2)]
    [InlineData("\u0001\r\n", 2)]
    public void A_disposition_notification_must_have_its_two_fields(string fields, int faults)
    {
        folder.Write(
            "a.eml",
            "Subject: Lu\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/report; report-type=disposition-notification; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: text/plain\r\n\r\nLu.\r\n"
                + "--b\r\nContent-Type: message/disposition-notification\r\n\r\n"
                + fields
                + "\r\n--b--\r\n"
        );
        folder
            .Check(new NoLayer())
            .SelectMany(result => result.Findings)
            .Count(finding => finding.Test == "mail-mdn")
            .ShouldBe(faults);
    }

    [Fact]
    public void A_message_without_a_document_that_announces_one_is_told()
    {
        folder.Write(
            "a.eml",
            "Subject: Bonjour\r\nX-MSS-NIL: 1\r\nX-MSS-CODECDA: 11490-0\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nRien.\r\n"
        );
        folder
            .Check(new NoLayer())
            .ShouldHaveSingleItem()
            .Findings.ShouldHaveSingleItem()
            .Test.ShouldBe("mail-without-document");
    }

    public void Dispose() => folder.Dispose();

    private IReadOnlyList<Finding> FindingsOf(string document)
    {
        folder.Write("a.eml", CdaFixtures.Mail(CdaFixtures.Xdm(document)));
        return
        [
            .. folder
                .Check(new NoLayer())
                .ShouldHaveSingleItem()
                .Findings.Where(finding => finding.Layer == FindingLayer.Mail),
        ];
    }

    private IReadOnlyList<Finding> Findings(Func<string, string> change)
    {
        folder.Write("a.eml", CdaFixtures.Mail(CdaFixtures.Xdm(CdaFixtures.Letter), change));
        return folder.Check(new NoLayer()).ShouldHaveSingleItem().Findings;
    }
}
