-- What the hospital sends and produces. Addresses of senders and recipients are salted keys; subjects of messages are never
-- read; a citizen address gives the key of the INS it holds and is not kept.

CREATE TABLE raw.send (
    sent_on DATE,
    sent_minute SMALLINT,              -- minute of the day in France, NULL when the export does not tell
    patient_id UBIGINT, encounter_id UBIGINT, ins_id UBIGINT,  -- salted keys, NULL when unmapped; ins_id from a citizen address too
    sender_key UBIGINT,                -- salted key of the sending mailbox, that of raw.mailbox.address_key
    recipient_key UBIGINT,             -- of the professional recipient that speaks for the message: the first that is none of the hospital's own
    to_professional BOOLEAN NOT NULL, to_patient BOOLEAN NOT NULL,
    patient_address_valid BOOLEAN,     -- the citizen address holds a matricule with its key; NULL without citizen recipient
    result VARCHAR,                    -- 'accepted' 'rejected' (final failure) 'pending', NULL when not told
    format VARCHAR,                    -- 'cda' 'other-format', NULL when not told
    type_code VARCHAR, document_id UBIGINT,
    recipients UBIGINT[],              -- keys of the professional recipients, NULL when there is one at the most
    types VARCHAR[],                   -- codes of the documents joined, NULL when there is one at the most
    reject VARCHAR
);

CREATE TABLE raw.document (
    patient_id UBIGINT, encounter_id UBIGINT, ins_id UBIGINT, document_id UBIGINT,
    type_code VARCHAR, produced_on DATE, validated_on DATE, format VARCHAR, uf VARCHAR, reject VARCHAR
);

CREATE TABLE raw.dmp_submission (
    patient_id UBIGINT, encounter_id UBIGINT, ins_id UBIGINT, document_id UBIGINT,
    type_code VARCHAR, submitted_on DATE, submitted_minute SMALLINT /* of the day in France */, result VARCHAR /* 'accepted' 'rejected' 'withdrawn' 'opposed' */, error_code VARCHAR, reject VARCHAR
);

CREATE TABLE raw.correspondent (patient_id UBIGINT, encounter_id UBIGINT, rpps BIGINT, has_mailbox BOOLEAN NOT NULL, reject VARCHAR);

CREATE TABLE raw.pathway_patient (pathway VARCHAR, patient_id UBIGINT, encounter_id UBIGINT, ins_id UBIGINT, included_on DATE, reject VARCHAR);

-- Documents received by the hospital. Neither patient nor stay is kept: what is asked is whether somebody opened them.
CREATE TABLE raw.reception (received_on DATE, integrated_on DATE, opened_on DATE, origin VARCHAR /* 'dmp' 'mssante', NULL when not told */, type_code VARCHAR, uf VARCHAR, reject VARCHAR);

CREATE TABLE raw.unsecured_exchange (
    flow VARCHAR, channel VARCHAR, service VARCHAR, has_plan BOOLEAN, has_owner BOOLEAN, due_date DATE, done_date DATE, reject VARCHAR
);

-- The rates that ship with the tool have the line 0 of no file; those of the dossier come after and win for the same month.
CREATE TABLE raw.equipment_rate (department VARCHAR, month VARCHAR, rate DOUBLE, origin VARCHAR, reject VARCHAR);

CREATE TABLE raw.document_type (code VARCHAR, family VARCHAR, state VARCHAR, duty VARCHAR, label VARCHAR);

CREATE VIEW document_type AS SELECT * FROM raw.document_type;

CREATE VIEW raw.any_dmp_submission AS
SELECT (14::BIGINT << 40) + rowid AS row_id, patient_id, encounter_id, document_id, type_code, submitted_on, result, error_code
FROM raw.dmp_submission WHERE reject IS NULL;

CREATE VIEW dmp_submission AS SELECT * FROM raw.any_dmp_submission;

-- Only what was received in the period, by a unit of the perimeter or an unknown one.
CREATE VIEW raw.any_reception AS
SELECT (23::BIGINT << 40) + r.rowid AS row_id, r.received_on, month_of(r.received_on) AS month, r.integrated_on, r.opened_on, r.origin, r.type_code, u.finess AS site, coalesce(u.service, u.label) AS service
FROM raw.reception r CROSS JOIN raw.establishment e LEFT JOIN raw.current_unit u ON u.uf = r.uf AND r.received_on BETWEEN u.valid_from AND u.valid_to
WHERE r.reject IS NULL AND r.received_on BETWEEN e.period_start AND e.period_end AND (u.finess IS NULL OR u.finess IN (SELECT finess FROM raw.perimeter));

CREATE VIEW reception AS SELECT * FROM raw.any_reception;

CREATE VIEW unsecured_exchange AS
SELECT (17::BIGINT << 40) + rowid AS row_id, flow, channel, service, has_plan, has_owner, due_date, done_date
FROM raw.unsecured_exchange WHERE reject IS NULL;

CREATE VIEW raw.any_equipment_rate AS
SELECT department, month, rate, origin FROM raw.equipment_rate WHERE reject IS NULL
QUALIFY row_number() OVER (PARTITION BY department, month ORDER BY rowid DESC) = 1;

CREATE VIEW equipment_rate AS SELECT * FROM raw.any_equipment_rate;

-- Filled when the loading ends ---------------------------------------------------------------------------------------

-- The choices that the definitions leave open, one row.
CREATE TABLE raw.choice (
    month VARCHAR,                     -- retained month, NULL when the period holds none
    days_after INTEGER NOT NULL,       -- a message counts for a stay until that many days after its end
    by_month BOOLEAN NOT NULL,         -- any message of the month counts, whatever the stay
    counted_mask INTEGER NOT NULL      -- bits of « facts » that make a patient reached
);

CREATE TABLE raw.pathway (pathway VARCHAR, days_before INTEGER, days_after INTEGER, validated_on DATE, has_qualitative_use BOOLEAN, has_use BOOLEAN);

-- Mailboxes that send, whatever how often they are declared.
CREATE TABLE raw.sender (address_key UBIGINT, type VARCHAR, attachment INTEGER /* 0 as required, 1 unknown, 2 not */, mailbox VARCHAR, is_own BOOLEAN /* false for those of others in a shared list */);

-- Correspondents with a mailbox.
CREATE TABLE raw.equipped (rpps BIGINT);

-- One row per message that counts for something. bits: 1 << k, a CDA not refused; 64 << k, the same without knowing the
-- format, where k = attachment (0 to 2) + 3 when the mailbox is not applicative; 4096 sent to a professional; 8192 not
-- refused, without CDA; 16384 refused; 32768 sent to the patient and not refused; 65536 sent to the patient and refused;
-- 131072 sent to a patient's address that is none.
CREATE TABLE raw.fact (send_row BIGINT, sent_on DATE, patient_id UBIGINT, encounter_id UBIGINT, bits INTEGER, sender_key UBIGINT);

-- One row per encounter of the period, with why it is left out. facts: bits of its messages. documents: 1 produced, 2 validated.
-- care: 1 a correspondent is known, 2 one has a mailbox.
CREATE TABLE raw.population (
    row_id BIGINT, patient_id UBIGINT, encounter_id UBIGINT, kind VARCHAR, month VARCHAR, start_date DATE, end_date DATE, site VARCHAR, service VARCHAR,
    exclusion VARCHAR, facts INTEGER, documents INTEGER, care INTEGER
);

-- Types of the documents of the retained month's patients.
CREATE TABLE raw.written_type (patient_id UBIGINT, type_code VARCHAR);

-- Eligible patients of the pathways, by encounter of the population. citizen: 1 a message in the window, 2 a refused one in the
-- window, 4 one outside the window, 8 one to an address that is none.
CREATE TABLE raw.eligible (
    pathway VARCHAR, patient_id UBIGINT, row_id BIGINT, month VARCHAR, site VARCHAR, service VARCHAR, citizen INTEGER, has_usable_ins BOOLEAN
);

-- The patients that the indicators count, one row per encounter that counts them.
CREATE VIEW raw.any_population AS
SELECT p.row_id, p.patient_id, p.encounter_id, p.kind, p.month, p.start_date, p.end_date, p.site, p.service,
       (p.facts & c.counted_mask) <> 0 AS has_counted_cda, (p.facts & 4096) <> 0 AS has_message, p.facts, p.documents, p.care
FROM raw.population p CROSS JOIN raw.choice c WHERE p.exclusion IS NULL;

CREATE VIEW population AS SELECT * FROM raw.any_population;

CREATE VIEW eligible AS SELECT pathway, patient_id, row_id, month, site, service, (citizen & 1) <> 0 AS has_citizen_message, has_usable_ins FROM raw.eligible;

CREATE VIEW raw.any_pathway AS
SELECT w.pathway, w.days_before, w.days_after, w.validated_on, w.has_qualitative_use, w.has_use, c.month, c.month IS NOT NULL AND w.validated_on <= last_day((c.month || '-01')::DATE) AS is_validated
FROM raw.pathway w CROSS JOIN raw.choice c;

CREATE VIEW pathway AS SELECT * FROM raw.any_pathway;

-- Where a patient who is not reached was lost: the furthest stage reached, one box each.
CREATE MACRO lost_at(facts, documents, care, documents_known, validation_known, care_known, mask) AS CASE
    WHEN facts & 4096 = 0 THEN CASE
        WHEN documents_known AND documents & 1 = 0 THEN 'no-document'
        WHEN documents_known AND validation_known AND documents & 2 = 0 THEN 'not-validated'
        WHEN care_known AND care & 1 = 0 THEN 'no-correspondent'
        WHEN care_known AND care & 2 = 0 THEN 'no-mailbox'
        ELSE 'not-sent' END
    WHEN facts & 63 <> 0 THEN CASE WHEN facts & 7 = 0 AND mask & 56 = 0 THEN 'other-channel' ELSE 'not-attached' END
    WHEN facts & 4032 <> 0 THEN 'unknown'
    WHEN facts & 8192 <> 0 THEN 'no-cda'
    ELSE 'rejected'
END;

-- One row per document produced in the period, with where it went. state: 'fed' 'rejected' 'withdrawn' 'opposed' 'none'.
-- is_validated: true too when no file tells the validation. fed_after: days from its production to its first accepted feed.
CREATE TABLE raw.document_state (
    row_id BIGINT, type_code VARCHAR, month VARCHAR, site VARCHAR, service VARCHAR, is_validated BOOLEAN, outside_stay BOOLEAN, dmp_state VARCHAR, sent_to_professional BOOLEAN, sent_to_patient BOOLEAN, fed_after INTEGER
);

CREATE VIEW raw.any_document AS
SELECT d.row_id, d.type_code, coalesce(t.family, 'other') AS family, coalesce(t.duty, '') AS duty, d.month, d.site, d.service, d.is_validated, d.outside_stay, d.dmp_state, d.sent_to_professional, d.sent_to_patient
FROM raw.document_state d LEFT JOIN raw.document_type t ON t.code = d.type_code;

CREATE VIEW document AS SELECT * FROM raw.any_document;

-- The list of types that the CME validated, as the dossier gives it: one row in type_list when there is one.
CREATE TABLE raw.type_list (validated_on DATE);

CREATE TABLE raw.validated_type (code VARCHAR);

CREATE VIEW type_list AS SELECT validated_on FROM raw.type_list;

CREATE VIEW validated_type AS SELECT code FROM raw.validated_type;

-- Types sent to professionals in the period, in CDA or in a format that is not told, final failures left out.
CREATE VIEW raw.any_sent_type AS
SELECT s.code, count(*) AS messages FROM (
    SELECT type_code AS code, sent_on, result, format, to_professional, reject FROM raw.send WHERE type_code IS NOT NULL
    UNION ALL SELECT unnest(types[2:]), sent_on, result, format, to_professional, reject FROM raw.send WHERE types IS NOT NULL
) s CROSS JOIN raw.establishment e
WHERE s.reject IS NULL AND s.to_professional AND s.result IS DISTINCT FROM 'rejected' AND s.format IS DISTINCT FROM 'other-format' AND s.sent_on BETWEEN e.period_start AND e.period_end
GROUP BY s.code;

CREATE VIEW sent_type AS SELECT * FROM raw.any_sent_type;

-- Citizen messages, to know which addresses are none.
CREATE VIEW citizen_message AS
SELECT (12::BIGINT << 40) + rowid AS row_id, sent_on, month_of(sent_on) AS month, patient_address_valid FROM raw.send WHERE reject IS NULL AND to_patient;
