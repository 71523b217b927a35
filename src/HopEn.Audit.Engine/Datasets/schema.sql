-- The dataset of one audit. Two layers:
--   raw.*   row tables: one row per record of an export, in file order, never deleted. A record that can't be used keeps
--           its place with a reject code. No name, INS, IPP or stay number is stored, even here: keys are turned into
--           salted integers while they are read, traits into flags.
--   views   what a rule may read: typed, rejects and other entities' rows filtered, no identity, no free text.
-- File and line of a row are not stored: the load ledger gives them from row_id.
-- Each row table has a macro that names its rows over the whole dataset, <table>_row_id(rowid); record_of(row_id) is the way back.
-- Months are 'yyyy-MM', dates are Europe/Paris calendar days, FINESS are nine characters.

CREATE SCHEMA raw;

-- Load ledger: one row per file read into a row table (a sheet of a workbook counts as a file of its own).
CREATE TABLE raw.load (
    load_id     INTEGER NOT NULL,
    table_no    INTEGER NOT NULL,      -- of the row table, as in the macros above
    kind        VARCHAR NOT NULL,      -- kind of source in the dossier
    file        VARCHAR NOT NULL,      -- relative to the dossier; « classeur.xlsx#Feuille » for a sheet,
                                       -- « archive.zip!membre » for a member
    sha256      VARCHAR NOT NULL,      -- of the file's bytes, hexadecimal
    encoding    VARCHAR NOT NULL,
    system      VARCHAR,               -- systeme label of the dossier
    first_rowid BIGINT  NOT NULL,
    row_count   BIGINT  NOT NULL,
    first_line  BIGINT  NOT NULL,      -- physical line of the first record, from 1
    data_date   DATE,                  -- day the data speak of
    date_origin VARCHAR                -- where that day comes from, a code
);

-- Keys that stand for another: filled once, when the loading ends. After that encounters and identities hold the latter.
CREATE TABLE raw.patient_alias (
    patient_id UBIGINT NOT NULL, canonical_id UBIGINT NOT NULL,
    method VARCHAR NOT NULL /* 'merge' 'encounter' 'patient' 'ins' */
);

-- What the ids that rules see stand for, filled when the dataset is sealed: an id is the rowid of its key, in an order drawn then.
-- From there on, every patient_id, encounter_id, ins_id and document_id of the row tables is such an id.
CREATE TABLE raw.patient_key (key UBIGINT NOT NULL);
CREATE TABLE raw.encounter_key (key UBIGINT NOT NULL);
CREATE TABLE raw.ins_key (key UBIGINT NOT NULL);
CREATE TABLE raw.document_key (key UBIGINT NOT NULL);

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

