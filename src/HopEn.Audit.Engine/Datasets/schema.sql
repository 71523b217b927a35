-- The dataset of one audit. Two layers:
--   raw.*   row tables: one row per record of an export, in file order, never deleted. A record that can't be used keeps
--           its place with a reject code. No name, INS, IPP or stay number is stored, even here: keys are turned into
--           salted integers while they are read, traits into flags.
--   views   what a rule may read: typed, rejects and other entities' rows filtered, no identity, no free text.
-- File and line of a row are not stored: the load ledger gives them from row_id.
--   row_id = (table number << 40) + rowid, unique over the dataset.
-- Months are 'yyyy-MM', dates are Europe/Paris calendar days, FINESS are nine characters.

CREATE SCHEMA raw;

-- Load ledger: one row per file read into a row table (a sheet of a workbook counts as a file of its own).
CREATE TABLE raw.load (
    load_id     INTEGER NOT NULL,
    table_no    INTEGER NOT NULL,      -- 1 unit, 2 mailbox, 3 directory_mailbox, 4 site, 5 legal_entity, 6 whitelist_domain, 7 encounter, 8 identity, 9 crosswalk, 10 merge, 11 indicator, 12 send, 13 document, 14 dmp_submission, 15 correspondent, 16 pathway_patient, 17 unsecured_exchange, 18 equipment_rate, 19 outage_notice, 20 planned_event, 21 cda_document, 22 document_finding, 23 reception
    kind        VARCHAR NOT NULL,      -- kind of source in the dossier
    file        VARCHAR NOT NULL,      -- relative to the dossier; « classeur.xlsx#Feuille » for a sheet, « archive.zip!membre » for a member
    sha256      VARCHAR NOT NULL,      -- of the file's bytes, hexadecimal
    encoding    VARCHAR NOT NULL,
    system      VARCHAR,               -- systeme label of the dossier
    first_rowid BIGINT  NOT NULL,
    row_count   BIGINT  NOT NULL,
    first_line  BIGINT  NOT NULL,      -- physical line of the first record, from 1
    data_date   DATE,                  -- day the data speak of
    date_origin VARCHAR                -- where that day comes from, French
);


CREATE TABLE raw.unit (
    uf VARCHAR, label VARCHAR, service VARCHAR, pole VARCHAR, finess VARCHAR,
    valid_from DATE, valid_to DATE, reject VARCHAR
);

-- Mailboxes declared by the hospital (operator console or own list). In a view from outside, those that the directory publishes.
CREATE TABLE raw.mailbox (
    address VARCHAR,                   -- lower case; a patient's address or one whose local part is a matricule is stored as NULL
    domain VARCHAR, type VARCHAR,      -- type: 'PER' 'ORG' 'APP' 'CAB', NULL when unknown
    finess VARCHAR,                    -- nine characters after repair, NULL when absent or malformed
    finess_state VARCHAR NOT NULL,     -- 'ok' 'repaired' 'missing' 'malformed' 'luhn'
    service VARCHAR,                   -- as declared
    rpps_state VARCHAR NOT NULL,       -- 'ok' 'missing' 'malformed'
    has_responsible BOOLEAN,
    description_length INTEGER,        -- characters after trimming, NULL when absent
    description_is_generic BOOLEAN,    -- equal to the address or the label, or a word that says nothing
    description_key UBIGINT,           -- equal for mailboxes sharing this very description
    label_length INTEGER,
    label_is_code BOOLEAN,             -- only a code, an abbreviation or the address: a correspondent can't understand it
    sends BIGINT,                      -- messages sent over the period, NULL when unknown
    is_patient_address BOOLEAN NOT NULL,
    address_is_valid BOOLEAN NOT NULL,
    address_key UBIGINT,               -- salted key of the address, that of senders and recipients
    reject VARCHAR
);

-- Extraction_Correspondance_MSSante of the Annuaire Santé: PER and ORG boxes only, whole country, no professional's name.
CREATE TABLE raw.directory_mailbox (
    address VARCHAR, domain VARCHAR, type VARCHAR, rpps_state VARCHAR NOT NULL,
    structure_id_kind VARCHAR,         -- 'finess' 'siret' 'siren' 'rpps' 'other', NULL without structure
    finess VARCHAR, service VARCHAR, structure_name VARCHAR,
    rpps BIGINT,                       -- of the holder, to know which correspondents have a mailbox
    reject VARCHAR
);

-- Geographic entities (ET) of FINESS, closed ones included when the source has them.
CREATE TABLE raw.site (
    finess VARCHAR, ej_finess VARCHAR, name VARCHAR, category VARCHAR, espic VARCHAR,
    open_date DATE, close_date DATE, is_open BOOLEAN NOT NULL, origin VARCHAR NOT NULL /* 'csv' | 'json' */, reject VARCHAR
);

-- Legal entities (EJ) of FINESS.
CREATE TABLE raw.legal_entity (
    finess VARCHAR, name VARCHAR, legal_status VARCHAR,
    close_date DATE, is_open BOOLEAN NOT NULL, group_id VARCHAR /* gcc of type 001, presumed GHT */, reject VARCHAR
);

CREATE TABLE raw.whitelist_domain (domain VARCHAR, reject VARCHAR);

CREATE TABLE raw.encounter (
    patient_id UBIGINT,                -- salted key of (domain, value)
    encounter_id UBIGINT,              -- salted key of (domain, stay number), NULL when unmapped
    ins_id UBIGINT,                    -- salted key of the matricule, NULL when unmapped
    kind VARCHAR,                      -- 'inpatient' 'consultation' 'emergency' 'session' 'hah' 'outside-act' 'out-of-scope' 'uhcd' 'long-term-care' 'newborn' 'confidential'
    start_date DATE, end_date DATE,
    counted_on DATE,                   -- closed stays by their end, everything else by its start
    month VARCHAR,                     -- of counted_on
    uf VARCHAR, finess VARCHAR, service VARCHAR,
    reject VARCHAR
);

CREATE TABLE raw.identity (
    patient_id UBIGINT,
    encounter_id UBIGINT,              -- salted key of a stay of this patient, NULL when unmapped
    ins_id UBIGINT,                    -- salted key of the matricule, NULL without matricule
    status VARCHAR,                    -- 'provisional' 'retrieved' 'validated' 'qualified'
    attribute VARCHAR,                 -- 'doubtful' 'fictitious' 'homonym', NULL for none
    oid_class VARCHAR,                 -- 'nir' 'nia' 'test' 'demo' 'other', NULL without OID
    matricule_form_valid BOOLEAN,      -- 13 characters + 2-digit key, Corsica included; NULL without matricule
    matricule_key_valid BOOLEAN,       -- NULL without matricule or when the form is wrong
    matricule_damaged BOOLEAN,         -- scientific notation or lost digits of a spreadsheet
    sex_agrees BOOLEAN,                -- NULL when either side is unknown
    birth_agrees BOOLEAN,              -- year and month; NULL when unknown or when the matricule's month is 20 or more
    birth_place_agrees BOOLEAN,        -- COG against matricule; NULL when unknown
    has_birth_name BOOLEAN, has_given_names BOOLEAN, has_birth_date BOOLEAN, has_sex BOOLEAN, has_birth_place BOOLEAN,
    reason VARCHAR,                    -- 'no-document' 'insi-01' 'insi-02' 'trait-mismatch' 'foreign' 'emergency' 'other', NULL when not told
    reject VARCHAR
);

-- Keys of one patient, as the hospital links them: at least two of the four.
CREATE TABLE raw.crosswalk (patient_id UBIGINT, encounter_id UBIGINT, ins_id UBIGINT, other_id UBIGINT /* IPP of another domain */, reject VARCHAR);

-- Merges of patient files.
CREATE TABLE raw.merge (absorbed_id UBIGINT, kept_id UBIGINT, reject VARCHAR);

-- Figures computed elsewhere, taken as they are declared.
CREATE TABLE raw.indicator (
    finess VARCHAR, month VARCHAR,     -- month NULL for a whole period
    objective VARCHAR,                 -- 'P1.O7', or the id of a rule
    numerator BIGINT, denominator BIGINT, origin VARCHAR, reject VARCHAR
);

-- Keys that stand for another: filled once, when the loading ends. After that encounters and identities hold the latter.
CREATE TABLE raw.patient_alias (patient_id UBIGINT NOT NULL, canonical_id UBIGINT NOT NULL, method VARCHAR NOT NULL /* 'merge' 'encounter' 'patient' 'ins' */);

-- Filled by the engine before the dataset is sealed.
CREATE TABLE raw.establishment (
    pmsi_finess VARCHAR NOT NULL, status_class VARCHAR NOT NULL, -- 'public' 'private-non-profit' 'private-for-profit' 'undetermined'
    department VARCHAR, sun_es BOOLEAN, period_start DATE NOT NULL, period_end DATE NOT NULL, today DATE NOT NULL
);
CREATE TABLE raw.perimeter (finess VARCHAR NOT NULL, kind VARCHAR NOT NULL /* 'ej' | 'et' */, name VARCHAR);
CREATE TABLE raw.setting (name VARCHAR NOT NULL, value VARCHAR NOT NULL);

-- Views any_* hold the rows of the whole dossier; the views that rules read are narrowed to a legal entity, or to the
-- establishment when a file holds others too. When the dataset is sealed, what many rules read again is put in tables.
-- Inside any_*, a name without schema would be that of a row table.

-- What rules read ---------------------------------------------------------------------------------------------------

CREATE VIEW establishment AS SELECT * FROM raw.establishment;
CREATE VIEW perimeter AS SELECT * FROM raw.perimeter;
CREATE VIEW setting AS SELECT * FROM raw.setting;

-- One row per file read; age in days on the day of the audit.
CREATE VIEW raw.any_source AS
SELECT load_id::BIGINT AS row_id, load_id, kind, file, row_count, data_date,
       date_diff('day', data_date, (SELECT today FROM raw.establishment)) AS age_days
FROM raw.load;

CREATE VIEW source AS SELECT * FROM raw.any_source;

-- Validity without overlap, so that an encounter meets one unit at the most: the later declaration wins.
CREATE VIEW raw.current_unit AS
SELECT uf, label, service, pole, finess, coalesce(valid_from, DATE '0001-01-01') AS valid_from,
       least(coalesce(valid_to, DATE '9999-12-31'),
             coalesce(lead(coalesce(valid_from, DATE '0001-01-01')) OVER w - 1, DATE '9999-12-31')) AS valid_to
FROM raw.unit WHERE reject IS NULL
WINDOW w AS (PARTITION BY uf ORDER BY coalesce(valid_from, DATE '0001-01-01'), rowid);

CREATE VIEW indicator AS
SELECT (11::BIGINT << 40) + rowid AS row_id, finess, month, objective, numerator, denominator FROM raw.indicator WHERE reject IS NULL;

CREATE VIEW unit AS
SELECT (1::BIGINT << 40) + rowid AS row_id, uf, label, service, pole, finess, valid_from, valid_to
FROM raw.unit WHERE reject IS NULL;

-- A mailbox is named by its address; a patient's address is replaced by a neutral label.
CREATE VIEW raw.any_mailbox AS
SELECT (2::BIGINT << 40) + rowid AS row_id,
       coalesce(address, '(adresse patient n° ' || (1 + rowid) || ')') AS mailbox_id,
       address, domain, type, finess, finess_state, service, rpps_state, has_responsible,
       description_length, description_is_generic,
       CASE WHEN description_key IS NOT NULL THEN count(*) OVER (PARTITION BY description_key) END AS description_uses,
       label_length, label_is_code, sends, is_patient_address, address_is_valid
FROM raw.mailbox WHERE reject IS NULL;

CREATE VIEW mailbox AS SELECT * FROM raw.any_mailbox;

CREATE VIEW raw.any_directory_mailbox AS
SELECT (3::BIGINT << 40) + rowid AS row_id, address, domain, type, rpps_state, structure_id_kind, finess, service, structure_name
FROM raw.directory_mailbox WHERE reject IS NULL;

CREATE VIEW directory_mailbox AS SELECT * FROM raw.any_directory_mailbox;

-- One row per geographic entity; FINESS+ wins over the older CSV.
CREATE VIEW raw.any_site AS
SELECT (4::BIGINT << 40) + rowid AS row_id, finess, ej_finess, name, category, espic, open_date, close_date, is_open, origin
FROM raw.site WHERE reject IS NULL
QUALIFY row_number() OVER (PARTITION BY finess ORDER BY origin DESC, rowid) = 1;

CREATE VIEW site AS SELECT * FROM raw.any_site;

CREATE VIEW raw.any_legal_entity AS
SELECT (5::BIGINT << 40) + l.rowid AS row_id, l.finess, l.name, l.legal_status, l.close_date, l.is_open, l.group_id,
       (SELECT count(*) FROM main.site s WHERE s.ej_finess = l.finess AND s.is_open) AS open_site_count
FROM raw.legal_entity l WHERE l.reject IS NULL;

CREATE VIEW legal_entity AS SELECT * FROM raw.any_legal_entity;

CREATE VIEW raw.any_whitelist_domain AS
SELECT DISTINCT domain FROM raw.whitelist_domain WHERE reject IS NULL;

CREATE VIEW whitelist_domain AS SELECT * FROM raw.any_whitelist_domain;

-- Only encounters of the period and of the perimeter; a unit unknown to the structure file leaves site and service NULL.
CREATE VIEW raw.any_encounter AS
SELECT (7::BIGINT << 40) + e.rowid AS row_id, e.patient_id, e.encounter_id, e.kind, e.start_date, e.end_date, e.month,
       coalesce(e.finess, u.finess) AS site, coalesce(e.service, u.service, u.label) AS service, e.uf, u.uf IS NOT NULL AS unit_is_known
FROM raw.encounter e
LEFT JOIN raw.current_unit u ON u.uf = e.uf AND e.counted_on BETWEEN u.valid_from AND u.valid_to
WHERE e.reject IS NULL
  AND e.counted_on BETWEEN (SELECT period_start FROM raw.establishment) AND (SELECT period_end FROM raw.establishment)
  AND (coalesce(e.finess, u.finess) IS NULL OR coalesce(e.finess, u.finess) IN (SELECT finess FROM raw.perimeter));

CREATE VIEW encounter AS SELECT * FROM raw.any_encounter;

CREATE VIEW raw.any_identity AS
SELECT (8::BIGINT << 40) + rowid AS row_id, patient_id, ins_id, status, attribute, oid_class,
       ins_id IS NOT NULL OR coalesce(matricule_damaged, false) OR matricule_form_valid IS NOT NULL AS has_matricule,
       matricule_form_valid, matricule_key_valid, matricule_damaged, sex_agrees, birth_agrees, birth_place_agrees,
       has_birth_name, has_given_names, has_birth_date, has_sex, has_birth_place,
       coalesce(has_birth_name AND has_given_names AND has_birth_date AND has_sex AND has_birth_place, false) AS traits_complete,
       reason
FROM raw.identity WHERE reject IS NULL;

CREATE VIEW identity AS SELECT * FROM raw.any_identity;
