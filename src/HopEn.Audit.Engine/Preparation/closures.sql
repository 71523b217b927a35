-- Run when the loading ends and an interruption touches the exports. {feeding} and {messaging} are the days to look at.

INSERT INTO raw.closure_send
SELECT
    row_id, 'dmp', any_value(document_key), any_value(sent_from), any_value(result), any_value(error_code),
    bool_or(coalesce(sent_from >= o.sure_from AND sent_to <= o.sure_to, false)),
    bool_or(coalesce(o.nature = 'scheduled' AND sent_from >= o.sure_from AND sent_to <= o.sure_to, false)),
    min(o.may_from)
FROM (
    SELECT
        dmp_submission_row_id(rowid) AS row_id,
        coalesce(
            document_id,
            CASE WHEN encounter_id IS NOT NULL AND type_code IS NOT NULL THEN hash(encounter_id, type_code) END
        ) AS document_key,
        result, error_code, submitted_on::TIMESTAMP + to_minutes(coalesce(submitted_minute, 0)) AS sent_from,
        submitted_on::TIMESTAMP + to_minutes(coalesce(submitted_minute + 1, 1440)) AS sent_to
    FROM raw.dmp_submission
    WHERE reject IS NULL AND ({feeding:submitted_on})
) s
JOIN raw.outage o ON o.stops_feeding AND s.sent_from < o.may_to AND s.sent_to > o.may_from
GROUP BY row_id;

INSERT INTO raw.closure_send
SELECT
    row_id, 'mssante', NULL, any_value(sent_from), any_value(result), NULL,
    bool_or(coalesce(sent_from >= o.sure_from AND sent_to <= o.sure_to, false)),
    bool_or(coalesce(o.nature = 'scheduled' AND sent_from >= o.sure_from AND sent_to <= o.sure_to, false)),
    min(o.may_from)
FROM (
    SELECT
        send_row_id(rowid) AS row_id, result, to_patient,
        sent_on::TIMESTAMP + to_minutes(coalesce(sent_minute, 0)) AS sent_from,
        sent_on::TIMESTAMP + to_minutes(coalesce(sent_minute + 1, 1440)) AS sent_to
    FROM raw.send
    WHERE reject IS NULL AND ({messaging:sent_on})
) s
JOIN raw.outage o
    ON o.stops_messaging
        AND (o.service <> 'mes' OR s.to_patient)
        AND s.sent_from < o.may_to
        AND s.sent_to > o.may_from
GROUP BY row_id;

-- A document is known by its identifier, else by its stay and its type; a refusal that has neither stands for itself. A document
-- of another legal entity is left out: its own result tells it.
INSERT INTO raw.closure_document
WITH refused AS (
    SELECT
        min(row_id) AS row_id, document_key, bool_or(is_certain) AS is_certain, min(sent_from) AS refused_at,
        min(outage_from) AS outage_from
    FROM raw.closure_send
    WHERE channel = 'dmp' AND result = 'rejected'
    GROUP BY document_key, CASE WHEN document_key IS NULL THEN row_id END
), later AS (
    SELECT r.row_id, arg_max(a.result, (a.submitted_on, coalesce(a.submitted_minute, 1439), a.rowid)) AS result
    FROM refused r
    JOIN raw.dmp_submission a
        ON coalesce(
            a.document_id,
            CASE
                WHEN a.encounter_id IS NOT NULL AND a.type_code IS NOT NULL THEN hash(a.encounter_id, a.type_code)
            END
        ) = r.document_key
    WHERE a.reject IS NULL
        AND a.result <> 'rejected'
        AND a.submitted_on::TIMESTAMP + to_minutes(coalesce(a.submitted_minute, 1439)) > r.refused_at
    GROUP BY r.row_id
), written AS (
    SELECT r.row_id, any_value(d.produced_on) AS produced_on, any_value(document_row_id(d.rowid)) AS document
    FROM refused r
    JOIN raw.document d
        ON coalesce(
            d.document_id,
            CASE
                WHEN d.encounter_id IS NOT NULL AND d.type_code IS NOT NULL THEN hash(d.encounter_id, d.type_code)
            END
        ) = r.document_key
    WHERE d.reject IS NULL
    GROUP BY r.row_id
)
SELECT
    r.row_id, w.document, 'refused', r.is_certain,
    CASE l.result
        WHEN 'accepted' THEN 'sent'
        WHEN 'opposed' THEN 'opposed'
        WHEN 'withdrawn' THEN 'withdrawn'
        ELSE 'missing'
    END,
    s.month, s.site, s.service, r.outage_from
FROM refused r
LEFT JOIN later l USING (row_id)
LEFT JOIN written w USING (row_id)
LEFT JOIN raw.document_state s ON s.row_id = w.document
CROSS JOIN raw.establishment e
WHERE w.document IS NULL OR s.row_id IS NOT NULL OR w.produced_on NOT BETWEEN e.period_start AND e.period_end
UNION ALL
SELECT s.row_id, s.row_id, 'unsent', false, 'missing', s.month, s.site, s.service, min(o.may_from)
FROM raw.document_state s
JOIN raw.document d ON d.rowid = record_of(s.row_id)
JOIN raw.document_type t ON t.code = s.type_code AND t.state = 'dmp' AND t.family <> 'other'
JOIN outage o
    ON o.stops_feeding
        AND (d.produced_on BETWEEN o.first_day AND o.last_day OR d.validated_on BETWEEN o.first_day AND o.last_day)
WHERE s.dmp_state = 'none' AND s.is_validated AND ({feeding:d.produced_on} OR {feeding:d.validated_on})
GROUP BY ALL;
