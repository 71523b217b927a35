INSERT INTO raw.crosswalk
{cells}, read AS (
    SELECT *, squeezed(matricule) AS m FROM cell
), keyed AS (
    SELECT *, {patient: "patient"} AS patient_id, {stay: "encounter"} AS encounter_id, {ins: m} AS ins_id,
        {other-patient: "other-patient"} AS other_id
    FROM read
)
SELECT patient_id, encounter_id, ins_id, other_id,
    {reject}
        {unread matricule ins_id malformed}
        WHEN (patient_id IS NOT NULL)::INTEGER + (encounter_id IS NOT NULL)::INTEGER
            + (ins_id IS NOT NULL)::INTEGER + (other_id IS NOT NULL)::INTEGER < 2 THEN 'alone'
    END
FROM keyed
