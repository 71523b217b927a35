-- Run once when the loading ends, with the choices of the dossier in place of the braces.

-- A stay that ends the day another one starts, for the same patient and in the same legal entity, is the beginning of that
-- one: it is not closed. The stay that goes on starts when the first of the chain started. What is not counted (long-term care,
-- a site that is not audited) takes nobody over: the patient would be lost.
CREATE TEMP TABLE transfer AS
WITH pair AS (
    SELECT
        a.rowid AS stay, b.rowid AS next_stay, a.start_date, a.end_date, b.end_date AS next_end,
        coalesce(a.finess, ua.finess) AS site, coalesce(b.finess, ub.finess) AS next_site
    FROM raw.encounter a
    JOIN raw.encounter b ON b.patient_id = a.patient_id AND b.start_date = a.end_date
    LEFT JOIN raw.current_unit ua ON ua.uf = a.uf AND a.end_date BETWEEN ua.valid_from AND ua.valid_to
    LEFT JOIN raw.current_unit ub ON ub.uf = b.uf AND b.start_date BETWEEN ub.valid_from AND ub.valid_to
    WHERE {merge-transfers}
        AND a.kind IN ({stays})
        AND b.kind IN ({stays})
        AND a.kind NOT IN ({excluded})
        AND b.kind NOT IN ({excluded})
        AND a.reject IS NULL
        AND b.reject IS NULL
        AND coalesce(b.end_date > a.end_date, true)
)
SELECT
    stay, arg_max(next_stay, (coalesce(next_end, DATE '9999-12-31'), next_stay)) AS next_stay,
    any_value(p.start_date) AS start_date
FROM pair p
LEFT JOIN site s ON s.finess = p.site
LEFT JOIN site n ON n.finess = p.next_site
WHERE coalesce(s.ej_finess = n.ej_finess, true)
    AND (p.next_site IS NULL OR p.next_site IN (SELECT finess FROM raw.perimeter))
GROUP BY stay;

CREATE TEMP TABLE following AS
WITH RECURSIVE chain AS (
    SELECT stay AS first_stay, next_stay AS last_stay, start_date FROM transfer
    UNION SELECT c.first_stay, t.next_stay, c.start_date FROM chain c JOIN transfer t ON t.stay = c.last_stay
)
FROM chain;

CREATE TEMP TABLE merged AS SELECT last_stay, min(start_date) AS start_date FROM following GROUP BY last_stay;

-- Numbers of stays that stand for themselves: what names one of them belongs to no other encounter, whether it is counted or not.
CREATE TEMP TABLE numbered AS
SELECT encounter_id FROM raw.encounter WHERE reject IS NULL AND encounter_id IS NOT NULL AND rowid NOT IN (SELECT stay FROM transfer);

CREATE TABLE raw.venue AS
SELECT
    e.row_id, e.patient_id, e.encounter_id, e.kind, e.month, coalesce(m.start_date, e.start_date) AS start_date,
    greatest(coalesce(e.end_date, e.start_date), e.start_date) AS end_date, e.site, e.service,
    CASE WHEN e.kind IN ({excluded}) THEN e.kind WHEN t.stay IS NOT NULL THEN 'transfer' END AS exclusion
FROM encounter e
LEFT JOIN transfer t ON t.stay = record_of(e.row_id)
LEFT JOIN merged m ON m.last_stay = record_of(e.row_id);

-- Long stays that are not closed, in the units the dossier names: counted in every month they go through.
INSERT INTO raw.venue
SELECT
    encounter_row_id(e.rowid), e.patient_id, e.encounter_id, 'open-stay', month_of(m.day), e.start_date, m.last,
    coalesce(e.finess, u.finess), coalesce(e.service, u.service, u.label), NULL
FROM raw.encounter e
JOIN (
    SELECT day::DATE AS day, last_day(day::DATE) AS last
    FROM range(date_trunc('month', {start}), {end} + 1, INTERVAL 1 MONTH) r(day)
) m ON e.start_date <= m.last AND coalesce(e.end_date > m.last, true)
LEFT JOIN raw.current_unit u ON u.uf = e.uf AND m.last BETWEEN u.valid_from AND u.valid_to
WHERE e.reject IS NULL
    AND e.kind IN ({stays})
    AND e.uf IN ({open-units})
    AND (coalesce(e.finess, u.finess) IS NULL OR coalesce(e.finess, u.finess) IN (SELECT finess FROM raw.perimeter));

-- Attachment as required: to a site of the perimeter, or to its legal entity where the policy accepts it. What is not known
-- is never « not attached »: applicative mailboxes stand in no flat file.
INSERT INTO raw.sender
SELECT
    m.address_key, max(m.type),
    CASE
        WHEN bool_or(coalesce(p.kind = 'et' OR p.kind = 'ej' AND {accept-legal-entity}, false)) THEN 0
        WHEN bool_or(m.finess IS NULL) THEN 1
        ELSE 2
    END,
    min(m.address), bool_or(m.finess IS NULL OR m.rowid IN (SELECT record_of(row_id) FROM mailbox))
FROM raw.mailbox m
LEFT JOIN raw.perimeter p ON p.finess = m.finess
WHERE m.reject IS NULL AND m.address_key IS NOT NULL
GROUP BY m.address_key;

-- Of several professional recipients, the first that is none of the hospital's own boxes nor left out speaks for the message.
UPDATE raw.send SET recipient_key = o.recipient_key
FROM (
    SELECT
        row_id,
        coalesce(
            arg_min(k, place) FILTER (b.address_key IS NULL AND NOT coalesce(k IN ({left-out}), false)),
            arg_min(k, place)
        ) AS recipient_key
    FROM (
        SELECT rowid AS row_id, unnest(recipients) AS k, generate_subscripts(recipients, 1) AS place
        FROM raw.send
        WHERE recipients IS NOT NULL
    )
    LEFT JOIN raw.sender b ON b.address_key = k AND b.is_own
    GROUP BY row_id
) o
WHERE send.rowid = o.row_id;

-- What each message is, whatever the box it comes from: told once for the patients and for the documents.
CREATE VIEW raw.message AS
SELECT s.rowid AS row_id, s.*, coalesce(s.result = 'rejected', false) AS refused,
    s.to_professional AND NOT (coalesce(own.is_own, false) OR coalesce(s.recipient_key IN ({left-out}), false)) AS is_professional
FROM raw.send s LEFT JOIN raw.sender own ON own.address_key = s.recipient_key
WHERE s.reject IS NULL;
