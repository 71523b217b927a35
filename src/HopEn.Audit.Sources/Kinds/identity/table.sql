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
    matricule_keyless BOOLEAN,         -- thirteen characters, and their key nowhere: form and key are not judged
    has_birth_name BOOLEAN, has_given_names BOOLEAN, has_birth_date BOOLEAN, has_sex BOOLEAN, has_birth_place BOOLEAN,
    reason VARCHAR,                    -- 'no-document' 'insi-01' 'insi-02' 'trait-mismatch' 'foreign' 'emergency' 'other',
                                       -- NULL when not told
    reject VARCHAR
);

CREATE VIEW raw.any_identity AS
SELECT identity_row_id(rowid) AS row_id, patient_id, ins_id, status, attribute, oid_class,
       ins_id IS NOT NULL OR coalesce(matricule_damaged, false) OR matricule_form_valid IS NOT NULL AS has_matricule,
       matricule_form_valid, matricule_key_valid, matricule_damaged, sex_agrees, birth_agrees, birth_place_agrees,
       has_birth_name, has_given_names, has_birth_date, has_sex, has_birth_place,
       coalesce(has_birth_name AND has_given_names AND has_birth_date AND has_sex AND has_birth_place, false) AS traits_complete,
       reason
FROM raw.identity WHERE reject IS NULL;

CREATE VIEW identity AS SELECT * FROM raw.any_identity;
