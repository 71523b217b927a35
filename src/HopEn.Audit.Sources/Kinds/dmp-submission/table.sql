CREATE TABLE raw.dmp_submission (
    patient_id UBIGINT, encounter_id UBIGINT, ins_id UBIGINT, document_id UBIGINT, type_code VARCHAR,
    submitted_on DATE, submitted_minute SMALLINT /* of the day in France */,
    result VARCHAR /* 'accepted' 'rejected' 'withdrawn' 'opposed' */, error_code VARCHAR, reject VARCHAR
);

CREATE VIEW raw.any_dmp_submission AS
SELECT dmp_submission_row_id(rowid) AS row_id, patient_id, encounter_id, document_id, type_code, submitted_on, result, error_code
FROM raw.dmp_submission WHERE reject IS NULL;

CREATE VIEW dmp_submission AS SELECT * FROM raw.any_dmp_submission;
