-- What the hospital sends and produces. Addresses of senders and recipients are salted keys; subjects of messages are never
-- read; a citizen address gives the key of the INS it holds and is not kept.

CREATE TABLE raw.send (
    sent_on DATE,
    patient_id UBIGINT, encounter_id UBIGINT, ins_id UBIGINT,  -- salted keys, NULL when unmapped; ins_id from a citizen address too
    sender_key UBIGINT,                -- salted key of the sending mailbox, that of raw.mailbox.address_key
    recipient_key UBIGINT,             -- of the first professional recipient
    to_professional BOOLEAN NOT NULL, to_patient BOOLEAN NOT NULL,
    patient_address_valid BOOLEAN,     -- the citizen address holds a matricule with its key; NULL without citizen recipient
    result VARCHAR,                    -- 'accepted' 'rejected' (final failure) 'pending', NULL when not told
    format VARCHAR,                    -- 'cda' 'other-format', NULL when not told
    type_code VARCHAR, document_id UBIGINT, reject VARCHAR
);

CREATE TABLE raw.document (
    patient_id UBIGINT, encounter_id UBIGINT, ins_id UBIGINT, document_id UBIGINT,
    type_code VARCHAR, produced_on DATE, validated_on DATE, format VARCHAR, uf VARCHAR, reject VARCHAR
);

CREATE TABLE raw.dmp_submission (
    patient_id UBIGINT, encounter_id UBIGINT, ins_id UBIGINT, document_id UBIGINT,
    type_code VARCHAR, submitted_on DATE, result VARCHAR /* 'accepted' 'rejected' 'withdrawn' 'opposed' */, error_code VARCHAR, reject VARCHAR
);

CREATE TABLE raw.correspondent (patient_id UBIGINT, encounter_id UBIGINT, rpps BIGINT, has_mailbox BOOLEAN NOT NULL, reject VARCHAR);

CREATE TABLE raw.pathway_patient (pathway VARCHAR, patient_id UBIGINT, encounter_id UBIGINT, ins_id UBIGINT, included_on DATE, reject VARCHAR);

CREATE TABLE raw.unsecured_exchange (
    flow VARCHAR, channel VARCHAR, service VARCHAR, has_plan BOOLEAN, has_owner BOOLEAN, due_date DATE, done_date DATE, reject VARCHAR
);

-- The rates that ship with the tool have the line 0 of no file; those of the dossier come after and win for the same month.
CREATE TABLE raw.equipment_rate (department VARCHAR, month VARCHAR, rate DOUBLE, origin VARCHAR, reject VARCHAR);

CREATE TABLE raw.document_type (code VARCHAR, family VARCHAR, state VARCHAR, duty VARCHAR, label VARCHAR);

CREATE VIEW document_type AS SELECT * FROM raw.document_type;

CREATE VIEW dmp_submission AS
SELECT (14::BIGINT << 40) + rowid AS row_id, patient_id, encounter_id, document_id, type_code, submitted_on, result, error_code
FROM raw.dmp_submission WHERE reject IS NULL;

CREATE VIEW unsecured_exchange AS
SELECT (17::BIGINT << 40) + rowid AS row_id, flow, channel, service, has_plan, has_owner, due_date, done_date
FROM raw.unsecured_exchange WHERE reject IS NULL;

CREATE VIEW equipment_rate AS
SELECT department, month, rate, origin FROM raw.equipment_rate WHERE reject IS NULL
QUALIFY row_number() OVER (PARTITION BY department, month ORDER BY rowid DESC) = 1;
