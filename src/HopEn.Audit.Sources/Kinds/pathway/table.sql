CREATE TABLE raw.pathway_patient (
    pathway VARCHAR, patient_id UBIGINT, encounter_id UBIGINT, ins_id UBIGINT, included_on DATE, reject VARCHAR
);
