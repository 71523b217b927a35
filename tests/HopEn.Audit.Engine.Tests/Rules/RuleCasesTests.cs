using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Sources.Kinds;

namespace HopEn.Audit.Engine.Tests.Rules;

/// <summary>
/// From row tables to answers, for rules whose views compute something: periods, perimeter, units, keys, what became of a document.
/// What each rule says of its views stands beside it, in <c>rules/**/*.cases.yml</c>.
/// </summary>
public sealed class RuleCasesTests
{
    private static readonly RulePack Pack = RulePack.Read(Repository.Rules, ShippedKinds.All);

    private static readonly (string Rule, string Given, string Expected, string Options)[] Cases =
    [
        (
            "ins-matricule-form",
            """
            identity(patient_id, ins_id, matricule_form_valid, matricule_damaged):
                (1, 9, true, false), (2, NULL, false, false), (3, NULL, NULL, true), (4, NULL, NULL, NULL)
            """,
            "1+ 2- 3-",
            ""
        ),
        (
            "ins-strict-traits",
            """
            identity(patient_id, status, has_birth_name, has_given_names, has_birth_date, has_sex, has_birth_place):
                (1, 'qualified', true, true, true, true, true), (2, 'validated', true, true, true, true, false),
                (3, 'retrieved', true, NULL, true, true, true),
                (4, 'provisional', false, false, false, false, false)
            """,
            "1+ 2- 3-",
            ""
        ),
        (
            "ins-qualification",
            """
            encounter(patient_id, kind, end_date):
                (1, 'inpatient', DATE '2025-01-01'), (2, 'inpatient', DATE '2025-07-31'),
                (3, 'inpatient', DATE '2024-12-31'), (4, 'inpatient', DATE '2025-08-01'), (5, 'inpatient', NULL)

            identity(patient_id, status):
                (1, 'qualified'), (2, 'validated'), (3, 'qualified'), (4, 'qualified'), (5, 'qualified')
            """,
            "1+ 2-",
            ""
        ),
        (
            "encounter-identity",
            """
            encounter(patient_id, kind, finess):
                (1, 'emergency', NULL), (2, 'inpatient', '990000028'), (3, 'inpatient', '990000051')

            identity(patient_id, status): (1, 'provisional')
            """,
            "1+ 2-",
            ""
        ),
        (
            "encounter-unit",
            """
            encounter(patient_id, uf, start_date):
                (1, 'A', DATE '2025-03-01'), (2, 'A', DATE '2025-06-30'), (3, 'B', DATE '2025-03-01'),
                (4, 'C', DATE '2025-07-01'), (5, NULL, DATE '2025-03-01')

            unit(uf, finess, valid_from, valid_to):
                ('A', '990000028', NULL, NULL), ('C', '990000028', NULL, DATE '2025-06-30')
            """,
            "A+ B- C-",
            ""
        ),
        (
            "directory-freshness",
            """
            load(load_id, table_no, kind, file, sha256, encoding, first_rowid, row_count, first_line, data_date):
                (0, 3, 'directory', 'a.txt', '', '', 0, 1, 2, DATE '2025-07-21'),
                (1, 3, 'directory', 'b.txt', '', '', 0, 1, 2, DATE '2025-07-20'),
                (2, 3, 'directory', 'c.txt', '', '', 0, 1, 2, NULL),
                (3, 7, 'encounter', 'd.csv', '', '', 0, 1, 2, DATE '2020-01-01')
            """,
            "a.txt+ b.txt-",
            "directory-max-age-days=30"
        ),
        (
            "mailbox-description",
            """
            mailbox(address, type, description_length, description_repeats, description_key):
                ('a@x', 'ORG', 20, false, 1), ('b@x', 'ORG', 19, false, 2), ('c@x', 'APP', NULL, NULL, NULL),
                ('d@x', 'ORG', 30, true, 3), ('e@x', 'ORG', 30, false, 4), ('f@x', 'APP', 30, false, 4),
                ('g@x', 'PER', NULL, NULL, NULL)
            """,
            "a@x+ b@x- c@x- d@x- e@x- f@x-",
            "mailbox-description-min-length=20"
        ),
        (
            "mailbox-patient-address",
            "mailbox(address, is_patient_address): ('a@x', false), (NULL, true)",
            "(adresse patient n° 2)- a@x+",
            ""
        ),
        (
            "mailbox-site-attachment",
            "mailbox(address, finess): ('a@x', '990000028'), ('b@x', '990000010'), ('c@x', '990000051')",
            "a@x+ b@x+",
            "status=14"
        ),
        (
            "mailbox-site-attachment",
            "mailbox(address, finess): ('a@x', '990000028'), ('b@x', '990000010')",
            "a@x+ b@x-",
            "status=60"
        ),
        (
            "professional-message-patients",
            """
            encounter(patient_id, kind, start_date):
                (1, 'consultation', DATE '2025-03-01'), (2, 'emergency', DATE '2025-03-01'),
                (3, 'consultation', DATE '2025-03-01')

            send(sent_on, patient_id, to_professional, to_patient, format):
                (DATE '2025-03-02', 1, true, false, 'cda'), (DATE '2025-03-02', 2, true, false, 'cda'),
                (DATE '2025-03-02', 3, true, false, 'other-format')
            """,
            "1+ 3-",
            ""
        ),
        (
            "citizen-message-patients",
            """
            encounter(patient_id, kind, start_date):
                (1, 'consultation', DATE '2025-03-01'), (2, 'consultation', DATE '2025-03-01'),
                (3, 'consultation', DATE '2025-03-01')

            pathway_patient(pathway, patient_id): ('P', 1), ('P', 2), ('Q', 1)

            send(sent_on, patient_id, to_professional, to_patient, patient_address_valid):
                (DATE '2025-03-02', 1, false, true, true), (DATE '2025-03-02', 2, false, true, false),
                (DATE '2025-03-02', 3, false, true, true)
            """,
            "1+ 1+ 2-",
            "every-pathway=yes"
        ),
        (
            "pathway-validation",
            "pathway_patient(pathway, patient_id): ('autre', 1)",
            "[…1]- tardif- validé+",
            "pathways=all"
        ),
        ("pathway-use-case", "pathway_patient(pathway, patient_id): ('validé', 1)", "validé+", "pathways=all"),
        ("pathway-use-case", "pathway_patient(pathway, patient_id): ('validé', 1)", "validé-", "pathways=automatic"),
        ("pathway-use-case", "pathway_patient(pathway, patient_id): ('autre', 1)", "", ""),
        (
            "citizen-address",
            """
            send(sent_on, to_professional, to_patient, patient_address_valid):
                (DATE '2025-03-02', false, true, true), (DATE '2025-03-02', false, true, false),
                (DATE '2025-03-02', true, false, NULL), (DATE '2024-03-02', false, true, false)
            """,
            "send:0+ send:1-",
            ""
        ),
        (
            "document-type-validation",
            """
            send(sent_on, to_professional, to_patient, result, format, type_code):
                (DATE '2025-03-02', true, false, 'accepted', 'cda', '11490-0'),
                (DATE '2025-03-02', true, false, NULL, NULL, '18748-4'),
                (DATE '2025-03-02', true, false, 'rejected', 'cda', '11488-4'),
                (DATE '2025-03-02', true, false, 'accepted', 'other-format', '11488-4'),
                (DATE '2024-03-02', true, false, 'accepted', 'cda', '11488-4'),
                (DATE '2025-03-02', false, true, 'accepted', 'cda', '11488-4')
            """,
            "11490-0+ 18748-4- liste validée+",
            "types=2025-07-31"
        ),
        (
            "document-type-validation",
            """
            send(sent_on, to_professional, to_patient, result, format, type_code):
                (DATE '2025-03-02', true, false, 'accepted', 'cda', '11490-0'),
                (DATE '2025-03-02', true, false, NULL, NULL, '18748-4'),
                (DATE '2025-03-02', true, false, 'rejected', 'cda', '11488-4'),
                (DATE '2025-03-02', true, false, 'accepted', 'other-format', '11488-4'),
                (DATE '2024-03-02', true, false, 'accepted', 'cda', '11488-4'),
                (DATE '2025-03-02', false, true, 'accepted', 'cda', '11488-4')
            """,
            "11490-0+ 18748-4- liste validée-",
            "types=2025-08-01"
        ),
        (
            "document-type-validation",
            """
            send(sent_on, to_professional, to_patient, result, format, type_code):
                (DATE '2025-03-02', true, false, 'accepted', 'cda', '11490-0'),
                (DATE '2025-03-02', true, false, NULL, NULL, '18748-4'),
                (DATE '2025-03-02', true, false, 'rejected', 'cda', '11488-4'),
                (DATE '2025-03-02', true, false, 'accepted', 'other-format', '11488-4'),
                (DATE '2024-03-02', true, false, 'accepted', 'cda', '11488-4'),
                (DATE '2025-03-02', false, true, 'accepted', 'cda', '11488-4')
            """,
            "liste validée-",
            ""
        ),
        (
            "document-triple-duty",
            """
            document(document_id, type_code, produced_on):
                (1, '11490-0', DATE '2025-03-02'), (2, '11490-0', DATE '2025-03-02'),
                (3, '34875-5', DATE '2025-03-02')

            dmp_submission(document_id, result): (1, 'accepted'), (2, 'accepted')

            send(document_id, sent_on, to_professional, to_patient, patient_address_valid):
                (1, DATE '2025-03-02', true, false, NULL), (1, DATE '2025-03-02', false, true, true),
                (2, DATE '2025-03-02', true, false, NULL)
            """,
            "document:0+ document:1-",
            ""
        ),
        (
            "dmp-discharge",
            """
            document(document_id, type_code, produced_on, validated_on):
                (1, '11490-0', DATE '2025-03-02', DATE '2025-03-02'),
                (2, '11490-0', DATE '2025-03-02', DATE '2025-03-02'),
                (3, '11490-0', DATE '2025-03-02', DATE '2025-03-02'),
                (4, '11490-0', DATE '2025-03-02', DATE '2025-03-02'),
                (5, 'CERT_DECL', DATE '2025-03-02', DATE '2025-03-02')

            dmp_submission(document_id, result):
                (1, 'rejected'), (1, 'accepted'), (2, 'rejected'), (3, 'accepted'), (3, 'withdrawn'), (4, 'opposed')
            """,
            "document:0+ document:1- document:2- document:3?",
            ""
        ),
        (
            "dmp-operative",
            """
            document(document_id, type_code, produced_on, validated_on):
                (1, '34874-8', DATE '2025-03-02', DATE '2025-03-02'),
                (2, '34874-8', DATE '2025-03-02', DATE '2025-03-02'),
                (3, '34874-8', DATE '2025-03-02', DATE '2025-03-02'),
                (4, '34874-8', DATE '2025-03-02', DATE '2025-03-02'),
                (5, 'CERT_DECL', DATE '2025-03-02', DATE '2025-03-02')

            dmp_submission(document_id, result):
                (1, 'rejected'), (1, 'accepted'), (2, 'rejected'), (3, 'accepted'), (3, 'withdrawn'), (4, 'opposed')
            """,
            "document:0+ document:1- document:2- document:3?",
            ""
        ),
        (
            "dmp-consultation",
            """
            document(document_id, type_code, produced_on, validated_on):
                (1, '11488-4', DATE '2025-03-02', DATE '2025-03-02'),
                (2, '11488-4', DATE '2025-03-02', DATE '2025-03-02'),
                (3, '11488-4', DATE '2025-03-02', DATE '2025-03-02'),
                (4, '11488-4', DATE '2025-03-02', DATE '2025-03-02'),
                (5, 'CERT_DECL', DATE '2025-03-02', DATE '2025-03-02')

            dmp_submission(document_id, result):
                (1, 'rejected'), (1, 'accepted'), (2, 'rejected'), (3, 'accepted'), (3, 'withdrawn'), (4, 'opposed')
            """,
            "document:0+ document:1- document:2- document:3?",
            ""
        ),
        (
            "dmp-imaging",
            """
            document(document_id, type_code, produced_on, validated_on):
                (1, '18748-4', DATE '2025-03-02', DATE '2025-03-02'),
                (2, '18748-4', DATE '2025-03-02', DATE '2025-03-02'),
                (3, '18748-4', DATE '2025-03-02', DATE '2025-03-02'),
                (4, '18748-4', DATE '2025-03-02', DATE '2025-03-02'),
                (5, 'CERT_DECL', DATE '2025-03-02', DATE '2025-03-02')

            dmp_submission(document_id, result):
                (1, 'rejected'), (1, 'accepted'), (2, 'rejected'), (3, 'accepted'), (3, 'withdrawn'), (4, 'opposed')
            """,
            "document:0+ document:1- document:2- document:3?",
            ""
        ),
        (
            "dmp-biology",
            """
            document(document_id, type_code, produced_on, validated_on):
                (1, '11502-2', DATE '2025-03-02', DATE '2025-03-02'),
                (2, '11502-2', DATE '2025-03-02', DATE '2025-03-02'),
                (3, '11502-2', DATE '2025-03-02', DATE '2025-03-02'),
                (4, '11502-2', DATE '2025-03-02', DATE '2025-03-02'),
                (5, 'CERT_DECL', DATE '2025-03-02', DATE '2025-03-02')

            dmp_submission(document_id, result):
                (1, 'rejected'), (1, 'accepted'), (2, 'rejected'), (3, 'accepted'), (3, 'withdrawn'), (4, 'opposed')
            """,
            "document:0+ document:1- document:2- document:3?",
            ""
        ),
        (
            "outage-document-resend",
            """
            outage(outage_id): ('a')

            dmp_submission(document_id, submitted_on, submitted_minute, result):
                (1, DATE '2025-05-17', 1259, 'rejected'), (2, DATE '2025-05-17', 1260, 'rejected'),
                (3, DATE '2025-05-18', 779, 'rejected'), (4, DATE '2025-05-18', 780, 'rejected'),
                (5, DATE '2025-05-18', NULL, 'rejected'), (6, DATE '2025-05-18', 60, 'rejected'),
                (6, DATE '2025-05-18', 780, 'accepted'), (7, DATE '2025-05-18', 60, 'rejected'),
                (7, DATE '2025-05-10', 60, 'accepted'), (8, DATE '2025-05-18', 60, 'rejected'),
                (8, DATE '2025-05-20', 60, 'opposed'), (9, DATE '2025-05-18', 60, 'accepted')
            """,
            "dmp_submission:1- dmp_submission:2- dmp_submission:4- dmp_submission:5+ dmp_submission:7- dmp_submission:9?",
            ""
        ),
        (
            "outage-document-resend",
            """
            outage(stops_feeding): (false)

            dmp_submission(document_id, submitted_on, submitted_minute, result):
                (2, DATE '2025-05-17', 1260, 'rejected')
            """,
            "",
            ""
        ),
        (
            "outage-document-resend",
            """
            outage(outage_id): ('a')

            document(document_id, type_code, produced_on, validated_on):
                (1, '11490-0', DATE '2025-05-17', DATE '2025-05-17'), (2, '11490-0', DATE '2025-05-17', NULL),
                (3, '11490-0', DATE '2025-05-16', DATE '2025-05-18'),
                (4, '11490-0', DATE '2025-05-16', DATE '2025-05-19'),
                (5, '51851-4', DATE '2025-05-17', DATE '2025-05-17'),
                (6, '11490-0', DATE '2025-05-17', DATE '2025-05-17')

            dmp_submission(document_id, submitted_on, submitted_minute, result):
                (6, DATE '2025-05-19', 600, 'accepted')
            """,
            "document:0- document:2-",
            ""
        ),
        (
            "outage-accepted-send",
            """
            outage(outage_id): ('a')

            dmp_submission(document_id, submitted_on, submitted_minute, result):
                (1, DATE '2025-05-17', 1259, 'accepted'), (2, DATE '2025-05-17', 1260, 'accepted'),
                (3, DATE '2025-05-18', 60, 'rejected'), (4, DATE '2025-05-18', NULL, 'accepted')
            """,
            "dmp_submission:1- dmp_submission:2+ dmp_submission:3?",
            ""
        ),
        (
            "outage-accepted-send",
            """
            outage(nature): ('incident')

            dmp_submission(document_id, submitted_on, submitted_minute, result):
                (2, DATE '2025-05-17', 1260, 'accepted')
            """,
            "dmp_submission:0?",
            ""
        ),
        (
            "outage-accepted-send",
            """
            outage(service, stops_feeding, stops_messaging): ('mes', false, true)

            send(sent_on, sent_minute, to_professional, to_patient, result):
                (DATE '2025-05-18', 60, true, false, 'accepted'), (DATE '2025-05-18', 60, false, true, 'accepted'),
                (DATE '2025-05-18', 60, false, true, 'pending')
            """,
            "send:1- send:2+",
            ""
        ),
        (
            "outage-error-code",
            """
            outage(outage_id): ('a')

            dmp_submission(document_id, submitted_on, submitted_minute, result, error_code):
                (1, DATE '2025-05-17', 1259, 'rejected', 'HS'), (2, DATE '2025-05-17', 1260, 'rejected', 'HS'),
                (3, DATE '2025-05-17', 600, 'rejected', '904'), (4, DATE '2025-05-17', 600, 'accepted', 'HS')
            """,
            "dmp_submission:0- dmp_submission:1+",
            "outage-error-codes=ko,hs"
        ),
        (
            "outage-stale-figure",
            """
            outage(service, stops_feeding, stale_kind): ('si-pil', false, 'indicator')

            load(load_id, table_no, kind, file, sha256, encoding, first_rowid, row_count, first_line, data_date):
                (0, 11, 'indicator', 'a.csv', '', '', 0, 1, 2, DATE '2025-05-18'),
                (1, 11, 'indicator', 'b.csv', '', '', 1, 1, 2, DATE '2025-05-19'),
                (2, 3, 'directory', 'c.txt', '', '', 0, 1, 2, DATE '2025-05-18'),
                (3, 7, 'encounter', 'd.csv', '', '', 0, 1, 2, DATE '2025-05-18'),
                (4, 11, 'indicator', 'e.csv', '', '', 2, 1, 2, NULL)
            """,
            "a.csv- b.csv+ c.txt+",
            ""
        ),
        (
            "outage-planned-event",
            """
            outage(outage_id): ('a')

            planned_event(planned_on, planned_minute, service):
                (DATE '2025-05-17', 1259, 'dmp'), (DATE '2025-05-17', 1260, 'dmp'),
                (DATE '2025-05-17', NULL, 'dmp'), (DATE '2025-05-18', 780, 'dmp'), (DATE '2025-05-18', 60, 'mes')
            """,
            "planned_event:0+ planned_event:1- planned_event:2- planned_event:3+ planned_event:4+",
            ""
        ),
        (
            "reception-integration",
            """
            reception(received_on, integrated_on):
                (DATE '2025-01-01', DATE '2025-01-03'), (DATE '2025-07-31', NULL), (DATE '2024-12-31', NULL),
                (DATE '2025-08-01', NULL)
            """,
            "reception:0+ reception:1-",
            ""
        ),
        (
            "reception-opening",
            """
            unit(uf, finess): ('A', '990000028'), ('B', '990000051')

            reception(received_on, opened_on, uf):
                (DATE '2025-03-01', DATE '2025-03-02', 'A'), (DATE '2025-03-01', NULL, 'A'),
                (DATE '2025-03-01', NULL, 'B'), (DATE '2025-03-01', NULL, NULL)
            """,
            "reception:0+ reception:1- reception:3-",
            ""
        ),
        (
            "cda-conformance",
            """
            cda_document(format, errors):
                ('cda', 0), ('cda', 1), ('unreadable', 1), ('unreadable', 0), ('pdf', 0), ('message', 0)

            document_finding(document_row, layer): (23089744183297, 'xsd')
            """,
            "cda_document:0+ cda_document:1- cda_document:2- cda_document:3+ cda_document:4? cda_document:5?",
            ""
        ),
    ];

    public static IEnumerable<object[]> Each =>
        Cases.Select(c => new object[] { c.Rule, c.Given, c.Expected, c.Options });

    [Theory]
    [MemberData(nameof(Each))]
    public void A_rule_says_of_rows_what_it_promises(string rule, string given, string expected, string options)
    {
        using var dataset = new RuleDataset();
        foreach (var rows in given.Split("\n\n"))
            dataset.Given(rows);
        var settings = options
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(o => o.Split('='))
            .ToDictionary(o => o[0], o => o[1]);
        dataset
            .Says(Pack.Rules.Single(r => r.Id == rule), settings.GetValueOrDefault("status", "14"), settings)
            .ShouldBe(expected);
    }
}
