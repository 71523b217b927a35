-- What the engine reads of the row tables and views of the kinds of source. When no kind fills a table, its block stands in for
-- it, empty: what is computed of it is then nothing, and rules that need it are not assessable.

-- without unit
CREATE VIEW raw.current_unit AS
SELECT NULL::VARCHAR AS uf, NULL::VARCHAR AS label, NULL::VARCHAR AS service, NULL::VARCHAR AS pole, NULL::VARCHAR AS finess,
       NULL::DATE AS valid_from, NULL::DATE AS valid_to WHERE false;

-- without mailbox
CREATE TABLE raw.mailbox (
    address VARCHAR, type VARCHAR, finess VARCHAR, finess_state VARCHAR, address_key UBIGINT,
    is_patient_address BOOLEAN, reject VARCHAR
);
CREATE VIEW raw.any_mailbox AS SELECT NULL::BIGINT AS row_id, address AS mailbox_id, address, type, finess FROM raw.mailbox;
CREATE VIEW mailbox AS SELECT * FROM raw.any_mailbox;

-- without directory_mailbox
CREATE TABLE raw.directory_mailbox (address VARCHAR, rpps BIGINT, reject VARCHAR);

-- without site
CREATE TABLE raw.site (finess VARCHAR, ej_finess VARCHAR, name VARCHAR, is_open BOOLEAN);
CREATE VIEW site AS SELECT * FROM raw.site;

-- without legal_entity
CREATE VIEW legal_entity AS
SELECT NULL::BIGINT AS row_id, NULL::VARCHAR AS finess, NULL::VARCHAR AS name, NULL::VARCHAR AS legal_status, NULL::DATE AS close_date,
       false AS is_open, NULL::VARCHAR AS group_id, 0::BIGINT AS open_site_count WHERE false;

-- without whitelist_domain
CREATE VIEW whitelist_domain AS SELECT NULL::VARCHAR AS domain WHERE false;

-- without encounter
CREATE TABLE raw.encounter (
    patient_id UBIGINT, encounter_id UBIGINT, ins_id UBIGINT, kind VARCHAR, start_date DATE, end_date DATE,
    uf VARCHAR, finess VARCHAR, service VARCHAR, reject VARCHAR
);
CREATE VIEW raw.any_encounter AS
SELECT
    NULL::BIGINT AS row_id, patient_id, encounter_id, kind, start_date, end_date, NULL::VARCHAR AS month, finess AS site,
    service, uf, false AS unit_is_known
FROM raw.encounter;
CREATE VIEW encounter AS SELECT * FROM raw.any_encounter;

-- without identity
CREATE TABLE raw.identity (
    patient_id UBIGINT, ins_id UBIGINT, status VARCHAR, attribute VARCHAR, matricule_form_valid BOOLEAN,
    matricule_key_valid BOOLEAN, reject VARCHAR
);
CREATE VIEW raw.any_identity AS SELECT NULL::BIGINT AS row_id, patient_id, ins_id, status FROM raw.identity;
CREATE VIEW identity AS SELECT * FROM raw.any_identity;

-- without crosswalk
CREATE TABLE raw.crosswalk (patient_id UBIGINT, encounter_id UBIGINT, ins_id UBIGINT, other_id UBIGINT, reject VARCHAR);

-- without merge
CREATE TABLE raw.merge (absorbed_id UBIGINT, kept_id UBIGINT, reject VARCHAR);

-- without indicator
CREATE TABLE raw.indicator (finess VARCHAR, month VARCHAR, objective VARCHAR, numerator BIGINT, denominator BIGINT, origin VARCHAR);
CREATE VIEW indicator AS SELECT NULL::BIGINT AS row_id, finess, month, objective, numerator, denominator FROM raw.indicator;

-- without send
CREATE TABLE raw.send (
    sent_on DATE, sent_minute SMALLINT, patient_id UBIGINT, encounter_id UBIGINT, ins_id UBIGINT, sender_key UBIGINT,
    recipient_key UBIGINT, to_professional BOOLEAN, to_patient BOOLEAN, patient_address_valid BOOLEAN, result VARCHAR,
    format VARCHAR, type_code VARCHAR, document_id UBIGINT, recipients UBIGINT[], types VARCHAR[], reject VARCHAR
);
CREATE VIEW sent_type AS SELECT NULL::VARCHAR AS code, 0::BIGINT AS messages WHERE false;

-- without document
CREATE TABLE raw.document (
    patient_id UBIGINT, encounter_id UBIGINT, ins_id UBIGINT, document_id UBIGINT, type_code VARCHAR, produced_on DATE, validated_on DATE,
    format VARCHAR, uf VARCHAR, reject VARCHAR
);

-- without dmp_submission
CREATE TABLE raw.dmp_submission (
    patient_id UBIGINT, encounter_id UBIGINT, ins_id UBIGINT, document_id UBIGINT, type_code VARCHAR,
    submitted_on DATE, submitted_minute SMALLINT, result VARCHAR, error_code VARCHAR, reject VARCHAR
);
CREATE VIEW dmp_submission AS
SELECT NULL::BIGINT AS row_id, patient_id, encounter_id, document_id, type_code, submitted_on, result, error_code FROM raw.dmp_submission;

-- without correspondent
CREATE TABLE raw.correspondent (patient_id UBIGINT, encounter_id UBIGINT, rpps BIGINT, has_mailbox BOOLEAN, reject VARCHAR);

-- without pathway_patient
CREATE TABLE raw.pathway_patient (
    pathway VARCHAR, patient_id UBIGINT, encounter_id UBIGINT, ins_id UBIGINT, included_on DATE, reject VARCHAR
);

-- without equipment_rate
CREATE TABLE raw.equipment_rate (department VARCHAR, month VARCHAR, rate DOUBLE, origin VARCHAR, reject VARCHAR);
CREATE VIEW equipment_rate AS SELECT department, month, rate, origin FROM raw.equipment_rate;

-- without cda_document
CREATE VIEW raw.any_cda_document AS
SELECT NULL::BIGINT AS row_id, NULL::VARCHAR AS format, NULL::VARCHAR AS type_code, NULL::VARCHAR AS month, NULL::VARCHAR AS custodian,
       0 AS errors, 0 AS reservations WHERE false;
CREATE VIEW cda_document AS SELECT * FROM raw.any_cda_document;

-- without document_finding
CREATE VIEW raw.any_document_finding AS
SELECT NULL::BIGINT AS document_row, NULL::VARCHAR AS layer, NULL::VARCHAR AS schematron, NULL::VARCHAR AS kind, NULL::VARCHAR AS role,
       NULL::VARCHAR AS test, NULL::VARCHAR AS message, NULL::BIGINT AS line WHERE false;
CREATE VIEW document_finding AS SELECT * FROM raw.any_document_finding;
