-- What the hospital sends and produces. Addresses of senders and recipients are salted keys; subjects of messages are never
-- read; a citizen address gives the key of the INS it holds and is not kept.

CREATE TABLE raw.document_type (code VARCHAR, family VARCHAR, state VARCHAR, duty VARCHAR, label VARCHAR);

CREATE VIEW document_type AS SELECT * FROM raw.document_type;

-- Filled when the loading ends ---------------------------------------------------------------------------------------

-- The choices that the definitions leave open, one row.
CREATE TABLE raw.choice (
    month VARCHAR,                     -- retained month, NULL when the period holds none
    days_after INTEGER NOT NULL,       -- a message counts for a stay until that many days after its end
    by_month BOOLEAN NOT NULL,         -- any message of the month counts, whatever the stay
    counted_mask INTEGER NOT NULL,     -- flags of « facts » that make a patient reached
    every_pathway BOOLEAN NOT NULL,    -- pathways that nobody validated count too
    measured_until DATE                -- last day on which a message counts for an encounter of before; NULL when it never ends
);

CREATE TABLE raw.pathway (
    pathway VARCHAR, days_before INTEGER, days_after INTEGER, validated_on DATE, has_qualitative_use BOOLEAN,
    has_use BOOLEAN
);

-- Kinds of encounters that the indicators count: stays closed and consultations, with what the dossier chooses.
CREATE TABLE raw.counted_kind (kind VARCHAR);

CREATE VIEW counted_kind AS SELECT kind FROM raw.counted_kind;

-- Documents of the encounters of the population.
CREATE TABLE raw.described (row_id BIGINT, month VARCHAR, document BIGINT);

-- Mailboxes that send, whatever how often they are declared.
CREATE TABLE raw.sender (
    address_key UBIGINT, type VARCHAR, attachment INTEGER /* 0 as required, 1 unknown, 2 not */, mailbox VARCHAR,
    is_own BOOLEAN /* false for those of others in a shared list */
);

-- Correspondents with a mailbox.
CREATE TABLE raw.equipped (rpps BIGINT);

-- One row per message that counts for something, with its flags.
CREATE TABLE raw.fact (send_row BIGINT, sent_on DATE, patient_id UBIGINT, encounter_id UBIGINT, bits INTEGER, sender_key UBIGINT);

-- One row per encounter of the period, with why it is left out, and the flags of its messages, its documents, its correspondents.
CREATE TABLE raw.population (
    row_id BIGINT, patient_id UBIGINT, encounter_id UBIGINT, kind VARCHAR, month VARCHAR, start_date DATE,
    end_date DATE, site VARCHAR, service VARCHAR, exclusion VARCHAR, facts INTEGER, documents INTEGER, care INTEGER
);

-- Types of the documents of the retained month's patients.
CREATE TABLE raw.written_type (patient_id UBIGINT, type_code VARCHAR);

-- Eligible patients of the pathways, by encounter of the population, with the flags of the messages to the patient.
CREATE TABLE raw.eligible (
    pathway VARCHAR, patient_id UBIGINT, row_id BIGINT, month VARCHAR, site VARCHAR, service VARCHAR, citizen INTEGER,
    has_usable_ins BOOLEAN
);

-- The patients that the indicators count, one row per encounter that counts them.
CREATE VIEW raw.any_population AS
SELECT
    p.row_id, p.patient_id, p.encounter_id, p.kind, p.month, p.start_date, p.end_date, p.site, p.service,
    has_flag(p.facts, c.counted_mask) AS has_counted_cda, has_flag(p.facts, to_professional()) AS has_message,
    p.facts, p.documents, p.care
FROM raw.population p
CROSS JOIN raw.choice c
WHERE p.exclusion IS NULL;

CREATE VIEW population AS SELECT * FROM raw.any_population;

CREATE VIEW raw.any_pathway AS
SELECT
    w.pathway, w.days_before, w.days_after, w.validated_on, w.has_qualitative_use, w.has_use, c.month,
    c.month IS NOT NULL AND w.validated_on <= last_day((c.month || '-01')::DATE) AS is_validated,
    c.every_pathway OR coalesce(is_validated, false) AS is_counted
FROM raw.pathway w
CROSS JOIN raw.choice c;

CREATE VIEW pathway AS SELECT * FROM raw.any_pathway;

-- is_counted: of a pathway that counts; the others are told beside.
CREATE VIEW eligible AS
SELECT
    e.pathway, e.patient_id, e.row_id, e.month, e.site, e.service, has_flag(e.citizen, in_window()) AS has_citizen_message,
    e.has_usable_ins, w.is_counted
FROM raw.eligible e
JOIN raw.any_pathway w ON w.pathway = e.pathway;

-- Where a patient who is not reached was lost: the furthest stage reached, one box each.
CREATE MACRO lost_at(facts, documents, care, documents_known, validation_known, care_known, mask) AS CASE
    WHEN NOT has_flag(facts, to_professional()) THEN CASE
        WHEN has_flag(facts, after_measurement()) THEN 'after-measurement'
        WHEN documents_known AND NOT has_flag(documents, document_produced()) THEN 'no-document'
        WHEN documents_known AND validation_known AND NOT has_flag(documents, document_validated()) THEN 'not-validated'
        WHEN care_known AND NOT has_flag(care, correspondent_known()) THEN 'no-correspondent'
        WHEN care_known AND NOT has_flag(care, correspondent_reachable()) THEN 'no-mailbox'
        ELSE 'not-sent' END
    WHEN has_flag(facts, any_cda()) THEN CASE
        WHEN NOT has_flag(facts, applicative_cda()) AND NOT has_flag(mask, other_channel_cda()) THEN 'other-channel' ELSE 'not-attached' END
    WHEN has_flag(facts, maybe(any_cda())) THEN 'unknown'
    WHEN has_flag(facts, without_cda()) THEN 'no-cda'
    ELSE 'rejected'
END;

-- One row per document produced in the period, with where it went. state: 'fed' 'rejected' 'withdrawn' 'opposed' 'none'.
-- is_validated: true too when no file tells the validation. fed_after: days from its production to its first accepted feed.
CREATE TABLE raw.document_state (
    row_id BIGINT, type_code VARCHAR, family VARCHAR, month VARCHAR, site VARCHAR, service VARCHAR, is_validated BOOLEAN,
    outside_stay BOOLEAN, dmp_state VARCHAR, sent_to_professional BOOLEAN, sent_to_patient BOOLEAN, fed_after INTEGER
);

CREATE VIEW raw.any_document AS
SELECT
    d.row_id, d.type_code, d.family, coalesce(t.duty, '') AS duty, d.month, d.site,
    d.service, d.is_validated, d.outside_stay, d.dmp_state, d.sent_to_professional, d.sent_to_patient
FROM raw.document_state d
LEFT JOIN raw.document_type t ON t.code = d.type_code;

CREATE VIEW document AS SELECT * FROM raw.any_document;

-- The list of types that the CME validated, as the dossier gives it: one row in type_list when there is one.
CREATE TABLE raw.type_list (validated_on DATE);

CREATE TABLE raw.validated_type (code VARCHAR);

CREATE VIEW type_list AS SELECT validated_on FROM raw.type_list;

CREATE VIEW validated_type AS SELECT code FROM raw.validated_type;

