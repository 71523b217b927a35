using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;

namespace HopEn.Audit.Sources.Tables;

/// <summary>Writes the INSERT that turns a table of an export into rows of the dataset, flags computed, keys salted.</summary>
/// <remarks>Nothing identifying passes into the row tables: names, matricules and keys are consumed by these statements.</remarks>
public static class TableInsert
{
    /// <summary>Name of the row table a kind fills.</summary>
    public static string Table(SourceKind kind) => kind switch
    {
        SourceKind.Unit => "unit",
        SourceKind.Mailbox => "mailbox",
        SourceKind.Encounter => "encounter",
        SourceKind.Identity => "identity",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a tabular kind."),
    };

    /// <summary>The statement.</summary>
    public static string Statement(Dataset dataset, DossierSource source, IReadOnlyDictionary<string, int> positions, string relation)
    {
        var sql = new ColumnSql(positions, source);
        return source.Kind switch
        {
            SourceKind.Unit => Unit(sql, relation),
            SourceKind.Mailbox => Mailbox(dataset, sql, relation),
            SourceKind.Encounter => Encounter(dataset, source, sql, relation),
            SourceKind.Identity => Identity(dataset, source, sql, relation),
            _ => throw new ArgumentOutOfRangeException(nameof(source), source.Kind, "Not a tabular kind."),
        };
    }

    private static string Unit(ColumnSql c, string relation) => $"""
        INSERT INTO raw.unit
        SELECT {c.Clean("uf")}, {c.Clean("label")}, {c.Clean("service")}, {c.Clean("pole")}, finess({c.Raw("finess")}), {c.Date("valid-from")}, {c.Date("valid-to")},
            CASE WHEN flaw IS NOT NULL THEN flaw {c.Missing("uf")}{c.UnreadableDate("valid-from")}{c.UnreadableDate("valid-to")}
                 WHEN finess_state({c.Raw("finess")}) = 'malformed' THEN 'malformed|finess' END
        FROM {relation}
        """;

    private static string Mailbox(Dataset dataset, ColumnSql c, string relation) => $"""
        INSERT INTO raw.mailbox
        WITH cell AS (
            SELECT lower({c.Clean("address")}) AS address, {c.Code("type")} AS type, {c.Raw("finess")} AS finess, {c.Clean("service")} AS service,
                {c.Raw("rpps")} AS rpps, {c.Has("responsible")} AS has_responsible, {c.Clean("description")} AS description, {c.Clean("label")} AS label,
                try_cast(squeezed({c.Raw("sends")}) AS BIGINT) AS sends, flaw, {c.Raw("type")} AS raw_type
            FROM {relation}
        ), split AS (
            SELECT *, split_part(address, '@', 1) AS local, split_part(address, '@', 2) AS domain FROM cell
        ), judged AS (
            SELECT *, domain = 'patient.mssante.fr' OR ins_form_valid(upper(local)) OR length(local) IN (13, 15) AND only_digits(local) AS is_patient FROM split
        )
        SELECT CASE WHEN NOT is_patient THEN address END, domain, type, finess(finess), finess_state(finess), service, rpps_state(rpps), has_responsible,
            length(description),
            folded(description) = folded(label) OR folded(description) = address OR folded(description) IN ('description', 'description mss', 'description-mss', 'bal', 'mssante', 'a completer', 'test'),
            {dataset.KeyExpression("description", "folded(description)")},
            length(label),
            folded(label) = address OR folded(label) = local OR NOT contains(label, ' ') AND upper(label) = label,
            sends, is_patient,
            length(address) - length(replace(address, '@', '')) = 1 AND local <> '' AND contains(domain, '.') AND NOT contains(address, ' '),
            CASE WHEN flaw IS NOT NULL THEN flaw WHEN address IS NULL THEN 'missing|address' WHEN clean(raw_type) IS NOT NULL AND type IS NULL THEN 'code|type' END
        FROM judged
        """;

    private static string Encounter(Dataset dataset, DossierSource source, ColumnSql c, string relation) => $"""
        INSERT INTO raw.encounter
        WITH cell AS (
            SELECT {c.Clean("patient")} AS patient, {c.Clean("encounter")} AS encounter, {c.Code("kind")} AS kind, {c.Date("start")} AS start_date, {c.Date("end")} AS end_date,
                {c.Clean("uf")} AS uf, finess({c.Raw("finess")}) AS finess, {c.Clean("service")} AS service,
                CASE WHEN flaw IS NOT NULL THEN flaw {c.Missing("patient")}{c.Missing("kind")}{c.UnknownCode("kind")}{c.Missing("start")}{c.UnreadableDate("start")}{c.UnreadableDate("end")}END AS reject
            FROM {relation}
        )
        SELECT {dataset.KeyExpression("patient:" + source.Domain, "patient")}, {dataset.KeyExpression("encounter:" + source.Domain, "encounter")}, kind, start_date, end_date,
            CASE WHEN kind = 'inpatient' THEN end_date ELSE start_date END, strftime(CASE WHEN kind = 'inpatient' THEN end_date ELSE start_date END, '%Y-%m'),
            uf, finess, service, reject
        FROM cell
        """;

    private static string Identity(Dataset dataset, DossierSource source, ColumnSql c, string relation) => $"""
        INSERT INTO raw.identity
        WITH cell AS (
            SELECT {c.Clean("patient")} AS patient, {c.Code("status")} AS status, nullif({c.Code("attribute")}, 'none') AS attribute, ins_oid_class({c.Clean("oid")}) AS oid_class,
                upper(squeezed({c.Raw("matricule")})) AS matricule, number_damaged({c.Clean("matricule")}) AS damaged,
                {c.Has("birth-name")} AS has_birth_name, {c.Has("given-names")} AS has_given_names, {c.Has("birth-date")} AS has_birth_date,
                {c.Has("sex")} AND coalesce({c.Code("sex")} IN ('M', 'F'), false) AS has_sex, {c.Has("birth-place")} AS has_birth_place, {c.Date("birth-date")} AS birth_date,
                {c.Code("sex")} AS sex, upper({c.Clean("birth-place")}) AS birth_place, {c.Code("reason")} AS reason,
                CASE WHEN flaw IS NOT NULL THEN flaw {c.Missing("patient")}{c.Missing("status")}{c.UnknownCode("status")}{c.UnknownCode("attribute")}{c.UnknownCode("sex")}{c.UnknownCode("reason")}{c.UnreadableDate("birth-date")}END AS reject
            FROM {relation}
        ), form AS (
            SELECT *, CASE WHEN matricule IS NOT NULL AND NOT damaged THEN ins_form_valid(matricule) END AS form_valid FROM cell
        )
        SELECT {dataset.KeyExpression("patient:" + source.Domain, "patient")},
            {dataset.KeyExpression("ins", "CASE WHEN form_valid THEN matricule END")}, status, attribute, oid_class,
            form_valid, CASE WHEN form_valid THEN ins_key_valid(matricule) END, CASE WHEN matricule IS NOT NULL THEN damaged END,
            CASE WHEN form_valid AND sex IN ('M', 'F') AND matricule[1] IN ('1', '2') THEN (matricule[1] = '1') = (sex = 'M') END,
            CASE WHEN form_valid AND matricule[4:5] BETWEEN '01' AND '12' THEN matricule[2:5] = strftime(birth_date, '%y%m') END,
            CASE WHEN form_valid AND length(birth_place) = 5 THEN matricule[6:10] = birth_place END,
            has_birth_name, has_given_names, has_birth_date, has_sex, has_birth_place, reason, reject
        FROM form
        """;
}
