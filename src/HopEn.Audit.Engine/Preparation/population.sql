-- Once the venues are known: what reached each patient.

-- Whichever file tells whose the matricule or the stay is; a correspondence that names two patients names neither.
CREATE TEMP TABLE told AS
SELECT encounter_id, ins_id, coalesce(a.canonical_id, k.patient_id) AS patient_id
FROM (
    SELECT encounter_id, ins_id, coalesce(patient_id, other_id) AS patient_id FROM raw.crosswalk WHERE reject IS NULL
) k
LEFT JOIN raw.patient_alias a ON a.patient_id = k.patient_id
WHERE k.patient_id IS NOT NULL;

CREATE TEMP TABLE ins_patient AS
SELECT ins_id, any_value(patient_id) AS patient_id
FROM (
    SELECT ins_id, patient_id
    FROM raw.identity
    WHERE reject IS NULL AND {needs-ins}
    UNION ALL
    SELECT ins_id, patient_id
    FROM raw.encounter
    WHERE reject IS NULL AND {needs-ins}
    UNION ALL
    SELECT ins_id, patient_id
    FROM told
)
WHERE ins_id IS NOT NULL AND patient_id IS NOT NULL
GROUP BY ins_id
HAVING count(DISTINCT patient_id) = 1;

CREATE TEMP TABLE stay_patient AS
SELECT encounter_id, any_value(patient_id) AS patient_id
FROM (
    SELECT encounter_id, patient_id
    FROM raw.encounter
    WHERE reject IS NULL AND {needs-stay}
    UNION ALL
    SELECT encounter_id, patient_id
    FROM told
    WHERE encounter_id NOT IN (SELECT encounter_id FROM raw.encounter WHERE encounter_id IS NOT NULL AND {needs-stay})
)
WHERE encounter_id IS NOT NULL
GROUP BY encounter_id
HAVING count(DISTINCT patient_id) = 1;

INSERT INTO raw.fact
SELECT
    row_id, sent_on, patient_id, encounter_id,
    CASE
        WHEN is_professional
            THEN
                to_professional() | CASE
                    WHEN refused THEN refused_by_professional()
                    WHEN format = 'cda' THEN cda_of(box)
                    WHEN format IS NULL THEN maybe(cda_of(box))
                    ELSE without_cda()
                END
        ELSE 0
    END
    | CASE
        WHEN NOT to_patient THEN 0
        WHEN NOT patient_address_valid THEN to_wrong_address()
        WHEN refused THEN refused_by_patient()
        ELSE to_patient()
    END AS bits,
    sender_key
FROM (
    SELECT
        s.row_id, s.sent_on, coalesce(s.patient_id, v.patient_id, i.patient_id) AS patient_id, s.encounter_id,
        s.is_professional, s.to_patient, s.patient_address_valid, s.format, s.sender_key, s.refused,
        mailbox_box(coalesce(b.attachment, 1), b.type = 'APP') AS box
    FROM raw.message s
    LEFT JOIN raw.sender b ON b.address_key = s.sender_key
    LEFT JOIN stay_patient v ON v.encounter_id = s.encounter_id
    LEFT JOIN ins_patient i ON i.ins_id = s.ins_id
);

CREATE TEMP TABLE described AS
SELECT v.rowid AS venue, v.row_id, v.month, v.patient_id, v.exclusion, d.bits, d.type_code, d.document
FROM (
    SELECT
        rowid AS document, encounter_id, produced_on, type_code,
        document_produced() | CASE WHEN validated_on IS NULL THEN 0 ELSE document_validated() END AS bits
    FROM raw.document
    WHERE reject IS NULL AND encounter_id IS NOT NULL
) d
JOIN raw.venue v ON v.encounter_id = d.encounter_id
WHERE d.produced_on BETWEEN v.start_date AND v.end_date + {days-after} AND {linkable}
UNION ALL
SELECT v.rowid, v.row_id, v.month, v.patient_id, v.exclusion, d.bits, d.type_code, d.document
FROM (
    SELECT
        d.rowid AS document,
        coalesce(d.patient_id, s.patient_id, i.patient_id) AS patient_id, d.encounter_id, produced_on, d.type_code,
        document_produced() | CASE WHEN validated_on IS NULL THEN 0 ELSE document_validated() END AS bits
    FROM raw.document d
    LEFT JOIN stay_patient s USING (encounter_id)
    LEFT JOIN ins_patient i ON i.ins_id = d.ins_id
    WHERE reject IS NULL
) d
JOIN raw.venue v ON v.patient_id = d.patient_id
WHERE d.produced_on BETWEEN v.start_date AND v.end_date + {days-after}
    AND {linkable}
    AND (d.encounter_id IS NULL OR d.encounter_id NOT IN (SELECT encounter_id FROM numbered));

-- Messages and documents of an encounter: by the number of the stay when both have it, else by the patient; within the days, or the month.
CREATE TEMP TABLE linked AS
SELECT venue, bit_or(facts) AS facts, bit_or(documents) AS documents
FROM (
    SELECT
        v.rowid AS venue,
        CASE WHEN is_late(x.sent_on, v.end_date, {measured-until}) THEN after_measurement() ELSE x.bits END AS facts,
        0 AS documents
    FROM raw.fact x
    JOIN raw.venue v ON v.encounter_id = x.encounter_id
    WHERE NOT {by-month}
        AND has_flag(x.bits, to_professional())
        AND x.sent_on BETWEEN v.start_date AND v.end_date + {days-after}
        AND {linkable}
    UNION ALL
    SELECT
        v.rowid, CASE WHEN is_late(x.sent_on, v.end_date, {measured-until}) THEN after_measurement() ELSE x.bits END, 0
    FROM raw.fact x
    JOIN raw.venue v ON v.patient_id = x.patient_id
    WHERE NOT {by-month}
        AND has_flag(x.bits, to_professional())
        AND x.sent_on BETWEEN v.start_date AND v.end_date + {days-after}
        AND {linkable}
        AND (x.encounter_id IS NULL OR x.encounter_id NOT IN (SELECT encounter_id FROM numbered))
    UNION ALL
    SELECT
        v.rowid, CASE WHEN is_late(x.sent_on, v.end_date, {measured-until}) THEN after_measurement() ELSE x.bits END, 0
    FROM raw.fact x
    JOIN raw.venue v ON v.patient_id = x.patient_id AND v.month = month_of(x.sent_on)
    WHERE {by-month} AND has_flag(x.bits, to_professional()) AND {linkable}
    UNION ALL
    SELECT venue, 0, bits
    FROM described
)
GROUP BY venue;

INSERT INTO raw.written_type
SELECT DISTINCT patient_id, type_code
FROM described
WHERE exclusion IS NULL AND month = (SELECT month FROM raw.choice);

INSERT INTO raw.described
SELECT row_id, month, document
FROM described
WHERE exclusion IS NULL;

-- A correspondent has a mailbox as soon as one line, or the directory, tells one.
INSERT INTO raw.equipped
SELECT rpps
FROM raw.correspondent
WHERE reject IS NULL AND has_mailbox AND rpps IS NOT NULL
UNION
SELECT rpps
FROM raw.directory_mailbox
WHERE reject IS NULL AND rpps IN (SELECT rpps FROM raw.correspondent WHERE rpps IS NOT NULL);

CREATE TEMP TABLE caring AS
SELECT
    patient_id,
    bit_or(
        CASE
            WHEN has_mailbox OR rpps IN (SELECT rpps FROM raw.equipped)
                THEN correspondent_known() | correspondent_reachable()
            ELSE correspondent_known()
        END
    ) AS care
FROM raw.correspondent
WHERE reject IS NULL
GROUP BY patient_id;

INSERT INTO raw.population
SELECT
    v.row_id, v.patient_id, v.encounter_id, v.kind, v.month, v.start_date, v.end_date, v.site, v.service, v.exclusion,
    coalesce(l.facts, 0), coalesce(l.documents, 0), coalesce(c.care, 0)
FROM raw.venue v
LEFT JOIN linked l ON l.venue = v.rowid
LEFT JOIN caring c USING (patient_id);

-- What has served is dropped at once: millions of rows of it would push the rest to the disk.
DROP TABLE linked; DROP TABLE described; DROP TABLE caring; DROP TABLE numbered; DROP TABLE merged;

INSERT INTO raw.eligible
WITH named AS (
    SELECT DISTINCT
        p.pathway, coalesce(p.patient_id, s.patient_id, i.patient_id) AS patient_id, p.encounter_id, p.included_on
    FROM raw.pathway_patient p
    LEFT JOIN stay_patient s USING (encounter_id)
    LEFT JOIN ins_patient i ON i.ins_id = p.ins_id
    WHERE p.reject IS NULL
), chosen AS (
    FROM named
    UNION
    SELECT n.pathway, n.patient_id, l.encounter_id, n.included_on
    FROM following c
    JOIN raw.encounter f ON f.rowid = c.first_stay
    JOIN raw.encounter l ON l.rowid = c.last_stay
    JOIN named n ON n.encounter_id = f.encounter_id
    WHERE l.encounter_id IS NOT NULL
), present AS (
    SELECT DISTINCT c.pathway, c.patient_id, v.row_id, v.month, v.site, v.service, v.start_date, v.end_date
    FROM chosen c
    JOIN raw.venue v ON v.patient_id = c.patient_id
    WHERE v.exclusion IS NULL
        AND coalesce(c.encounter_id = v.encounter_id, true)
        AND coalesce(c.included_on <= v.end_date, true)
), messaged AS (
    SELECT
        p.pathway, p.row_id, p.month,
        bit_or(
            CASE
                WHEN x.sent_on BETWEEN p.start_date - w.days_before AND p.end_date + w.days_after
                    THEN
                        CASE
                            WHEN is_late(x.sent_on, p.end_date, {measured-until}) THEN late_in_window()
                            WHEN has_flag(x.bits, to_wrong_address()) THEN wrong_address_in_window()
                            WHEN has_flag(x.bits, to_patient()) THEN in_window()
                            ELSE refused_in_window()
                        END
                WHEN has_flag(x.bits, to_patient()) THEN outside_window()
                ELSE 0
            END
        ) AS citizen
    FROM present p
    JOIN raw.pathway w USING (pathway)
    JOIN raw.fact x USING (patient_id)
    WHERE has_flag(x.bits, to_any_patient())
    GROUP BY ALL
)
SELECT
    p.pathway, p.patient_id, p.row_id, p.month, p.site, p.service, coalesce(m.citizen, 0),
    p.patient_id IN (
        SELECT patient_id FROM raw.identity WHERE reject IS NULL AND status = 'qualified' AND ins_id IS NOT NULL
    )
FROM present p
LEFT JOIN messaged m USING (pathway, row_id, month);

DROP TABLE stay_patient; DROP TABLE ins_patient; DROP TABLE told; DROP TABLE following; DROP TABLE transfer;
