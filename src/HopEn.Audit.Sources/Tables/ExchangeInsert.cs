using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;

namespace HopEn.Audit.Sources.Tables;

/// <summary>Writes the INSERT of what a hospital sends and produces.</summary>
/// <remarks>
/// Addresses, matricules and keys are consumed here: an address becomes a salted key, a citizen address (matricule before
/// patient.mssante.fr) the key of its INS. No column of a message's subject exists, so none is ever staged.
/// </remarks>
internal static class ExchangeInsert
{
    private const string CitizenDomain = "patient.mssante.fr";

    public static string Statement(Dataset dataset, DossierSource source, ColumnSql columns, string cells) =>
        source.Kind switch
        {
            SourceKind.Send => Send(dataset, source, columns, cells),
            SourceKind.Document => Document(dataset, source, columns, cells),
            SourceKind.DmpSubmission => DmpSubmission(dataset, source, columns, cells),
            SourceKind.Correspondent => Correspondent(dataset, source, columns, cells),
            SourceKind.Pathway => Pathway(dataset, source, columns, cells),
            SourceKind.UnsecuredExchange => UnsecuredExchange(columns, cells),
            SourceKind.EquipmentRate => EquipmentRate(columns, cells),
            SourceKind.PlannedEvent => PlannedEvent(columns, cells),
            SourceKind.Reception => Reception(columns, cells),
            _ => throw new ArgumentOutOfRangeException(nameof(source), source.Kind, "Not a tabular kind."),
        };

    // Most messages have one recipient: the others pay for being taken apart, not they.
    private static string Send(Dataset dataset, DossierSource source, ColumnSql c, string cells) =>
        $"""
            INSERT INTO raw.send
            {cells}, addressed AS (
                SELECT *, lower(recipient) AS to_address, address_only(lower(sender)) AS from_address, usual_moment("sent-on") AS sent_moment, contains(recipient, ';') OR contains(recipient, ',') OR contains(recipient, '<') AS is_list FROM cell
            ), parted AS (
                SELECT *, CASE WHEN is_list THEN [address_only(part) FOR part IN string_split(replace(to_address, ',', ';'), ';') IF contains(part, '@')] END AS parts,
                    moment_date("sent-on", sent_moment) AS sent_date, moment_minute("sent-on", sent_moment) AS sent_minute, {c.Code(
                "result"
            )} AS result_code, {c.Code("format")} AS format_code, {TypeCode(c)} AS type_code,
                    CASE WHEN contains(type, ',') THEN [upper(trim(code)) FOR code IN string_split(type, ',') IF document_code_shaped(trim(code))] END AS types
                FROM addressed
            ), split AS (
                SELECT *,
                    CASE WHEN NOT is_list THEN CASE WHEN ends_with(to_address, '@{CitizenDomain}') THEN to_address END ELSE [part FOR part IN parts IF ends_with(part, '@{CitizenDomain}')][1] END AS citizen,
                    CASE WHEN NOT is_list THEN CASE WHEN contains(to_address, '@') AND NOT ends_with(to_address, '@{CitizenDomain}') THEN to_address END ELSE [part FOR part IN parts IF NOT ends_with(part, '@{CitizenDomain}')][1] END AS professional
                FROM parted
            ), read AS (
                SELECT *, squeezed(split_part(citizen, '@', 1)) AS local, squeezed(matricule) AS told FROM split
            ), named AS (
                SELECT *, coalesce(local, told) AS m FROM read
            ), numbered AS (
                SELECT *, ins_number(m) AS number FROM named
            ), counted AS (
                SELECT *, ins_whole(m, number) AS whole FROM numbered
            ), spelled AS (
                SELECT *, CASE WHEN whole IS NULL THEN ins_digits(m) END AS digits FROM counted
            ), formed AS (
                SELECT *, CASE WHEN whole IS NOT NULL THEN true WHEN m IS NOT NULL THEN ins_form_valid(m, digits, try_cast(digits AS BIGINT)) END AS form FROM spelled
            )
            SELECT sent_date, sent_minute, {KeyInsert.Patient(dataset, source.Domain, "patient")}, {KeyInsert.Encounter(
                dataset,
                source
            )}, CASE WHEN form OR hashed_key(m) THEN {dataset.Pseudonyms.KeySql("ins", "m")} ELSE {KeyInsert.Ins(
                dataset,
                c,
                "told"
            )} END,
                {dataset.Pseudonyms.KeySql("mailbox", "from_address")}, {dataset.Pseudonyms.KeySql(
                "mailbox",
                "professional"
            )}, professional IS NOT NULL, citizen IS NOT NULL,
                CASE WHEN citizen IS NOT NULL AND NOT hashed_key(local) THEN CASE WHEN whole IS NULL THEN coalesce(form AND 97 - try_cast(digits AS BIGINT) % 97 = ins_key(m), false) ELSE 97 - whole // 100 % 97 = whole % 100 END END,
                result_code, format_code, coalesce(type_code, types[1]), {DocumentKey(dataset, source)},
                CASE WHEN is_list THEN [{dataset.Pseudonyms.KeySql(
                "mailbox",
                "part"
            )} FOR part IN parts IF NOT ends_with(part, '@{CitizenDomain}')] END, CASE WHEN len(types) > 1 THEN types END,
                {c.Reject(
                $"{ColumnSql.Missing("sent-on")}{ColumnSql.Unread("sent-on", "sent_date", "date")}{ColumnSql.Missing("recipient")}WHEN professional IS NULL AND citizen IS NULL THEN 'malformed|recipient' {ColumnSql.Unread("result", "result_code", "code")}{ColumnSql.Unread("format", "format_code", "code")}"
            )}
            FROM formed
            """;

    private static string Document(Dataset dataset, DossierSource source, ColumnSql c, string cells) =>
        $"""
            INSERT INTO raw.document
            {cells}, read AS (
                SELECT *, moment_date("produced-on") AS produced, moment_date("validated-on") AS validated, {c.Code(
                "format"
            )} AS format_code, {TypeCode(c)} AS type_code, squeezed(matricule) AS m FROM cell
            )
            SELECT {KeyInsert.Patient(dataset, source.Domain, "patient")}, {KeyInsert.Encounter(
                dataset,
                source
            )}, {KeyInsert.Ins(dataset, c, "m")}, {DocumentKey(
                dataset,
                source
            )}, type_code, produced, validated, format_code, uf,
                {c.Reject(
                $"{ColumnSql.Missing("produced-on")}{ColumnSql.Unread("produced-on", "produced", "date")}{ColumnSql.Unread("validated-on", "validated", "date")}{NoKey}{ColumnSql.Unread("format", "format_code", "code")}"
            )}
            FROM read
            """;

    private static string DmpSubmission(Dataset dataset, DossierSource source, ColumnSql c, string cells) =>
        $"""
            INSERT INTO raw.dmp_submission
            {cells}, timed AS (SELECT *, usual_moment("submitted-on") AS submitted_moment FROM cell), read AS (
                SELECT *, moment_date("submitted-on", submitted_moment) AS submitted, moment_minute("submitted-on", submitted_moment) AS submitted_minute, {c.Code(
                "result"
            )} AS result_code, {TypeCode(c)} AS type_code, squeezed(matricule) AS m FROM timed
            )
            SELECT {KeyInsert.Patient(dataset, source.Domain, "patient")}, {KeyInsert.Encounter(
                dataset,
                source
            )}, {KeyInsert.Ins(dataset, c, "m")}, {DocumentKey(
                dataset,
                source
            )}, type_code, submitted, submitted_minute, result_code,
                CASE WHEN length(error) <= 40 AND NOT contains(error, ' ') THEN upper(error) WHEN error IS NOT NULL THEN 'TEXTE' END,
                {c.Reject(
                $"{ColumnSql.Missing("submitted-on")}{ColumnSql.Unread("submitted-on", "submitted", "date")}{ColumnSql.Missing("result")}{ColumnSql.Unread("result", "result_code", "code")}{NoKey}"
            )}
            FROM read
            """;

    private static string Correspondent(Dataset dataset, DossierSource source, ColumnSql c, string cells) =>
        $"""
            INSERT INTO raw.correspondent
            {cells}, read AS (SELECT *, squeezed(rpps) AS digits FROM cell)
            SELECT {KeyInsert.Patient(dataset, source.Domain, "patient")}, {KeyInsert.Encounter(
                dataset,
                source
            )}, rpps_number(digits), coalesce(contains(mailbox, '@'), false),
                {c.Reject(
                $"{ColumnSql.Missing("patient")}WHEN rpps IS NULL AND mailbox IS NULL THEN 'missing|rpps' WHEN rpps IS NOT NULL AND rpps_number(digits) IS NULL THEN 'malformed|rpps' "
            )}
            FROM read
            """;

    private static string Pathway(Dataset dataset, DossierSource source, ColumnSql c, string cells) =>
        $"""
            INSERT INTO raw.pathway_patient
            {cells}, read AS (SELECT *, moment_date("start") AS included, squeezed(matricule) AS m FROM cell)
            SELECT left(pathway, 80), {KeyInsert.Patient(dataset, source.Domain, "patient")}, {KeyInsert.Encounter(
                dataset,
                source
            )}, {KeyInsert.Ins(dataset, c, "m")}, included,
                {c.Reject($"{ColumnSql.Missing("pathway")}{NoKey}{ColumnSql.Unread("start", "included", "date")}")}
            FROM read
            """;

    private static string UnsecuredExchange(ColumnSql c, string cells) =>
        $"""
            INSERT INTO raw.unsecured_exchange
            {cells}, read AS (SELECT *, {c.Code(
                "channel"
            )} AS channel_code, french_date(due) AS due_date, french_date(done) AS done_date FROM cell)
            SELECT left(flow, 120), channel_code, service, {c.Has("plan")}, {c.Has("owner")}, due_date, done_date,
                {c.Reject(
                $"{ColumnSql.Missing("flow")}{ColumnSql.Missing("channel")}{ColumnSql.Unread("channel", "channel_code", "code")}{ColumnSql.Unread("due", "due_date", "date")}{ColumnSql.Unread("done", "done_date", "date")}"
            )}
            FROM read
            """;

    private static string EquipmentRate(ColumnSql c, string cells) =>
        $"""
            INSERT INTO raw.equipment_rate
            {cells}, dated AS (SELECT *, french_date(month) AS month_day FROM cell), read AS (
                SELECT *, CASE WHEN length(month) = 7 AND month[5] = '-' THEN month WHEN length(month) = 7 AND month[3] IN ('/', '-') THEN month[4:7] || '-' || month[1:2] ELSE month_of(month_day) END AS month_read,
                    try_cast(replace(replace(replace(rate, '%', ''), ' ', ''), ',', '.') AS DOUBLE) AS number, contains(rate, '%') AS is_percent
                FROM dated
            ), scaled AS (SELECT *, CASE WHEN is_percent OR number > 1 THEN number / 100 ELSE number END AS share FROM read)
            SELECT upper(CASE WHEN length(department) = 1 THEN '0' || department ELSE department END), month_read, share, left(origin, 120),
                {c.Reject(
                $"{ColumnSql.Missing("department")}{ColumnSql.Missing("month")}{ColumnSql.Unread("month", "month_read", "date")}{ColumnSql.Missing("rate")}WHEN share IS NULL OR share <= 0 OR share > 1 THEN 'malformed|rate' "
            )}
            FROM scaled
            """;

    private static string Reception(ColumnSql c, string cells) =>
        $"""
            INSERT INTO raw.reception
            {cells}, read AS (
                SELECT *, moment_date("received-on") AS received, moment_date("integrated-on") AS integrated, moment_date("opened-on") AS opened, {c.Code(
                "origin"
            )} AS origin_code, {TypeCode(c)} AS type_code FROM cell
            )
            SELECT received, integrated, opened, origin_code, type_code, uf,
                {c.Reject(
                $"{ColumnSql.Missing("received-on")}{ColumnSql.Unread("received-on", "received", "date")}{ColumnSql.Unread("integrated-on", "integrated", "date")}{ColumnSql.Unread("opened-on", "opened", "date")}{ColumnSql.Unread("origin", "origin_code", "code")}"
            )}
            FROM read
            """;

    // An hour is written apart, or after the day.
    private static string PlannedEvent(ColumnSql c, string cells) =>
        $"""
            INSERT INTO raw.planned_event
            {cells}, read AS (
                SELECT *, moment_date("planned-on") AS planned_date, usual_moment("planned-on") AS planned_moment, {c.Code(
                "service"
            )} AS service_code, string_split(replace(replace(lower(time), ' ', ''), 'h', ':'), ':') AS clock FROM cell
            ), timed AS (
                SELECT *, CASE WHEN time IS NULL THEN moment_minute("planned-on", planned_moment) ELSE minute_of_day(clock[1], coalesce(nullif(clock[2], ''), '0')) END AS planned_minute,
                    time IS NULL OR try_cast(clock[1] AS INTEGER) = 0 AND coalesce(try_cast(clock[2] AS INTEGER), 0) = 0 AS has_no_time
                FROM read
            )
            SELECT planned_date, planned_minute, service_code,
                {c.Reject(
                $"{ColumnSql.Missing("planned-on")}{ColumnSql.Unread("planned-on", "planned_date", "date")}{ColumnSql.Missing("service")}{ColumnSql.Unread("service", "service_code", "code")}WHEN planned_minute IS NULL AND NOT coalesce(has_no_time, false) THEN 'malformed|time' "
            )}
            FROM timed
            """;

    private const string NoKey =
        "WHEN patient IS NULL AND encounter IS NULL AND matricule IS NULL THEN 'missing|patient' ";

    // Codes are kept as they are; a label is looked up only when there is no code. An unknown type is no reason to lose a message.
    private static string TypeCode(ColumnSql c) =>
        $"CASE WHEN document_code_shaped(type) THEN upper(type) WHEN document_code_shaped(split_part(type, ' ', 1)) THEN upper(split_part(type, ' ', 1)) ELSE {c.Code("type")} END";

    private static string DocumentKey(Dataset dataset, DossierSource source) =>
        dataset.Pseudonyms.KeySql("document:" + source.Domain, "document");
}
