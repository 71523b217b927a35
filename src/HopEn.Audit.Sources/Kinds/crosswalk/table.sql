-- Keys of one patient, as the hospital links them: at least two of the four.
CREATE TABLE raw.crosswalk (
    patient_id UBIGINT, encounter_id UBIGINT, ins_id UBIGINT, other_id UBIGINT /* IPP of another domain */,
    reject VARCHAR
);
