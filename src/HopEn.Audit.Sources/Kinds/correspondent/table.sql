CREATE TABLE raw.correspondent (patient_id UBIGINT, encounter_id UBIGINT, rpps BIGINT, has_mailbox BOOLEAN NOT NULL, reject VARCHAR);
