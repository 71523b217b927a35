using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;

namespace HopEn.Audit.Sources.Tables;

/// <summary>Writes the INSERT that turns a table of an export into rows of the dataset, flags computed, keys salted.</summary>
/// <remarks>Nothing identifying passes into the row tables: names, matricules and keys are consumed by these statements.</remarks>
public static class TableInsert
{
    /// <summary>Name of the row table a kind fills.</summary>
    public static string Table(SourceKind kind) =>
        kind switch
        {
            SourceKind.Unit => "unit",
            SourceKind.Mailbox => "mailbox",
            SourceKind.Encounter => "encounter",
            SourceKind.Identity => "identity",
            SourceKind.Crosswalk => "crosswalk",
            SourceKind.Merge => "merge",
            SourceKind.Indicator => "indicator",
            SourceKind.Send => "send",
            SourceKind.Document => "document",
            SourceKind.DmpSubmission => "dmp_submission",
            SourceKind.Correspondent => "correspondent",
            SourceKind.Pathway => "pathway_patient",
            SourceKind.UnsecuredExchange => "unsecured_exchange",
            SourceKind.EquipmentRate => "equipment_rate",
            SourceKind.PlannedEvent => "planned_event",
            SourceKind.Reception => "reception",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a tabular kind."),
        };

    /// <summary>Who is said to give the columns of a table: a log of sends without patients beside one that has them takes nothing away from it, each says what it can.</summary>
    public static string Provider(SourceKind kind, string table) =>
        kind == SourceKind.Send ? $"{kind.Code()}:{table}" : kind.Code();

    /// <summary>The statement.</summary>
    /// <param name="dataset">Dataset to fill.</param>
    /// <param name="source">Source of the table.</param>
    /// <param name="headers">Headers of the table, as written.</param>
    /// <param name="positions">Canonical column to position.</param>
    /// <param name="relation">The table's relation.</param>
    public static string Statement(
        Dataset dataset,
        DossierSource source,
        IReadOnlyList<string> headers,
        IReadOnlyDictionary<string, int> positions,
        TableRelation relation
    )
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(relation);
        var columns = new ColumnSql(headers, positions, source);
        var cells = columns.Cells(relation);
        return source.Kind switch
        {
            SourceKind.Unit => Unit(columns, cells),
            SourceKind.Mailbox => Mailbox(dataset, columns, cells),
            SourceKind.Encounter => Encounter(dataset, source, columns, cells),
            SourceKind.Identity => Identity(dataset, source, columns, cells),
            SourceKind.Crosswalk => KeyInsert.Crosswalk(dataset, source, columns, cells),
            SourceKind.Indicator => Indicator(columns, cells),
            SourceKind.Merge => KeyInsert.Merge(dataset, source, columns, cells),
            _ => ExchangeInsert.Statement(dataset, source, columns, cells),
        };
    }

    private static string Unit(ColumnSql c, string cells) =>
        $"""
            INSERT INTO raw.unit
            {c.Finess(cells)}, shaped AS (
                SELECT *, {c.SureFiness} AS valid_finess, {c.Read(
                "valid-from",
                "french_date(\"valid-from\")",
                "DATE"
            )} AS from_date, {c.Read("valid-to", "french_date(\"valid-to\")", "DATE")} AS to_date FROM found
            )
            SELECT uf, label, service, pole, valid_finess, from_date, to_date,
                {c.Reject(
                $"{ColumnSql.Missing("uf")}{ColumnSql.Unread("valid-from", "from_date", "date")}{ColumnSql.Unread("valid-to", "to_date", "date")}{ColumnSql.Unread("finess", "valid_finess", "malformed")}"
            )}
            FROM shaped
            """;

    private static string Indicator(ColumnSql c, string cells) =>
        $"""
            INSERT INTO raw.indicator
            {c.Finess(cells)}, shaped AS (
                SELECT *, {c.SureFiness} AS valid_finess, french_month(month) AS month_read, whole_number(numerator) AS above, whole_number(denominator) AS below FROM found
            )
            SELECT valid_finess, month_read, objective_code(objective), above, below, left(origin, 80),
                {c.Reject(
                $"{ColumnSql.Missing("finess")}{ColumnSql.Unread("finess", "valid_finess", "malformed")}{ColumnSql.Missing("month")}{ColumnSql.Unread("month", "month_read", "date")}{ColumnSql.Missing("objective")}{ColumnSql.Missing("numerator")}{ColumnSql.Unread("numerator", "above", "malformed")}{ColumnSql.Missing("denominator")}{ColumnSql.Unread("denominator", "below", "malformed")}WHEN below < 1 OR above < 0 OR above > below THEN 'figure' "
            )}
            FROM shaped
            """;

    private static string Mailbox(Dataset dataset, ColumnSql c, string cells) =>
        $"""
            INSERT INTO raw.mailbox
            {c.Finess(cells)}, coded AS (
                SELECT * REPLACE (lower(address) AS address), {c.Code(
                "type"
            )} AS type_code, squeezed(rpps) AS rpps_digits,
                    folded(description) AS folded_description, folded(label) AS folded_label, split_part(lower(address), '@', 1) AS local, split_part(lower(address), '@', 2) AS domain
                FROM found
            ), read AS (
                SELECT *, CASE WHEN finess_shaped(candidate) THEN candidate END AS valid_finess, ins_digits(upper(local)) AS digits FROM coded
            ), judged AS (
                SELECT *, try_cast(valid_finess AS BIGINT) AS finess_number,
                    coalesce(domain = 'patient.mssante.fr' OR length(local) IN (13, 15) AND only_digits(local) OR ins_form_valid(upper(local), digits, try_cast(digits AS BIGINT)), false) AS is_patient
                FROM read
            )
            SELECT CASE WHEN NOT is_patient THEN address END, domain, type_code, valid_finess, finess_state(finess, valid_finess, finess_number), service, rpps_state(rpps_digits), {c.Has(
                "responsible"
            )},
                length(description),
                folded_description = folded_label OR folded_description = address OR folded_description IN ('description', 'description mss', 'description-mss', 'bal', 'mssante', 'a completer', 'test'),
                {dataset.Pseudonyms.KeySql("description", "folded_description")},
                length(label),
                folded_label = address OR folded_label = local OR NOT contains(label, ' ') AND upper(label) = label,
                whole_number(sends), is_patient,
                coalesce(length(address) - length(replace(address, '@', '')) = 1 AND local <> '' AND contains(domain, '.') AND NOT contains(address, ' '), false),
                CASE WHEN NOT is_patient THEN {dataset.Pseudonyms.KeySql("mailbox", "address")} END,
                {c.Reject($"{ColumnSql.Missing("address")}{ColumnSql.Unread("type", "type_code", "code")}")}
            FROM judged
            """;

    private static string Encounter(Dataset dataset, DossierSource source, ColumnSql c, string cells) =>
        $"""
            INSERT INTO raw.encounter
            {c.Finess(cells)}, read AS (
                SELECT *, {c.Code("kind")} AS kind_code, moment_date("start") AS start_date, {c.Read(
                "end",
                "moment_date(\"end\")",
                "DATE"
            )} AS end_date, squeezed(matricule) AS m FROM found
            ), counted AS (
                SELECT *, CASE WHEN kind_code IN ('inpatient', 'uhcd', 'long-term-care', 'newborn', 'confidential', 'hah') THEN end_date ELSE start_date END AS counted_on, {c.SureFiness} AS valid_finess FROM read
            )
            SELECT {KeyInsert.Patient(dataset, source.Domain, "patient")}, {KeyInsert.Encounter(
                dataset,
                source
            )}, {KeyInsert.Ins(dataset, c, "m")}, kind_code, start_date, end_date,
                counted_on, month_of(counted_on), uf, valid_finess, service,
                {c.Reject(
                $"{ColumnSql.Missing("patient")}{ColumnSql.Missing("kind")}{ColumnSql.Unread("kind", "kind_code", "code")}{ColumnSql.Missing("start")}{ColumnSql.Unread("start", "start_date", "date")}{ColumnSql.Unread("end", "end_date", "date")}{ColumnSql.Unread("finess", "valid_finess", "malformed")}"
            )}
            FROM counted
            """;

    // A matricule of fifteen digits, as nearly all are, is read as one integer: everything asked of it is then arithmetic.
    private static string Identity(Dataset dataset, DossierSource source, ColumnSql c, string cells) =>
        $"""
            INSERT INTO raw.identity
            {cells}, read AS (
                SELECT *, {c.Code("status")} AS status_code, {c.Code("attribute")} AS attribute_code, {c.Code(
                "sex"
            )} AS sex_code, {c.Code("reason")} AS reason_code,
                    french_date("birth-date") AS born, ins_number(matricule) AS figures
                FROM cell
            ), counted AS (
                SELECT *, ins_whole(matricule, figures) AS whole FROM read
            ), squeezed AS (
                SELECT *, CASE WHEN whole IS NULL THEN squeezed(matricule) ELSE matricule END AS m, CASE WHEN whole IS NULL THEN number_damaged(matricule) ELSE false END AS damaged FROM counted
            ), digits AS (
                SELECT *, CASE WHEN whole IS NULL THEN hashed_key(m) ELSE false END AS hashed, CASE WHEN whole IS NULL THEN ins_digits(m) END AS digits FROM squeezed
            ), numbered AS (
                SELECT *, CASE WHEN whole IS NULL THEN try_cast(digits AS BIGINT) ELSE whole // 100 END AS number, CASE WHEN whole IS NULL THEN ins_key(m) ELSE whole % 100 END AS control FROM digits
            ), formed AS (
                SELECT *, CASE WHEN whole IS NOT NULL THEN true WHEN m IS NOT NULL AND NOT damaged AND NOT hashed THEN ins_form_valid(m, digits, number) END AS form FROM numbered
            )
            SELECT {KeyInsert.Patient(dataset, source.Domain, "patient")}, {KeyInsert.Encounter(
                dataset,
                source
            )}, CASE WHEN form OR hashed THEN {dataset.Pseudonyms.KeySql(
                "ins",
                "m"
            )} END, status_code, nullif(attribute_code, 'none'), ins_oid_class(oid),
                form, CASE WHEN form THEN 97 - number % 97 = control END, CASE WHEN m IS NOT NULL THEN damaged END,
                CASE WHEN form THEN CASE number // 1000000000000 WHEN 1 THEN CASE sex_code WHEN 'M' THEN true WHEN 'F' THEN false END WHEN 2 THEN CASE sex_code WHEN 'F' THEN true WHEN 'M' THEN false END END END,
                CASE WHEN form AND born IS NOT NULL THEN CASE WHEN number // 100000000 % 10000 = year(born) % 100 * 100 + month(born) THEN true WHEN number // 100000000 % 100 BETWEEN 1 AND 12 THEN false END END,
                CASE WHEN form AND length("birth-place") = 5 THEN CASE WHEN substr(m, 6, 5) = "birth-place" THEN true ELSE substr(m, 6, 5) = upper("birth-place") END END,
                {c.Has("birth-name")}, {c.Has("given-names")}, {c.Has(
                "birth-date"
            )}, coalesce(sex_code IN ('M', 'F'), false), {c.Has("birth-place")}, reason_code,
                {c.Reject(
                $"{ColumnSql.Missing("patient")}{ColumnSql.Missing("status")}{ColumnSql.Unread("status", "status_code", "code")}{ColumnSql.Unread("attribute", "attribute_code", "code")}{ColumnSql.Unread("sex", "sex_code", "code")}{ColumnSql.Unread("reason", "reason_code", "code")}{ColumnSql.Unread("birth-date", "born", "date")}"
            )}
            FROM formed
            """;
}
