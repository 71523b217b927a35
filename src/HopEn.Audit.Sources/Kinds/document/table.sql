CREATE TABLE raw.document (
    patient_id UBIGINT, encounter_id UBIGINT, ins_id UBIGINT, document_id UBIGINT,
    type_code VARCHAR, produced_on DATE, validated_on DATE, format VARCHAR, uf VARCHAR, reject VARCHAR
);
