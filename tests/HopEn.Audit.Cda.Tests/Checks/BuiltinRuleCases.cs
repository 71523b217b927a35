namespace HopEn.Audit.Cda.Tests.Checks;

/// <summary>
/// For each assertion of <c>rules/cda</c>, a change of the invented letter (or of its level-1 twin) that must break
/// it, typed by hand.
/// </summary>
internal static class BuiltinRuleCases
{
    private const string Custodian =
        "<representedCustodianOrganization>\n        <id root=\"1.2.250.1.71.4.2.2\" extension=\"1990000010\"/>";
    private const string AuthorOrganisation =
        "<representedOrganization>\n        <id root=\"1.2.250.1.71.4.2.2\" extension=\"1990000010\"/>\n        <name>";
    private const string Text = "<text>Document validé.</text>";
    private const string Type =
        "<code code=\"11490-0\" displayName=\"Lettre de liaison à la sortie d'un établissement de soins\" "
        + "codeSystem=\"2.16.840.1.113883.6.1\"/>";
    private const string Version = "<versionNumber value=\"1\"/>";

    /// <summary>Assertion, text replaced, text put in its place.</summary>
    public static IReadOnlyList<(string Assertion, string From, string To)> Letter { get; } =
    [
        ("realm", "<realmCode code=\"FR\"/>", "<realmCode code=\"BE\"/>"),
        ("realm", "<realmCode code=\"FR\"/>", ""),
        ("type-id", "POCD_HD000040", "POCD_HD000041"),
        ("template-hl7-france", "<templateId root=\"2.16.840.1.113883.2.8.2.1\"/>", ""),
        (
            "template-ci-sis",
            "<templateId root=\"1.2.250.1.213.1.1.1.1\"/>",
            "<templateId root=\"1.2.250.1.213.1.1.1.1\"/><templateId root=\"1.2.250.1.213.1.1.1.1\"/>"
        ),
        ("template-model", "<templateId root=\"1.2.250.1.213.1.1.1.29\" extension=\"2022.01\"/>", ""),
        ("id", "<id root=\"1.2.250.1.999.1.1.29.1\"/>", "<id nullFlavor=\"UNK\"/>"),
        ("title", "<title>Lettre de liaison à la sortie de l'établissement de santé</title>", "<title> </title>"),
        (
            "creation",
            "<effectiveTime value=\"20250612103000+0200\"/>\n  <conf",
            "<effectiveTime nullFlavor=\"UNK\"/>\n  <conf"
        ),
        ("confidentiality", " displayName=\"Normal\"", ""),
        ("language", "fr-FR", "français"),
        ("set-id", "<setId root=\"1.2.250.1.999.1.1.29\"/>", ""),
        ("version", Version, "<versionNumber/>"),
        ("patient", "<recordTarget>", "<recordTarget nullFlavor=\"UNK\"/><x>"),
        ("author", "<author>", "<x>"),
        ("custodian", "<custodian>", "<x>"),
        ("legal-authenticator", "<legalAuthenticator>", "<x>"),
        ("documentation-of", "<documentationOf>", "<x>"),
        ("encounter", "<componentOf>", "<x>"),
        ("body", "<structuredBody>", "<x>"),
        ("patient-id", "<id root=\"1.2.250.1.999.10\" extension=\"IPP0004242\"/>", "<id root=\"1.2.250.1.999.10\"/>"),
        ("patient-name", "<family qualifier=\"BR\">TROIVILLE</family>", ""),
        (
            "patient-name-qualifier",
            "<family qualifier=\"BR\">TROIVILLE</family>",
            "<family qualifier=\"BR\">TROIVILLE</family><family qualifier=\"SP\">AUTRE</family>"
        ),
        (
            "patient-gender",
            "<administrativeGenderCode code=\"F\" codeSystem=\"2.16.840.1.113883.5.1\" displayName=\"Féminin\"/>",
            ""
        ),
        ("patient-birth", "<birthTime value=\"19850514\"/>", ""),
        ("patient-telecom", "<telecom value=\"tel:0999123456\" use=\"H\"/>", "<telecom use=\"H\"/>"),
        ("author-time", "<author>\n    <time value=\"20250612103000+0200\"/>", "<author>"),
        (
            "author-id",
            "<assignedAuthor>\n      <id root=\"1.2.250.1.71.4.2.1\" extension=\"899900012345\"/>",
            "<assignedAuthor>"
        ),
        (
            "author-kind",
            "<assignedPerson><name><family>QUENOUILLE</family><given>Basile</given></name></assignedPerson>\n      <rep",
            "<assignedPerson><name>Q</name></assignedPerson><assignedAuthoringDevice/>\n      <rep"
        ),
        (
            "author-name",
            "<assignedPerson><name><family>QUENOUILLE</family><given>Basile</given></name></assignedPerson>\n      <rep",
            "<rep"
        ),
        ("authenticator-signature", "<signatureCode code=\"S\"/>", "<signatureCode code=\"X\"/>"),
        ("authenticator-time", "<time value=\"20250612110000+0200\"/>", "<time/>"),
        (
            "authenticator-id",
            "<assignedEntity>\n      <id root=\"1.2.250.1.71.4.2.1\" extension=\"899900012345\"/>",
            "<assignedEntity>"
        ),
        ("service-performer", "<performer typeCode=\"PRF\">", "<x>"),
        (
            "service-time",
            "<effectiveTime><low value=\"20250606081500+0200\"/><high value=\"20250612090000+0200\"/></effectiveTime>\n      <performer",
            "<effectiveTime/>\n      <performer"
        ),
        (
            "encounter-time",
            "<encompassingEncounter>\n      "
                + "<effectiveTime><low value=\"20250606081500+0200\"/><high value=\"20250612090000+0200\"/></effectiveTime>",
            "<encompassingEncounter>"
        ),
        (
            "encounter-facility",
            "<code code=\"SA01\" codeSystem=\"1.2.250.1.71.4.2.4\" displayName=\"Etablissement public de santé\"/>",
            ""
        ),
        ("ins-birth-name", "<family qualifier=\"BR\">", "<family qualifier=\"CL\">"),
        ("ins-first-given", "<given qualifier=\"BR\">ELODIE</given>", ""),
        ("ins-givens", "<given>ELODIE ANNE</given>", ""),
        ("ins-birth-date", "<birthTime value=\"19850514\"/>", "<birthTime nullFlavor=\"UNK\"/>"),
        ("ins-birth-place", "<county>99123</county>", ""),
        (
            "ins-gender",
            "<administrativeGenderCode code=\"F\" codeSystem=\"2.16.840.1.113883.5.1\" displayName=\"Féminin\"/>",
            "<administrativeGenderCode nullFlavor=\"UNK\"/>"
        ),
        ("ins-birth-place-form", "<county>99123</county>", "<county>BOISJOLI</county>"),
        ("matricule-form", "285059912345654", "28505991234565"),
        ("matricule-form", "285059912345654", "2850599123456A4"),
        ("matricule-key", "285059912345654", "285059912345655"),
        ("ins-oid-class", "1.2.250.1.213.1.4.8", "1.2.250.1.213.1.4.10"),
        ("ins-oid-class", "1.2.250.1.213.1.4.8", "1.2.250.1.213.1.4.11"),
        ("matricule-birth", "<birthTime value=\"19850514\"/>", "<birthTime value=\"19850614\"/>"),
        ("matricule-sex", "code=\"F\"", "code=\"M\""),
        (
            "ins-single",
            "<id root=\"1.2.250.1.999.10\" extension=\"IPP0004242\"/>",
            "<id root=\"1.2.250.1.213.1.4.9\" extension=\"285059912345654\"/>"
        ),
        ("custodian-id", Custodian, "<representedCustodianOrganization><id nullFlavor=\"UNK\"/>"),
        (
            "custodian-root",
            Custodian,
            "<representedCustodianOrganization><id root=\"1.2.3\" extension=\"1990000010\"/>"
        ),
        ("custodian-extension", Custodian, "<representedCustodianOrganization><id root=\"1.2.250.1.71.4.2.2\"/>"),
        (
            "custodian-finess-form",
            Custodian,
            "<representedCustodianOrganization><id root=\"1.2.250.1.71.4.2.2\" extension=\"990000010\"/>"
        ),
        (
            "custodian-finess-key",
            Custodian,
            "<representedCustodianOrganization><id root=\"1.2.250.1.71.4.2.2\" extension=\"1990000011\"/>"
        ),
        (
            "author-organisation-root",
            AuthorOrganisation,
            "<representedOrganization><id root=\"1.2.3\" extension=\"1990000010\"/><name>"
        ),
        (
            "author-finess-form",
            AuthorOrganisation,
            "<representedOrganization><id root=\"1.2.250.1.71.4.2.2\" extension=\"3990000010\"/><name>"
        ),
        (
            "author-finess-key",
            AuthorOrganisation,
            "<representedOrganization><id root=\"1.2.250.1.71.4.2.2\" extension=\"1990000082\"/><name>"
        ),
        ("type-present", Type, ""),
        ("type-display-name", " displayName=\"Lettre de liaison à la sortie d'un établissement de soins\"", ""),
        ("type-current", "code=\"11490-0\"", "code=\"11493-4\""),
        ("type-dmp", "code=\"11490-0\"", "code=\"56446-8\""),
        (
            "type-system",
            Type,
            Type.Replace("2.16.840.1.113883.6.1", "1.2.250.1.213.1.1.4.12", StringComparison.Ordinal)
        ),
        ("type-known", "code=\"11490-0\"", "code=\"99999-9\""),
        ("narrative-present", Text, ""),
        ("narrative-content", Text, "<text> </text>"),
        ("section-title", "<title>Statut du document</title>", ""),
        (
            "section-code",
            "<code code=\"33557-0\" codeSystem=\"2.16.840.1.113883.6.1\" displayName=\"Statut du document\"/>",
            ""
        ),
        ("date-form", "<time value=\"20250612110000+0200\"/>", "<time value=\"12/06/2025\"/>"),
        ("date-form", "<time value=\"20250612110000+0200\"/>", "<time value=\"20251399\"/>"),
        ("date-calendar", "<time value=\"20250612110000+0200\"/>", "<time value=\"20250230110000+0200\"/>"),
        ("birth-before-creation", "<birthTime value=\"19850514\"/>", "<birthTime value=\"20260514\"/>"),
        ("birth-before-service", "<birthTime value=\"19850514\"/>", "<birthTime value=\"20250610\"/>"),
        ("interval-order", "<high value=\"20250612090000+0200\"/>", "<high value=\"20250605090000+0200\"/>"),
        ("service-before-creation", "<low value=\"20250606081500+0200\"/>", "<low value=\"20250613081500+0200\"/>"),
        ("version-number", Version, "<versionNumber value=\"0\"/>"),
        ("replacement-single", Version, Version + Replacement("2") + Replacement("3")),
        (
            "replacement-type",
            Version,
            "<versionNumber value=\"2\"/>" + Replacement("2").Replace("RPLC", "APND", StringComparison.Ordinal)
        ),
        (
            "replacement-target",
            Version,
            "<versionNumber value=\"2\"/><relatedDocument typeCode=\"RPLC\"><parentDocument/></relatedDocument>"
        ),
        ("replacement-other", Version, "<versionNumber value=\"2\"/>" + Replacement("1")),
        (
            "replacement-set",
            Version,
            "<versionNumber value=\"2\"/>"
                + Replacement("2")
                    .Replace("</parentDocument>", "<setId root=\"1.2.3\"/></parentDocument>", StringComparison.Ordinal)
        ),
        (
            "replacement-version",
            Version,
            "<versionNumber value=\"2\"/>"
                + Replacement("2")
                    .Replace(
                        "</parentDocument>",
                        "<versionNumber value=\"2\"/></parentDocument>",
                        StringComparison.Ordinal
                    )
        ),
        ("replacement-missing", Version, "<versionNumber value=\"2\"/>"),
        ("header-label", " displayName=\"Médecin\"", ""),
        (
            "section-label",
            "codeSystem=\"2.16.840.1.113883.6.1\" displayName=\"Statut du document\"",
            "codeSystem=\"2.16.840.1.113883.6.1\""
        ),
        (
            "entry-labels",
            "codeSystem=\"1.2.250.1.213.1.1.4.322\" displayName=\"Statut du document\"",
            "codeSystem=\"1.2.250.1.213.1.1.4.322\""
        ),
    ];

    /// <summary>The same on the level-1 document.</summary>
    public static IReadOnlyList<(string Assertion, string From, string To)> Level1 { get; } =
    [
        ("level-1-templates", "1.3.6.1.4.1.19376.1.2.20", "1.2.250.1.213.1.1.1.29"),
        (
            "level-1-templates",
            "<id root=\"1.2.250.1.999.1.1.29.1\"/>",
            "<templateId root=\"1.2.250.1.213.1.1.1.29\"/><id root=\"1.2.250.1.999.1.1.29.1\"/>"
        ),
        ("body-text", "<text mediaType", "<x/><text/><text mediaType"),
        ("body-media-type", "application/pdf", "text/plain"),
        ("body-representation", " representation=\"B64\"", ""),
        (
            "body-content",
            Convert.ToBase64String(CdaFixtures.Pdf(part: 1), Base64FormattingOptions.InsertLineBreaks),
            " "
        ),
    ];

    /// <summary>Changes that no rule may object to.</summary>
    public static IReadOnlyList<(string From, string To)> Allowed { get; } =
    [
        (Version, "<versionNumber value=\"2\"/>" + Replacement("2")),
        ("<id root=\"1.2.250.1.213.1.4.8\" extension=\"285059912345654\"/>", ""),
        ("<county>99123</county>", "<county>2A004</county>"),
        ("<birthTime value=\"19850514\"/>", "<birthTime value=\"1985\"/>"),
        (Custodian, "<representedCustodianOrganization><id root=\"1.2.250.1.213.4.1\"/>"),
        (Custodian, "<representedCustodianOrganization><id root=\"1.2.250.1.71.4.2.2\" extension=\"12A0000014\"/>"),
        (Text, "<text><renderMultiMedia referencedObject=\"i\"/></text>"),
        (
            "<assignedPerson><name><family>QUENOUILLE</family><given>Basile</given></name></assignedPerson>\n      <rep",
            "<assignedAuthoringDevice><manufacturerModelName>A</manufacturerModelName></assignedAuthoringDevice>\n      <rep"
        ),
    ];

    private static string Replacement(string version) =>
        "<relatedDocument typeCode=\"RPLC\"><parentDocument>"
        + $"<id root=\"1.2.250.1.999.1.1.29.{version}\"/></parentDocument></relatedDocument>";
}
