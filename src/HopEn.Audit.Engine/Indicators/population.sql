-- Run once when the loading ends, with the choices of the dossier in place of the braces.

-- A stay that ends the day another one starts, for the same patient and in the same legal entity, is the beginning of that
-- one: it is not closed. The stay that goes on starts when the first of the chain started. What is not counted (long-term care,
-- a site that is not audited) takes nobody over: the patient would be lost.
CREATE TEMP TABLE transfer AS
WITH pair AS (
    SELECT a.rowid AS stay, b.rowid AS next_stay, a.start_date, a.end_date, b.end_date AS next_end, coalesce(a.finess, ua.finess) AS site, coalesce(b.finess, ub.finess) AS next_site
    FROM raw.encounter a JOIN raw.encounter b ON b.patient_id = a.patient_id AND b.start_date = a.end_date
    LEFT JOIN raw.current_unit ua ON ua.uf = a.uf AND a.end_date BETWEEN ua.valid_from AND ua.valid_to
    LEFT JOIN raw.current_unit ub ON ub.uf = b.uf AND b.start_date BETWEEN ub.valid_from AND ub.valid_to
    WHERE {merge-transfers} AND a.kind IN ({stays}) AND b.kind IN ({stays}) AND a.kind NOT IN ({excluded}) AND b.kind NOT IN ({excluded}) AND a.reject IS NULL AND b.reject IS NULL AND coalesce(b.end_date > a.end_date, true)
)
SELECT stay, arg_max(next_stay, (coalesce(next_end, DATE '9999-12-31'), next_stay)) AS next_stay, any_value(p.start_date) AS start_date
FROM pair p LEFT JOIN site s ON s.finess = p.site LEFT JOIN site n ON n.finess = p.next_site
WHERE coalesce(s.ej_finess = n.ej_finess, true) AND (p.next_site IS NULL OR p.next_site IN (SELECT finess FROM raw.perimeter))
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

CREATE TEMP TABLE venue AS
SELECT e.row_id, e.patient_id, e.encounter_id, e.kind, e.month, coalesce(m.start_date, e.start_date) AS start_date, greatest(coalesce(e.end_date, e.start_date), e.start_date) AS end_date,
    e.site, e.service, CASE WHEN e.kind IN ({excluded}) THEN e.kind WHEN t.stay IS NOT NULL THEN 'transfer' END AS exclusion
FROM encounter e LEFT JOIN transfer t ON t.stay = e.row_id - (7::BIGINT << 40) LEFT JOIN merged m ON m.last_stay = e.row_id - (7::BIGINT << 40);

-- Long stays that are not closed, in the units the dossier names: counted in every month they go through.
INSERT INTO venue
SELECT (7::BIGINT << 40) + e.rowid, e.patient_id, e.encounter_id, 'open-stay', month_of(m.day), e.start_date, m.last, coalesce(e.finess, u.finess), coalesce(e.service, u.service, u.label), NULL
FROM raw.encounter e
JOIN (SELECT day::DATE AS day, last_day(day::DATE) AS last FROM range(date_trunc('month', {start}), {end} + 1, INTERVAL 1 MONTH) r(day)) m ON e.start_date <= m.last AND coalesce(e.end_date > m.last, true)
LEFT JOIN raw.current_unit u ON u.uf = e.uf AND m.last BETWEEN u.valid_from AND u.valid_to
WHERE e.reject IS NULL AND e.kind IN ({stays}) AND e.uf IN ({open-units}) AND (coalesce(e.finess, u.finess) IS NULL OR coalesce(e.finess, u.finess) IN (SELECT finess FROM raw.perimeter));

-- Attachment as required: to a site of the perimeter, or to its legal entity where the policy accepts it. What is not known
-- is never « not attached »: applicative mailboxes stand in no flat file.
INSERT INTO raw.sender
SELECT m.address_key, max(m.type),
    CASE WHEN bool_or(coalesce(p.kind = 'et' OR p.kind = 'ej' AND {accept-legal-entity}, false)) THEN 0 WHEN bool_or(m.finess IS NULL) THEN 1 ELSE 2 END, min(m.address),
    bool_or(m.finess IS NULL OR m.rowid IN (SELECT row_id - (2::BIGINT << 40) FROM mailbox))
FROM raw.mailbox m LEFT JOIN raw.perimeter p ON p.finess = m.finess
WHERE m.reject IS NULL AND m.address_key IS NOT NULL GROUP BY m.address_key;

-- Whichever file tells whose the matricule or the stay is; a correspondence that names two patients names neither.
CREATE TEMP TABLE told AS
SELECT encounter_id, ins_id, coalesce(a.canonical_id, k.patient_id) AS patient_id
FROM (SELECT encounter_id, ins_id, coalesce(patient_id, other_id) AS patient_id FROM raw.crosswalk WHERE reject IS NULL) k LEFT JOIN raw.patient_alias a ON a.patient_id = k.patient_id WHERE k.patient_id IS NOT NULL;

CREATE TEMP TABLE ins_patient AS
SELECT ins_id, any_value(patient_id) AS patient_id FROM (
    SELECT ins_id, patient_id FROM raw.identity WHERE reject IS NULL AND {needs-ins} UNION ALL SELECT ins_id, patient_id FROM raw.encounter WHERE reject IS NULL AND {needs-ins} UNION ALL SELECT ins_id, patient_id FROM told
) WHERE ins_id IS NOT NULL AND patient_id IS NOT NULL GROUP BY ins_id HAVING count(DISTINCT patient_id) = 1;

CREATE TEMP TABLE stay_patient AS
SELECT encounter_id, any_value(patient_id) AS patient_id FROM (
    SELECT encounter_id, patient_id FROM raw.encounter WHERE reject IS NULL AND {needs-stay} UNION ALL SELECT encounter_id, patient_id FROM told WHERE encounter_id NOT IN (SELECT encounter_id FROM raw.encounter WHERE encounter_id IS NOT NULL AND {needs-stay})
) WHERE encounter_id IS NOT NULL GROUP BY encounter_id HAVING count(DISTINCT patient_id) = 1;

-- Of several professional recipients, the first that is none of the hospital's own boxes nor left out speaks for the message.
UPDATE raw.send SET recipient_key = o.recipient_key FROM (
    SELECT row_id, coalesce(arg_min(k, place) FILTER (b.address_key IS NULL AND NOT coalesce(k IN ({left-out}), false)), arg_min(k, place)) AS recipient_key
    FROM (SELECT rowid AS row_id, unnest(recipients) AS k, generate_subscripts(recipients, 1) AS place FROM raw.send WHERE recipients IS NOT NULL) LEFT JOIN raw.sender b ON b.address_key = k AND b.is_own GROUP BY row_id
) o WHERE send.rowid = o.row_id;

-- What each message is, whatever the box it comes from: told once for the patients and for the documents.
CREATE TEMP VIEW message AS
SELECT s.rowid AS row_id, s.*, coalesce(s.result = 'rejected', false) AS refused,
    s.to_professional AND NOT (coalesce(own.is_own, false) OR coalesce(s.recipient_key IN ({left-out}), false)) AS is_professional
FROM raw.send s LEFT JOIN raw.sender own ON own.address_key = s.recipient_key
WHERE s.reject IS NULL;

INSERT INTO raw.fact
SELECT row_id, sent_on, patient_id, encounter_id,
    CASE WHEN is_professional
         THEN 4096 | CASE WHEN refused THEN 16384 WHEN format = 'cda' THEN 1 << box WHEN format IS NULL THEN 64 << box ELSE 8192 END ELSE 0 END
    | CASE WHEN NOT to_patient THEN 0 WHEN NOT patient_address_valid THEN 131072 WHEN refused THEN 65536 ELSE 32768 END AS bits, sender_key
FROM (
    SELECT s.row_id, s.sent_on, coalesce(s.patient_id, v.patient_id, i.patient_id) AS patient_id, s.encounter_id, s.is_professional, s.to_patient, s.patient_address_valid, s.format, s.sender_key, s.refused,
        coalesce(b.attachment, 1) + CASE WHEN b.type = 'APP' THEN 0 ELSE 3 END AS box
    FROM message s
    LEFT JOIN raw.sender b ON b.address_key = s.sender_key
    LEFT JOIN stay_patient v ON v.encounter_id = s.encounter_id
    LEFT JOIN ins_patient i ON i.ins_id = s.ins_id
);

CREATE TEMP TABLE described AS
    SELECT v.rowid AS venue, v.month, v.patient_id, v.exclusion, d.bits, d.type_code FROM (SELECT encounter_id, produced_on, type_code, CASE WHEN validated_on IS NULL THEN 1 ELSE 3 END AS bits FROM raw.document WHERE reject IS NULL AND encounter_id IS NOT NULL) d
    JOIN venue v ON v.encounter_id = d.encounter_id WHERE d.produced_on BETWEEN v.start_date AND v.end_date + {days-after} AND {linkable}
    UNION ALL
    SELECT v.rowid, v.month, v.patient_id, v.exclusion, d.bits, d.type_code FROM (
        SELECT coalesce(d.patient_id, s.patient_id, i.patient_id) AS patient_id, d.encounter_id, produced_on, d.type_code, CASE WHEN validated_on IS NULL THEN 1 ELSE 3 END AS bits
        FROM raw.document d LEFT JOIN stay_patient s USING (encounter_id) LEFT JOIN ins_patient i ON i.ins_id = d.ins_id WHERE reject IS NULL
    ) d JOIN venue v ON v.patient_id = d.patient_id WHERE d.produced_on BETWEEN v.start_date AND v.end_date + {days-after} AND {linkable}
      AND (d.encounter_id IS NULL OR d.encounter_id NOT IN (SELECT encounter_id FROM numbered));

-- Messages and documents of an encounter: by the number of the stay when both have it, else by the patient; within the days, or the month.
CREATE TEMP TABLE linked AS
SELECT venue, bit_or(facts) AS facts, bit_or(documents) AS documents FROM (
    SELECT v.rowid AS venue, x.bits AS facts, 0 AS documents FROM raw.fact x JOIN venue v ON v.encounter_id = x.encounter_id
    WHERE NOT {by-month} AND x.bits & 4096 <> 0 AND x.sent_on BETWEEN v.start_date AND v.end_date + {days-after} AND {linkable}
    UNION ALL
    SELECT v.rowid, x.bits, 0 FROM raw.fact x JOIN venue v ON v.patient_id = x.patient_id
    WHERE NOT {by-month} AND x.bits & 4096 <> 0 AND x.sent_on BETWEEN v.start_date AND v.end_date + {days-after} AND {linkable}
      AND (x.encounter_id IS NULL OR x.encounter_id NOT IN (SELECT encounter_id FROM numbered))
    UNION ALL
    SELECT v.rowid, x.bits, 0 FROM raw.fact x JOIN venue v ON v.patient_id = x.patient_id AND v.month = month_of(x.sent_on)
    WHERE {by-month} AND x.bits & 4096 <> 0 AND {linkable}
    UNION ALL
    SELECT venue, 0, bits FROM described
) GROUP BY venue;

INSERT INTO raw.written_type SELECT DISTINCT patient_id, type_code FROM described WHERE exclusion IS NULL AND month = (SELECT month FROM raw.choice);

-- A correspondent has a mailbox as soon as one line, or the directory, tells one.
INSERT INTO raw.equipped
SELECT rpps FROM raw.correspondent WHERE reject IS NULL AND has_mailbox AND rpps IS NOT NULL UNION SELECT rpps FROM raw.directory_mailbox WHERE reject IS NULL AND rpps IN (SELECT rpps FROM raw.correspondent WHERE rpps IS NOT NULL);

CREATE TEMP TABLE caring AS
SELECT patient_id, bit_or(CASE WHEN has_mailbox OR rpps IN (SELECT rpps FROM raw.equipped) THEN 3 ELSE 1 END) AS care
FROM raw.correspondent WHERE reject IS NULL GROUP BY patient_id;

INSERT INTO raw.population
SELECT v.row_id, v.patient_id, v.encounter_id, v.kind, v.month, v.start_date, v.end_date, v.site, v.service, v.exclusion, coalesce(l.facts, 0), coalesce(l.documents, 0), coalesce(c.care, 0)
FROM venue v LEFT JOIN linked l ON l.venue = v.rowid LEFT JOIN caring c USING (patient_id);

-- What has served is dropped at once: millions of rows of it would push the rest to the disk.
DROP TABLE linked; DROP TABLE described; DROP TABLE caring; DROP TABLE numbered; DROP TABLE merged;

INSERT INTO raw.eligible
WITH named AS (
    SELECT DISTINCT p.pathway, coalesce(p.patient_id, s.patient_id, i.patient_id) AS patient_id, p.encounter_id, p.included_on
    FROM raw.pathway_patient p LEFT JOIN stay_patient s USING (encounter_id) LEFT JOIN ins_patient i ON i.ins_id = p.ins_id WHERE p.reject IS NULL
), chosen AS (
    FROM named
    UNION SELECT n.pathway, n.patient_id, l.encounter_id, n.included_on FROM following c
    JOIN raw.encounter f ON f.rowid = c.first_stay JOIN raw.encounter l ON l.rowid = c.last_stay JOIN named n ON n.encounter_id = f.encounter_id WHERE l.encounter_id IS NOT NULL
), present AS (
    SELECT DISTINCT c.pathway, c.patient_id, v.row_id, v.month, v.site, v.service, v.start_date, v.end_date
    FROM chosen c JOIN venue v ON v.patient_id = c.patient_id
    WHERE v.exclusion IS NULL AND coalesce(c.encounter_id = v.encounter_id, true) AND coalesce(c.included_on <= v.end_date, true)
), messaged AS (
    SELECT p.pathway, p.row_id, p.month, bit_or(CASE
        WHEN x.sent_on BETWEEN p.start_date - w.days_before AND p.end_date + w.days_after THEN CASE WHEN x.bits & 131072 <> 0 THEN 8 WHEN x.bits & 32768 <> 0 THEN 1 ELSE 2 END
        WHEN x.bits & 32768 <> 0 THEN 4 ELSE 0 END) AS citizen
    FROM present p JOIN raw.pathway w USING (pathway) JOIN raw.fact x USING (patient_id) WHERE x.bits >= 32768 GROUP BY ALL
)
SELECT p.pathway, p.patient_id, p.row_id, p.month, p.site, p.service, coalesce(m.citizen, 0), p.patient_id IN (SELECT patient_id FROM raw.identity WHERE reject IS NULL AND status = 'qualified' AND ins_id IS NOT NULL)
FROM present p LEFT JOIN messaged m USING (pathway, row_id, month);

DROP TABLE stay_patient; DROP TABLE ins_patient; DROP TABLE told; DROP TABLE following; DROP TABLE transfer;

-- Where each document went: by its identifier, else by its stay and its type. What follows what is told by the minute where there
-- is one; on a day without hours, a withdrawal or an opposition comes last.
CREATE TEMP TABLE gone AS
SELECT document_id, encounter_id, type_code, CASE result WHEN 'accepted' THEN 1 WHEN 'rejected' THEN 2 WHEN 'withdrawn' THEN 4 ELSE 8 END AS bits, CASE WHEN result = 'accepted' THEN submitted_on END AS fed_on,
    CASE WHEN result = 'accepted' THEN submitted_on + to_minutes(coalesce(submitted_minute, 0)) END AS fed_at, CASE WHEN result = 'withdrawn' THEN submitted_on + to_minutes(coalesce(submitted_minute, 1439)) END AS withdrawn_at,
    CASE WHEN result = 'opposed' THEN submitted_on + to_minutes(coalesce(submitted_minute, 1439)) END AS opposed_at
FROM raw.dmp_submission WHERE reject IS NULL
UNION ALL
SELECT document_id, encounter_id, type_code, CASE WHEN is_professional THEN 16 ELSE 0 END | CASE WHEN to_patient AND coalesce(patient_address_valid, true) THEN 32 ELSE 0 END, NULL, NULL, NULL, NULL
FROM (
    SELECT document_id, encounter_id, type_code, is_professional, to_patient, patient_address_valid FROM message WHERE NOT refused
    UNION ALL SELECT NULL, encounter_id, unnest(types[2:]), is_professional, to_patient, patient_address_valid FROM message WHERE NOT refused AND types IS NOT NULL
) WHERE document_id IS NOT NULL OR encounter_id IS NOT NULL AND type_code IS NOT NULL;

-- Stays of other establishments, whose documents are not ours although no unit says so.
CREATE TEMP TABLE elsewhere AS
SELECT DISTINCT e.encounter_id FROM raw.encounter e LEFT JOIN raw.current_unit u ON u.uf = e.uf AND coalesce(e.end_date, e.start_date) BETWEEN u.valid_from AND u.valid_to
WHERE e.reject IS NULL AND e.encounter_id IN (SELECT encounter_id FROM raw.document WHERE encounter_id IS NOT NULL) AND coalesce(e.finess, u.finess) NOT IN (SELECT finess FROM raw.perimeter);

INSERT INTO raw.document_state
SELECT (13::BIGINT << 40) + d.rowid, d.type_code, month_of(d.produced_on), coalesce(u.finess, v.site), coalesce(u.service, u.label, v.service), d.validated_on IS NOT NULL OR NOT {validation-known}, v.is_outside,
    CASE WHEN bits & 8 <> 0 AND coalesce(d.opposed_at >= d.last_fed_at, true) THEN 'opposed' WHEN bits & 4 <> 0 AND coalesce(d.withdrawn_at >= d.last_fed_at, true) THEN 'withdrawn' WHEN bits & 1 <> 0 THEN 'fed' WHEN bits & 2 <> 0 THEN 'rejected' ELSE 'none' END, bits & 16 <> 0, bits & 32 <> 0, d.fed_on - d.produced_on
FROM (
    SELECT d.rowid, d.*, coalesce(i.bits, 0) | coalesce(k.bits, 0) AS bits, least(i.fed_on, k.fed_on) AS fed_on, greatest(i.last_fed_at, k.last_fed_at) AS last_fed_at, greatest(i.withdrawn_at, k.withdrawn_at) AS withdrawn_at, greatest(i.opposed_at, k.opposed_at) AS opposed_at FROM raw.document d
    LEFT JOIN (SELECT document_id, bit_or(bits) AS bits, min(fed_on) AS fed_on, max(fed_at) AS last_fed_at, max(withdrawn_at) AS withdrawn_at, max(opposed_at) AS opposed_at FROM gone WHERE document_id IS NOT NULL GROUP BY document_id) i ON i.document_id = d.document_id
    LEFT JOIN (SELECT encounter_id, type_code, bit_or(bits) AS bits, min(fed_on) AS fed_on, max(fed_at) AS last_fed_at, max(withdrawn_at) AS withdrawn_at, max(opposed_at) AS opposed_at FROM gone WHERE document_id IS NULL GROUP BY ALL) k ON k.encounter_id = d.encounter_id AND k.type_code = d.type_code
    WHERE d.reject IS NULL AND d.produced_on BETWEEN {start} AND {end}
) d
LEFT JOIN raw.current_unit u ON u.uf = d.uf AND d.produced_on BETWEEN u.valid_from AND u.valid_to
LEFT JOIN (SELECT encounter_id, any_value(site) AS site, any_value(service) AS service, bool_and(kind NOT IN ({stays}, 'hah', 'open-stay')) AS is_outside FROM venue WHERE encounter_id IS NOT NULL GROUP BY encounter_id) v ON v.encounter_id = d.encounter_id
WHERE coalesce(u.finess, v.site) IN (SELECT finess FROM raw.perimeter) OR coalesce(u.finess, v.site) IS NULL AND coalesce(d.encounter_id NOT IN (SELECT encounter_id FROM elsewhere), true);

DROP TABLE gone; DROP TABLE elsewhere; DROP TABLE venue; DROP VIEW message;
