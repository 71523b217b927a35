-- Once the venues are known, whatever reached the patients.

-- Where each document went: by its identifier, else by its stay and its type. What follows what is told by the minute where there
-- is one; on a day without hours, a withdrawal or an opposition comes last.
CREATE TEMP TABLE gone AS
SELECT
    document_id, encounter_id, type_code,
    CASE result
        WHEN 'accepted' THEN fed()
        WHEN 'rejected' THEN feed_rejected()
        WHEN 'withdrawn' THEN feed_withdrawn()
        ELSE feed_opposed()
    END AS bits,
    CASE WHEN result = 'accepted' THEN submitted_on END AS fed_on,
    CASE WHEN result = 'accepted' THEN submitted_on + to_minutes(coalesce(submitted_minute, 0)) END AS fed_at,
    CASE
        WHEN result = 'withdrawn' THEN submitted_on + to_minutes(coalesce(submitted_minute, 1439))
    END AS withdrawn_at,
    CASE WHEN result = 'opposed' THEN submitted_on + to_minutes(coalesce(submitted_minute, 1439)) END AS opposed_at
FROM raw.dmp_submission
WHERE reject IS NULL
UNION ALL
SELECT
    document_id, encounter_id, type_code,
    CASE
        WHEN is_professional THEN sent_to_professional()
        ELSE 0
    END | CASE WHEN to_patient AND coalesce(patient_address_valid, true) THEN sent_to_patient() ELSE 0 END,
    NULL, NULL, NULL, NULL
FROM (
    SELECT document_id, encounter_id, type_code, is_professional, to_patient, patient_address_valid
    FROM raw.message
    WHERE NOT refused
    UNION ALL
    SELECT NULL, encounter_id, unnest(types[2:]), is_professional, to_patient, patient_address_valid
    FROM raw.message
    WHERE NOT refused AND types IS NOT NULL
)
WHERE document_id IS NOT NULL OR encounter_id IS NOT NULL AND type_code IS NOT NULL;

-- Stays of other establishments, whose documents are not ours although no unit says so.
CREATE TEMP TABLE elsewhere AS
SELECT DISTINCT e.encounter_id
FROM raw.encounter e
LEFT JOIN raw.current_unit u ON u.uf = e.uf AND coalesce(e.end_date, e.start_date) BETWEEN u.valid_from AND u.valid_to
WHERE e.reject IS NULL
    AND e.encounter_id IN (SELECT encounter_id FROM raw.document WHERE encounter_id IS NOT NULL)
    AND coalesce(e.finess, u.finess) NOT IN (SELECT finess FROM raw.perimeter);

INSERT INTO raw.document_state
SELECT
    document_row_id(d.rowid), d.type_code,
    -- A prescription belongs to the documents of discharge when it is written the day a stay ends, or later.
    CASE
        WHEN t.family = 'prescription' AND NOT v.is_outside AND d.produced_on >= v.end_date THEN 'discharge'
        ELSE coalesce(t.family, 'other')
    END,
    month_of(d.produced_on), coalesce(u.finess, v.site),
    coalesce(u.service, u.label, v.service), d.validated_on IS NOT NULL OR NOT {validation-known}, v.is_outside,
    CASE
        WHEN has_flag(bits, feed_opposed()) AND coalesce(d.opposed_at >= d.last_fed_at, true) THEN 'opposed'
        WHEN has_flag(bits, feed_withdrawn()) AND coalesce(d.withdrawn_at >= d.last_fed_at, true) THEN 'withdrawn'
        WHEN has_flag(bits, fed()) THEN 'fed'
        WHEN has_flag(bits, feed_rejected()) THEN 'rejected'
        ELSE 'none'
    END,
    has_flag(bits, sent_to_professional()), has_flag(bits, sent_to_patient()), d.fed_on - d.produced_on
FROM (
    SELECT
        d.rowid, d.*, coalesce(i.bits, 0) | coalesce(k.bits, 0) AS bits, least(i.fed_on, k.fed_on) AS fed_on,
        greatest(i.last_fed_at, k.last_fed_at) AS last_fed_at,
        greatest(i.withdrawn_at, k.withdrawn_at) AS withdrawn_at, greatest(i.opposed_at, k.opposed_at) AS opposed_at
    FROM raw.document d
    LEFT JOIN (
        SELECT
            document_id, bit_or(bits) AS bits, min(fed_on) AS fed_on, max(fed_at) AS last_fed_at,
            max(withdrawn_at) AS withdrawn_at, max(opposed_at) AS opposed_at
        FROM gone
        WHERE document_id IS NOT NULL
        GROUP BY document_id
    ) i ON i.document_id = d.document_id
    LEFT JOIN (
        SELECT
            encounter_id, type_code, bit_or(bits) AS bits, min(fed_on) AS fed_on, max(fed_at) AS last_fed_at,
            max(withdrawn_at) AS withdrawn_at, max(opposed_at) AS opposed_at
        FROM gone
        WHERE document_id IS NULL
        GROUP BY ALL
    ) k ON k.encounter_id = d.encounter_id AND k.type_code = d.type_code
    WHERE d.reject IS NULL AND d.produced_on BETWEEN {start} AND {end}
) d
LEFT JOIN raw.document_type t ON t.code = d.type_code
LEFT JOIN raw.current_unit u ON u.uf = d.uf AND d.produced_on BETWEEN u.valid_from AND u.valid_to
LEFT JOIN (
    SELECT
        encounter_id, max(end_date) AS end_date, any_value(site) AS site, any_value(service) AS service,
        bool_and(kind NOT IN ({stays}, 'hah', 'open-stay')) AS is_outside
    FROM raw.venue
    WHERE encounter_id IS NOT NULL
    GROUP BY encounter_id
) v ON v.encounter_id = d.encounter_id
WHERE coalesce(u.finess, v.site) IN (SELECT finess FROM raw.perimeter)
    OR coalesce(u.finess, v.site) IS NULL AND coalesce(d.encounter_id NOT IN (SELECT encounter_id FROM elsewhere), true);

DROP TABLE gone; DROP TABLE elsewhere;
